import type { Settings } from '../../../shared/bridge/desktop-settings';

/** As many as the settings take. */
export const MOST_LINES = 12;
const LONGEST_LINE = 200;

/** A letterhead as it is typed: its lines in one text. */
export interface LetterheadText {
  readonly name: string;
  readonly address: string;
  readonly lines: string;
}

export const letterheadText = (firm: Settings['firm']): LetterheadText => ({
  name: firm?.name ?? '',
  address: firm?.address ?? '',
  lines: firm?.lines.join('\n') ?? '',
});

/** The letterhead that a text makes; null where nothing is typed. */
export function firmOf({ name, address, lines }: LetterheadText): Settings['firm'] {
  const kept = lines
    .split('\n')
    .map((line) => line.trim().slice(0, LONGEST_LINE))
    .filter((line) => line !== '')
    .slice(0, MOST_LINES);
  const firm = { name: name.trim(), address: address.trim(), lines: kept };
  return firm.name === '' && firm.address === '' && kept.length === 0 ? null : firm;
}

import { foldText } from '../search/folding';
import type { MatterEntry } from './entry';
import type { EntryTest } from './summary-index';

/** What a list of matters is narrowed by. */
export interface MatterFilter {
  readonly state?: MatterEntry['state'] | undefined;
  readonly pack?: string | undefined;
  readonly text?: string | undefined;
}

/** Lines are replaced and never changed, so what was folded of one stays right as long as it is there. */
const folded = new WeakMap<MatterEntry, string>();

function foldedText(entry: MatterEntry): string {
  const known = folded.get(entry);
  if (known !== undefined) return known;
  const { title, client, number } = entry;
  // Folding leaves no line end, so nothing that is looked for reaches from one text into the next.
  const text = [foldText(title), foldText(client, true), foldText(number ?? '')].join('\n');
  folded.set(entry, text);
  return text;
}

/** The test of a filter; null where nothing is asked for. */
export function matterTest({ state, pack, text }: MatterFilter): EntryTest | null {
  const wanted = foldText(text ?? '');
  if (state === undefined && pack === undefined && wanted === '') return null;
  return (entry) =>
    entry.kind === 'matter' &&
    (state === undefined || entry.state === state) &&
    (pack === undefined || entry.pack === pack) &&
    (wanted === '' || foldedText(entry).includes(wanted));
}

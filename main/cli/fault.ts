import type { InputError } from '../../shared/bridge/errors';
import { errorText } from '../../shared/i18n/errors';
import type { Language } from '../../shared/model/text';

/** One line on standard error: the file or program, the place in it, and what would be right. */
export interface Fault {
  readonly file: string;
  readonly place: string;
  readonly message: string;
}

/** An input error as a fault of a file, worded. */
export const faultOf = (file: string, error: InputError, language: Language): Fault => ({
  file,
  place: error.place,
  message: errorText(error, language),
});

const spellControl = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Faults as lines `file: place: message`; a place is left out where the whole file is meant. */
export const faultLines = (faults: readonly Fault[]): string =>
  faults
    .map(({ file, place, message }) => [file, place, message].filter((part) => part !== '').join(': '))
    .map((line) => `${spellControl(line)}\n`)
    .join('');

import { type InputError, inputError } from '../../../bridge/errors';
import type { XmlElement } from '../open/xml-node';
import { located } from './located';
import { findPlaceholders, type Placeholder, placeholderNames } from './placeholders';
import { textsOf } from './words';

/** The placeholders of one part. */
export interface PlacedIn {
  readonly placed: readonly Placeholder[];
  readonly errors: readonly InputError[];
}

/** Finds the placeholders of a part, and those that are none but were meant as such. */
export const placeholdersIn = (path: string, root: XmlElement): PlacedIn => {
  const placed: Placeholder[] = [];
  const errors: InputError[] = [];
  for (const { element, place } of located(root)) {
    if (element.name !== 'w:p') continue;
    for (const { placeholder, written, nearest } of findPlaceholders(textsOf(element).join(''))) {
      if (placeholder !== null) placed.push(placeholder);
      else {
        const params = { ...place, found: written, nearest, known: placeholderNames };
        errors.push(inputError('template/unknown-placeholder', path, params));
      }
    }
  }
  return { placed, errors };
};

const holdsMemo = (paragraph: XmlElement): boolean =>
  findPlaceholders(textsOf(paragraph).join('')).some(({ placeholder }) => placeholder === 'memo');

/** True for a paragraph that holds the memo's place and no other word or picture. */
const isMemoAlone = (paragraph: XmlElement): boolean => {
  const words = textsOf(paragraph).join('').trim();
  const [only, ...more] = findPlaceholders(words);
  return only?.placeholder === 'memo' && more.length === 0 && only.written === words;
};

/** Where in the content of the body the memo stands: the index of its paragraph; null where no placeholder says so. */
export const memoPlace = (
  path: string,
  body: XmlElement,
  content: readonly XmlElement[],
): number | null | InputError => {
  const paragraphs = [...located(body)].filter(({ element }) => element.name === 'w:p' && holdsMemo(element));
  const [first, second] = paragraphs;
  if (first === undefined) return null;
  const at = content.indexOf(first.element);
  if (second !== undefined || at < 0 || !isMemoAlone(first.element)) {
    return inputError('template/memo-place', path, (second ?? first).place);
  }
  return at;
};

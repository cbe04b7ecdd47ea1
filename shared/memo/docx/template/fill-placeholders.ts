import { cleanText } from '../../text/clean';
import { replaceIn } from '../../text/replace-in';
import { isElement, type XmlElement } from '../open/xml-node';
import { findPlaceholders, type Placeholder } from './placeholders';
import { textsOf, withTexts } from './words';

/** What stands in the places of the placeholders; the memo's own place is filled with its blocks. */
export type Fillings = Readonly<Record<Exclude<Placeholder, 'memo'>, string>>;

const oneLine = (words: string): string => cleanText(words).replace(/[\s\u2028\u2029]+/g, ' ');

const filledParagraph = (paragraph: XmlElement, fillings: Fillings): XmlElement => {
  const texts = textsOf(paragraph);
  const found = findPlaceholders(texts.join(''));
  const replacements = found.map(({ start, end, placeholder }) => ({
    start,
    end,
    by: placeholder === null || placeholder === 'memo' ? '' : oneLine(fillings[placeholder]),
  }));
  return replacements.length === 0 ? paragraph : withTexts(paragraph, replaceIn(texts, replacements));
};

/** An element with every placeholder in it filled in, however many runs it was split over. */
export const filledIn = (element: XmlElement, fillings: Fillings): XmlElement => {
  const filled = element.name === 'w:p' ? filledParagraph(element, fillings) : element;
  const children = filled.children.map((child) => (isElement(child) ? filledIn(child, fillings) : child));
  return { ...filled, children };
};

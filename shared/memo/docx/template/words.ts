import { isElement, type XmlElement, type XmlNode } from '../open/xml-node';

/** The texts of a paragraph in its order, without those of a text box in it. */
export const textsOf = (element: XmlElement): readonly string[] =>
  element.children.filter(isElement).flatMap((child) => {
    if (child.name === 'w:t') return [child.children.filter((node) => !isElement(node)).join('')];
    return child.name === 'w:p' ? [] : textsOf(child);
  });

const spaced: ReadonlyMap<string, string> = new Map([['xml:space', 'preserve']]);

const withTextsIn = (element: XmlElement, next: () => string): XmlElement => ({
  ...element,
  children: element.children.map((child): XmlNode => {
    if (!isElement(child) || child.name === 'w:p') return child;
    if (child.name === 'w:t') return { name: 'w:t', attributes: spaced, children: [next()] };
    return withTextsIn(child, next);
  }),
});

/** A paragraph with other texts in the places of its own; as many as `textsOf` gives. */
export const withTexts = (paragraph: XmlElement, texts: readonly string[]): XmlElement => {
  let at = 0;
  return withTextsIn(paragraph, () => {
    at += 1;
    return texts[at - 1] ?? '';
  });
};

/** A stretch of the joined text that is to become another one. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/**
 * Replaces stretches of the joined texts. What is put in stands in the text in which the stretch begins, and so looks
 * as that one does; the rest of the stretch goes from the texts after it.
 */
export const replaceIn = (texts: readonly string[], replacements: readonly Replacement[]): readonly string[] => {
  let from = 0;
  return texts.map((text) => {
    const [start, end] = [from, from + text.length];
    from = end;
    let result = '';
    let at = start;
    for (const one of replacements.filter((each) => each.start < end && each.end > start)) {
      result += text.slice(at - start, Math.max(one.start - start, 0));
      if (one.start >= start) result += one.by;
      at = Math.min(one.end, end);
    }
    return result + text.slice(at - start);
  });
};

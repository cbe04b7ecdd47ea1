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

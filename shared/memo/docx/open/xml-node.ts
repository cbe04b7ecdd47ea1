/** A piece of text, or an element. */
export type XmlNode = string | XmlElement;

export interface XmlElement {
  /** With the prefix that `namespaces` in `xml-names.ts` fixes, whatever the file calls it: `w:p`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

/** A part of a Word file as XML: its tree, and what the prefixes in it stand for. */
export interface XmlDocument {
  readonly root: XmlElement;
  /** By prefix; the empty one is for names without any. */
  readonly namespaces: ReadonlyMap<string, string>;
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

/** The elements right under one, of one name or of any. */
export const elementsOf = ({ children }: XmlElement, name?: string): readonly XmlElement[] =>
  children.filter(isElement).filter((child) => name === undefined || child.name === name);

/** The first element of a name right under one. */
export const childOf = ({ children }: XmlElement, name: string): XmlElement | undefined =>
  children.filter(isElement).find((child) => child.name === name);

/** An element with all elements under it, in the order of the file. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (isElement(child)) yield* everyElement(child);
}

/** All text in an element. */
export const textIn = ({ children }: XmlElement): string =>
  children.map((child) => (isElement(child) ? textIn(child) : child)).join('');

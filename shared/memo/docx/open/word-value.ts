import { childOf, type XmlElement } from './xml-node';

/** The value that an element gives a property, as Word writes most of them: an element with `w:val`. */
export const wordValue = (element: XmlElement | undefined, name: string): string | null =>
  (element === undefined ? undefined : childOf(element, name))?.attributes.get('w:val') ?? null;

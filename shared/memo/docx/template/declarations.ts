import { prefixes } from '../open/xml-names';

const later: readonly string[] = ['w14', 'w15', 'wp14'];

/**
 * What the prefixes of a part stand for. All that a template may bring are declared, and those that came after the
 * standard may be passed over by a program that does not know them.
 */
export const wordDeclarations: string =
  [...prefixes].map(([uri, prefix]) => (prefix === 'xml' ? '' : ` xmlns:${prefix}="${uri}"`)).join('') +
  ` mc:Ignorable="${later.join(' ')}"`;

/** The same for a theme, which speaks of drawing alone. */
export const drawingDeclaration: string = [...prefixes]
  .filter(([, prefix]) => prefix === 'a' || prefix === 'r')
  .map(([uri, prefix]) => ` xmlns:${prefix}="${uri}"`)
  .join('');

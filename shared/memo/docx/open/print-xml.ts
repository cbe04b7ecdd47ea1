import type { XmlDocument, XmlElement } from './xml-node';

const inText: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const inValue: Readonly<Record<string, string>> = { ...inText, '"': '&quot;', '\t': '&#9;', '\n': '&#10;' };

const printText = (words: string): string => words.replace(/[&<>\r]/g, (sign) => inText[sign] ?? sign);
const printValue = (value: string): string => value.replace(/[&<>\r"\t\n]/g, (sign) => inValue[sign] ?? sign);

const attributesOf = ({ attributes }: XmlElement): string => {
  let xml = '';
  for (const [name, value] of attributes) xml += ` ${name}="${printValue(value)}"`;
  return xml;
};

/** An element as XML, its prefixes taken as declared. */
const printElement = (element: XmlElement, declarations = ''): string => {
  const { name, children } = element;
  const start = `<${name}${declarations}${attributesOf(element)}`;
  if (children.length === 0) return `${start}/>`;
  let inner = '';
  for (const child of children) inner += typeof child === 'string' ? printText(child) : printElement(child);
  return `${start}>${inner}</${name}>`;
};

const declaration = ([prefix, uri]: readonly [string, string]): string =>
  prefix === '' ? ` xmlns="${printValue(uri)}"` : ` xmlns:${prefix}="${printValue(uri)}"`;

/** What the prefixes of a part stand for, as its outermost element declares it. */
const declarationsOf = ({ namespaces }: Pick<XmlDocument, 'namespaces'>): string =>
  [...namespaces]
    .filter(([, uri]) => uri !== '')
    .map(declaration)
    .join('');

/** A part as a file has it. */
export const printXml = (part: XmlDocument): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${printElement(part.root, declarationsOf(part))}`;

import { childOf, isElement, type XmlElement, type XmlNode } from '../open/xml-node';

/** The vocabularies that stay. What stands in another one is there for programs that know it, and may be passed over. */
const known: ReadonlySet<string> = new Set([
  'w',
  'r',
  'mc',
  'm',
  'wp',
  'a',
  'pic',
  'v',
  'o',
  'w10',
  'w14',
  'w15',
  'wps',
  'wpg',
  'wpc',
  'wp14',
  'xml',
]);

/** Traces of editing, and marks that only the template's own text refers to. */
const dropped: ReadonlySet<string> = new Set([
  'w:proofErr',
  'w:lastRenderedPageBreak',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:permStart',
  'w:permEnd',
  'w:rsid',
  'w:rsids',
  'w:printerSettings',
  'a:extLst',
]);

/** What becomes what it holds: content controls, and links within the template. */
const unwrapped: Readonly<Record<string, string | null>> = {
  'w:sdt': 'w:sdtContent',
  'w:smartTag': null,
  'w:hyperlink': null,
};

const prefixOf = (name: string): string => (name.includes(':') ? name.slice(0, name.indexOf(':')) : '');

const isKept = (attribute: string): boolean =>
  (attribute.includes(':') ? known.has(prefixOf(attribute)) : true) &&
  !/^w:rsid|^w14:(?:paraId|textId)$|^mc:Ignorable$/.test(attribute);

const cleanAttributes = (attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  [...attributes.keys()].every(isKept) ? attributes : new Map([...attributes].filter(([name]) => isKept(name)));

/** Of several ways to show a thing, the one that everybody can read where the others ask for more than is known. */
const chosen = (element: XmlElement): readonly XmlNode[] | null => {
  const choice = childOf(element, 'mc:Choice');
  const asks = (choice?.attributes.get('Requires') ?? '').split(' ');
  if (asks.every((prefix) => known.has(prefix))) return null;
  return childOf(element, 'mc:Fallback')?.children ?? [];
};

const cleanNode = (node: XmlNode): readonly XmlNode[] => {
  if (!isElement(node)) return [node];
  const { name } = node;
  if (!known.has(prefixOf(name)) || dropped.has(name)) return [];
  if (name === 'mc:AlternateContent') {
    const instead = chosen(node);
    if (instead !== null) return instead.flatMap(cleanNode);
  }
  const inside = unwrapped[name];
  if (inside === null) return node.children.filter(isShown).flatMap(cleanNode);
  if (inside !== undefined) return (childOf(node, inside)?.children ?? []).flatMap(cleanNode);
  return [cleanElement(node)];
};

/** The properties of a smart tag are no content. */
const isShown = (node: XmlNode): boolean => !isElement(node) || node.name !== 'w:smartTagPr';

/** An element without traces of editing, and without what no program needs to show it. */
export const cleanElement = ({ name, attributes, children }: XmlElement): XmlElement => ({
  name,
  attributes: cleanAttributes(attributes),
  children: children.flatMap(cleanNode),
});

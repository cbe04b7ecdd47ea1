import fc from 'fast-check';
import { childOf, isElement, type XmlElement, type XmlNode } from '../../../../shared/memo/docx/open/xml-node';

const element = (
  name: string,
  children: readonly XmlNode[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement => ({ name, attributes: new Map(Object.entries(attributes)), children });
const run = (words: string, look: readonly XmlNode[] = []): XmlElement =>
  element('w:r', [element('w:rPr', look), element('w:t', [words])]);
const paragraph = (...children: readonly XmlNode[]): XmlElement => element('w:p', children);
const mark = (name: string): XmlElement => element('w:pPr', [element('w:rPr', [element(name, [])])]);

/** What may be done to a text in a word processor, at any of its paragraphs, controls, rows and sections. */
const actions = [
  'type',
  'propose',
  'format',
  'bold',
  'restyle',
  'comment',
  'link',
  'split',
  'merge',
  'join',
  'delete',
  'strike',
  'strike-all',
  'move',
  'track-move',
  'move-section',
  'drag-section',
  'move-heading',
  'copy',
  'uncontrol',
  'uncontrol-all',
  'new',
  'propose-new',
  'new-list',
  'new-table',
  'row-out',
  'row-struck',
  'row-in',
  'cell-out',
  'desk',
] as const;

/** One edit: what is done, where, and where to. `desk` is done to the memo itself while the file is out. */
export const anEdit = fc.record({ action: fc.constantFrom(...actions), at: fc.nat(60), to: fc.nat(60) });
export type Edit = typeof anEdit extends fc.Arbitrary<infer One> ? One : never;

/** Every element of a name, counted in the order of the file: those that a test says are changed. */
const changeEach = (
  body: XmlElement,
  name: string,
  change: (one: XmlElement, count: number) => readonly XmlNode[],
): XmlElement => {
  let count = -1;
  const walk = (node: XmlNode): readonly XmlNode[] => {
    if (!isElement(node)) return [node];
    if (node.name !== name) return [{ ...node, children: node.children.flatMap(walk) }];
    count += 1;
    return change(node, count);
  };
  return { ...body, children: body.children.flatMap(walk) };
};

const countOf = (body: XmlElement, name: string): number => {
  let count = 0;
  changeEach(body, name, (one) => {
    count += 1;
    return [one];
  });
  return count;
};

/** Changes one element of a name; nothing where there is none. */
const changeOne = (
  body: XmlElement,
  name: string,
  at: number,
  change: (one: XmlElement) => readonly XmlNode[],
): XmlElement => {
  const place = at % Math.max(1, countOf(body, name));
  return changeEach(body, name, (one, count) => (count === place ? change(one) : [one]));
};

const textRuns = (one: XmlElement): readonly XmlNode[] =>
  one.children.filter((child) => isElement(child) && child.name !== 'w:pPr');
const properties = (one: XmlElement): readonly XmlNode[] =>
  one.children.filter((child) => isElement(child) && child.name === 'w:pPr');

const stylesIn = (node: XmlNode): readonly string[] =>
  isElement(node)
    ? [...(node.name === 'w:pStyle' ? [node.attributes.get('w:val') ?? ''] : []), ...node.children.flatMap(stylesIn)]
    : [];
const levelOf = (node: XmlNode): number => {
  const heading = stylesIn(node).find((style) => /^Heading\d$/.test(style));
  return heading === undefined ? 9 : Number(heading.slice(-1));
};

/** Where the section of a heading ends: at the next heading that is no deeper. */
const endOf = (nodes: readonly XmlNode[], start: number): number => {
  const level = levelOf(nodes[start] ?? '');
  const end = nodes.findIndex((node, at) => at > start && levelOf(node) <= level);
  return end < 0 ? nodes.length : end;
};

/** Takes nodes of the body to another place. */
const carry = (
  body: XmlElement,
  from: number,
  end: number,
  to: number,
  change = (node: XmlNode) => node,
): XmlElement => {
  const taken = body.children.slice(from, end).map(change);
  const rest = [...body.children.slice(0, from), ...body.children.slice(end)];
  const target = rest.length === 0 ? 0 : to % (rest.length + 1);
  return { ...body, children: [...rest.slice(0, target), ...taken, ...rest.slice(target)] };
};

/** Takes a heading elsewhere: alone, with its section, or with its section to where another one begins. */
const carrySection = (body: XmlElement, { action, at, to }: Edit): XmlElement => {
  const headings = body.children.flatMap((node, place) => (levelOf(node) < 9 ? [place] : []));
  const start = headings[at % Math.max(1, headings.length)];
  if (start === undefined) return body;
  const end = action === 'move-heading' ? start + 1 : endOf(body.children, start);
  if (action !== 'drag-section') return carry(body, start, end, to);
  const targets = headings
    .filter((place) => place <= start || place >= end)
    .map((place) => (place < end ? place : place - end + start));
  return carry(body, start, end, targets[to % Math.max(1, targets.length)] ?? start);
};

/** What stands in a node, each paragraph of it under tracked changes. */
const underChange = (node: XmlNode, name: string): XmlNode =>
  isElement(node)
    ? node.name === 'w:p'
      ? { ...node, children: [mark(name), element(name, textRuns(node))] }
      : { ...node, children: node.children.map((child) => underChange(child, name)) }
    : node;

/** The properties of a paragraph in another form. */
const restyled = (at: number): XmlElement => {
  const styles = ['Heading 1', 'Heading 3', 'List Bullet', 'List Number', 'Body Text', 'Quote'];
  return element('w:pPr', [element('w:pStyle', [], { 'w:val': styles[at % styles.length] ?? '' })]);
};

const inParagraph = (body: XmlElement, edit: Edit, words: string): XmlElement | null => {
  const change = (by: (one: XmlElement) => readonly XmlNode[]) => changeOne(body, 'w:p', edit.at, by);
  switch (edit.action) {
    case 'type':
      return change((one) => [{ ...one, children: [...one.children, run(words)] }]);
    case 'propose':
      return change((one) => [{ ...one, children: [...one.children, element('w:ins', [run(words)])] }]);
    case 'format':
      return change((one) => [
        paragraph(
          ...properties(one),
          element('w:proofErr', []),
          ...textRuns(one).map((each) => element('w:smartTag', [each])),
        ),
      ]);
    case 'bold':
      return change((one) => [{ ...one, children: [...one.children, run(words, [element('w:b', [])])] }]);
    case 'restyle':
      return change((one) => [paragraph(restyled(edit.to), ...textRuns(one), run(words))]);
    case 'comment':
      return change((one) => [
        paragraph(...properties(one), element('w:commentRangeStart', [], { 'w:id': '1' }), ...textRuns(one)),
      ]);
    case 'link':
      return change((one) => [paragraph(...properties(one), element('w:hyperlink', [...textRuns(one), run(words)]))]);
    case 'split':
      return change((one) => [one, paragraph(...properties(one), run(words))]);
    case 'join':
      return change((one) => [{ ...one, children: [mark('w:del'), ...one.children] }]);
    case 'strike':
      return change((one) => [{ ...one, children: [element('w:del', one.children)] }]);
    case 'strike-all':
      return change((one) => [underChange(one, 'w:del')].filter(isElement));
    default:
      return null;
  }
};

const inTable = (body: XmlElement, { action, at }: Edit, words: string): XmlElement | null => {
  switch (action) {
    case 'row-out':
      return changeOne(body, 'w:tr', at, () => []);
    case 'row-struck':
      return changeOne(body, 'w:tr', at, (row) => [
        { ...row, children: [element('w:trPr', [element('w:del', [])]), ...row.children] },
      ]);
    case 'row-in':
      return changeOne(body, 'w:tr', at, (row) => [
        row,
        element('w:tr', [element('w:trPr', [element('w:ins', [])]), element('w:tc', [paragraph(run(words))])]),
      ]);
    case 'cell-out':
      return changeOne(body, 'w:tc', at, () => []);
    default:
      return null;
  }
};

const styled = (style: string, words: string): XmlElement =>
  paragraph(element('w:pPr', [element('w:pStyle', [], { 'w:val': style })]), run(words));
const news = (action: Edit['action'], words: string): readonly XmlNode[] => {
  if (action === 'new') return [paragraph(run(words))];
  if (action === 'propose-new') return [paragraph(mark('w:ins'), element('w:ins', [run(words)]))];
  if (action === 'new-list') return [styled('List Bullet', words), styled('List Bullet', `${words} again`)];
  const row = element('w:tr', [
    element('w:tc', [paragraph(run(words))]),
    element('w:tc', [paragraph(run('and more'))]),
  ]);
  return [element('w:tbl', [row])];
};

const uncontrolled = (node: XmlNode): readonly XmlNode[] =>
  isElement(node) && node.name === 'w:sdt' ? (childOf(node, 'w:sdtContent')?.children ?? []) : [node];

/** The words of the next control are put at the end of this one, and that one goes. */
const merged = (body: XmlElement, place: number): XmlElement => {
  const next = body.children[place + 1];
  const runs = next === undefined ? [] : [next].filter(isElement).flatMap((one) => runsUnder(one));
  const children = body.children.flatMap((node, at) => {
    if (at === place + 1) return [];
    return at === place && isElement(node) ? [withRuns(node, runs)] : [node];
  });
  return { ...body, children };
};
const runsUnder = (one: XmlElement): readonly XmlElement[] =>
  one.name === 'w:r' ? [one] : one.children.filter(isElement).flatMap(runsUnder);
const withRuns = (one: XmlElement, runs: readonly XmlElement[]): XmlElement => {
  const last = countOf(one, 'w:p') - 1;
  return changeEach(one, 'w:p', (each, count) => (count === last ? [paragraph(...each.children, ...runs)] : [each]));
};

const inBody = (body: XmlElement, edit: Edit, words: string): XmlElement => {
  const { action, at, to } = edit;
  const place = at % Math.max(1, body.children.length);
  const put = (...nodes: readonly XmlNode[]): XmlElement => {
    const target = to % (body.children.length + 1);
    return { ...body, children: [...body.children.slice(0, target), ...nodes, ...body.children.slice(target)] };
  };
  switch (action) {
    case 'delete':
      return { ...body, children: body.children.filter((_node, index) => index !== place) };
    case 'merge':
      return merged(body, place);
    case 'move':
      return carry(body, place, place + 1, to);
    case 'move-section':
    case 'drag-section':
    case 'move-heading':
      return carrySection(body, edit);
    case 'copy':
      return put(body.children[place] ?? '');
    case 'uncontrol':
      return {
        ...body,
        children: body.children.flatMap((node, index) => (index === place ? uncontrolled(node) : [node])),
      };
    case 'uncontrol-all':
      return { ...body, children: body.children.flatMap(uncontrolled) };
    case 'desk':
      return body;
    default:
      return put(...news(action, words));
  }
};

/** A tracked move leaves the text in its place, as moved from there. */
const leftBehind = (body: XmlElement, { at }: Edit): XmlElement => {
  const place = at % Math.max(1, body.children.length);
  return {
    ...body,
    children: body.children.map((node, index) => (index === place ? underChange(node, 'w:moveFrom') : node)),
  };
};

/** A text after an edit; `words` are what the lawyer writes, where anything is written. */
export const edited = (body: XmlElement, edit: Edit, words: string): XmlElement => {
  if (edit.action !== 'track-move')
    return inParagraph(body, edit, words) ?? inTable(body, edit, words) ?? inBody(body, edit, words);
  const node = body.children[edit.at % Math.max(1, body.children.length)] ?? '';
  const left = leftBehind(body, edit);
  const target = edit.to % (left.children.length + 1);
  const arrived = underChange(node, 'w:moveTo');
  return { ...left, children: [...left.children.slice(0, target), arrived, ...left.children.slice(target)] };
};

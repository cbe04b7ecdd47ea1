import { type InputError, inputError } from '../../../bridge/errors';
import { childOf, textIn, type XmlElement } from '../open/xml-node';
import { FieldReader } from './fields';
import { type Located, located } from './located';

const tracked =
  /^w:(?:ins|del|moveFrom|moveTo|moveFromRange\w+|moveToRange\w+|delText|delInstrText|cellIns|cellDel|cellMerge|numberingChange|\w+PrChange|tblGridChange|customXml(?:Ins|Del|MoveFrom|MoveTo)Range\w+)$/;
const comments = /^w:(?:commentRangeStart|commentRangeEnd|commentReference|annotationRef)$/;
const notes = /^w:(?:footnoteReference|endnoteReference)$/;
/** What runs, embeds or reaches out. */
const barred =
  /^(?:w:(?:object|control|altChunk|subDoc|contentPart|customXml|ffData|fldData|scriptAnchor|applet|movie|movieReference|dataBinding|hyperlinkBase)|o:OLEObject|a:hlink(?:Click|Hover|MouseOver)|a:(?:audioFile|videoFile|wavAudioFile|quickTimeFile|audioCd)|v:(?:ole|movie))$/;
/** Attributes with which VML reaches outside the file; DrawingML has none but those that name a relation. */
const reaching: ReadonlySet<string> = new Set([
  'href',
  'src',
  'o:href',
  'o:althref',
  'o:relid',
  'r:href',
  'r:link',
  'o:base',
]);

/** A content control that shows its prompt is a gap that nobody would fill; any other becomes what it holds. */
const promptOf = (element: XmlElement): string | null => {
  if (element.name !== 'w:sdt') return null;
  const properties = childOf(element, 'w:sdtPr');
  if (properties === undefined || childOf(properties, 'w:showingPlcHdr') === undefined) return null;
  const named = childOf(properties, 'w:alias') ?? childOf(properties, 'w:tag');
  return named?.attributes.get('w:val') ?? textIn(element);
};

const reachingIn = ({ name, attributes }: XmlElement): string | undefined => {
  if (!/^(?:v|o|w10|a|pic|wp|wps):/.test(name)) return undefined;
  return [...attributes.keys()].find((key) => reaching.has(key));
};

const inElement = (path: string, { element, place }: Located): readonly InputError[] => {
  const { name } = element;
  if (tracked.test(name)) return [inputError('template/tracked-change', path, place)];
  if (comments.test(name)) return [inputError('template/comment', path, place)];
  if (notes.test(name)) return [inputError('template/note', path, place)];
  if (barred.test(name)) return [inputError('template/element', path, { ...place, element: name })];
  const reaches = reachingIn(element);
  if (reaches !== undefined) return [inputError('template/element', path, { ...place, element: `${name} ${reaches}` })];
  const prompt = promptOf(element);
  return prompt === null ? [] : [inputError('template/prompt', path, { ...place, words: prompt })];
};

/** One error of a kind for each paragraph is enough to find it. */
const once = (errors: readonly InputError[]): readonly InputError[] => {
  const seen = new Set<string>();
  return errors.filter(({ code, params }) => {
    const key = `${code} ${'paragraph' in params ? params.paragraph : ''}`;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
};

/** Finds everything in the text, a header or a footer that a memo does not take from a template. */
export const checkContent = (path: string, root: XmlElement): readonly InputError[] => {
  const fields = new FieldReader(root.name === 'w:hdr' || root.name === 'w:ftr');
  const errors: InputError[] = [];
  for (const one of located(root)) {
    errors.push(...inElement(path, one));
    fields.take(one);
  }
  const refused = fields.refused().map(({ field, place }) => inputError('template/field', path, { ...place, field }));
  return once([...errors, ...refused]);
};

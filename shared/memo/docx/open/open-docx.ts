import { type InputError, inputError } from '../../../bridge/errors';
import { fail, type Result, succeed } from '../../../model/result';
import { type Dialects, parseXml } from './parse-xml';
import { type Relationship, relationshipsIn } from './relationships';
import { elementsOf, type XmlDocument } from './xml-node';
import { zipEntries } from './zip-entries';

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const kinds = {
  [`${main}.document.main+xml`]: 'document',
  [`${main}.template.main+xml`]: 'template',
  'application/vnd.ms-word.document.macroEnabled.main+xml': 'macro-document',
  'application/vnd.ms-word.template.macroEnabledTemplate.main+xml': 'macro-template',
} as const;

/** What a Word file is: a document, a template, or one of these that may carry programs. */
export type DocxKind = (typeof kinds)[keyof typeof kinds];

/** A Word file that was opened: whole, every part as its checksum says. What stands in the parts is not judged here. */
export interface DocxFile {
  readonly kind: DocxKind;
  /** By path, without a slash before it, in the order of the file. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The part that holds the text, `word/document.xml` as a rule. */
  readonly mainPath: string;
  /** The content type of a part; empty where none is declared. */
  readonly typeOf: (path: string) => string;
  /** What a part, or with an empty path the file itself, refers to. */
  readonly relationships: (path: string) => Result<readonly Relationship[], InputError>;
  /** A part as XML, read at most once. */
  readonly xml: (path: string) => Result<XmlDocument, InputError>;
}

const contentTypes = '[Content_Types].xml';
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];

const typesIn = ({ root }: XmlDocument): ((path: string) => string) => {
  const byKey = (name: string, key: string) =>
    new Map(
      elementsOf(root, name).map(({ attributes }) => [
        (attributes.get(key) ?? '').toLowerCase(),
        attributes.get('ContentType') ?? '',
      ]),
    );
  const overrides = byKey('Override', 'PartName');
  const defaults = byKey('Default', 'Extension');
  return (path) => {
    const known = path.toLowerCase();
    return overrides.get(`/${known}`) ?? defaults.get(known.slice(known.lastIndexOf('.') + 1)) ?? '';
  };
};

type Parts = ReadonlyMap<string, Uint8Array>;

const xmlReader = (parts: Parts, dialects: Dialects): DocxFile['xml'] => {
  const read = new Map<string, Result<XmlDocument, InputError>>();
  return (path) => {
    const known = read.get(path);
    if (known !== undefined) return known;
    const bytes = parts.get(path);
    const part =
      bytes === undefined ? fail(inputError('docx/part-missing', path, {})) : parseXml(bytes, path, dialects);
    read.set(path, part);
    return part;
  };
};

const fileOf = (parts: Parts, dialects: Dialects): Result<DocxFile, InputError> => {
  const xml = xmlReader(parts, dialects);
  const types = xml(contentTypes);
  if (!types.ok) return types;
  const typeOf = typesIn(types.value);
  const relationships: DocxFile['relationships'] = (path) => relationshipsIn(path, parts, xml);
  const roots = relationships('');
  if (!roots.ok) return roots;
  const mainPath = roots.value.find(({ type }) => type === 'officeDocument')?.target ?? '';
  if (!parts.has(mainPath)) return fail(inputError('docx/part-missing', mainPath || 'word/document.xml', {}));
  const type = typeOf(mainPath);
  const kind = Object.hasOwn(kinds, type) ? kinds[type as keyof typeof kinds] : undefined;
  if (kind === undefined) return fail(inputError('docx/not-a-document', mainPath, { found: type }));
  return succeed({ kind, parts, mainPath, typeOf, relationships, xml });
};

/** Opens a Word document or template from outside. Nothing is mended: what is not sound is refused with its reason. */
export const openDocx = (bytes: Uint8Array, dialects: Dialects = 'transitional'): Result<DocxFile, InputError> => {
  if (compoundFile.every((byte, at) => bytes[at] === byte)) return fail(inputError('docx/old-or-locked', '', {}));
  const parts = zipEntries(bytes);
  return parts.ok ? fileOf(parts.value, dialects) : parts;
};

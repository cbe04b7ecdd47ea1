import { strToU8 } from 'fflate';
import type { BroughtImage, BroughtRelation } from './bring-parts';

const office = 'http://schemas.openxmlformats.org';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A part of the file beside the text, under `word/`. */
export interface WordPart {
  readonly kind: 'styles' | 'numbering' | 'footnotes' | 'settings' | 'fontTable' | 'theme' | 'header' | 'footer';
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Under which the text refers to it; null for the parts that it refers to by their kind. */
  readonly id: string | null;
  readonly relations?: readonly BroughtRelation[];
}

const contentType = ({ kind }: WordPart): string =>
  kind === 'theme' ? 'application/vnd.openxmlformats-officedocument.theme+xml' : `${word}.${kind}+xml`;

const override = (path: string, type: string): string => `<Override PartName="/${path}" ContentType="${type}"/>`;

const typesXml = (parts: readonly WordPart[], images: readonly BroughtImage[]): string => {
  const extensions = new Map(images.map(({ extension, contentType: type }) => [extension, type]));
  return (
    `${head}<Types xmlns="${office}/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    [...extensions].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`).join('') +
    override('word/document.xml', `${word}.document.main+xml`) +
    parts.map((part) => override(`word/${part.path}`, contentType(part))).join('') +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    '</Types>'
  );
};

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const relationsXml = (relations: readonly Relation[]): string =>
  `${head}<Relationships xmlns="${office}/package/2006/relationships">` +
  relations.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('') +
  '</Relationships>';

const ofOffice = ({ id, type, target }: Relation): Relation => ({
  id,
  type: `${office}/officeDocument/2006/relationships/${type}`,
  target,
});

const rootRelations = (): string =>
  relationsXml([
    ofOffice({ id: 'rId1', type: 'officeDocument', target: 'word/document.xml' }),
    {
      id: 'rId2',
      type: `${office}/package/2006/relationships/metadata/core-properties`,
      target: 'docProps/core.xml',
    },
    ofOffice({ id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' }),
  ]);

const appXml = `${head}<Properties xmlns="${office}/officeDocument/2006/extended-properties"/>`;

/** What goes into a file. */
export interface FileContent {
  readonly document: string;
  readonly core: string;
  readonly parts: readonly WordPart[];
  readonly images: readonly BroughtImage[];
  /** What the text refers to by ids of its own, beside the parts that have one. */
  readonly relations: readonly BroughtRelation[];
}

/** The parts of a Word file in their order, with the lists that say what they are and what they refer to. */
export const packageOf = (content: FileContent): Readonly<Record<string, Uint8Array>> => {
  const { document, core, parts, images, relations } = content;
  const known = new Set(relations.map(({ target }) => target));
  const fromText = [
    ...parts
      .filter(({ path }) => !known.has(path))
      .map(({ kind, path, id }, at) => ({ id: id ?? `rId${at + 1}`, type: kind, target: path })),
    ...relations,
  ].map(ofOffice);
  const marginRelations = parts.flatMap(({ path, relations: of = [] }): readonly (readonly [string, Uint8Array])[] =>
    of.length === 0 ? [] : [[`word/_rels/${path}.rels`, strToU8(relationsXml(of.map(ofOffice)))]],
  );
  return Object.fromEntries([
    ['[Content_Types].xml', strToU8(typesXml(parts, images))],
    ['_rels/.rels', strToU8(rootRelations())],
    ['word/document.xml', strToU8(document)],
    ['word/_rels/document.xml.rels', strToU8(relationsXml(fromText))],
    ...parts.map(({ path, bytes }) => [`word/${path}`, bytes] as const),
    ...marginRelations,
    ...images.map(({ path, bytes }) => [`word/${path}`, bytes] as const),
    ['docProps/core.xml', strToU8(core)],
    ['docProps/app.xml', strToU8(appXml)],
  ]);
};

import { type InputError, inputError } from '../../../bridge/errors';
import type { DocxFile } from '../open/open-docx';
import type { Relationship } from '../open/relationships';

/** What a memo takes from a template, by the kind of relation. */
const taken: ReadonlySet<string> = new Set([
  'officeDocument',
  'styles',
  'numbering',
  'settings',
  'fontTable',
  'theme',
  'header',
  'footer',
  'image',
]);

/** What is left behind: it shows nothing on a page, or the memo brings its own. */
const leftBehind: ReadonlySet<string> = new Set([
  'footnotes',
  'endnotes',
  'webSettings',
  'stylesWithEffects',
  'glossaryDocument',
  'customXml',
  'customXmlProps',
  'core-properties',
  'extended-properties',
  'custom-properties',
  'thumbnail',
  'font',
  'people',
  'recipientData',
  'printerSettings',
  'documenttasks',
  'revision-info',
  'keyMapCustomizations',
]);

const macroTypes = /macroEnabled|vbaProject|vbaData|activeX/i;

const ofRelation = (place: string, { type, target, isExternal }: Relationship): readonly InputError[] => {
  if (/vbaProject|wordVbaData/i.test(type)) return [inputError('template/macros', place, {})];
  if (isExternal) return [inputError('template/external', place, { kind: type, target })];
  if (taken.has(type) || leftBehind.has(type)) return [];
  // Comments are told where they stand, in the text.
  return /^comments/.test(type) ? [] : [inputError('template/embedded', place, { kind: type })];
};

const carriesMacros = ({ kind, parts, typeOf }: DocxFile): boolean =>
  kind === 'macro-document' ||
  kind === 'macro-template' ||
  [...parts.keys()].some((path) => macroTypes.test(typeOf(path)) || /vbaProject[^/]*\.bin$/i.test(path));

/** Whether a part belongs to what is taken: building blocks and what they refer to stay behind as a whole. */
const isLeft = (path: string): boolean => /^(?:word\/)?glossary\//i.test(path);

/** Everything that a template refers to must lie in it, and be of a kind that a memo can carry. */
export const checkParts = (file: DocxFile): readonly InputError[] => {
  if (carriesMacros(file)) return [inputError('template/macros', '', {})];
  const owners = ['', ...file.parts.keys()].filter((path) => !/(^|\/)_rels\//.test(path));
  return owners.flatMap((path) => {
    const found = file.relationships(path);
    if (!found.ok) return [found.error];
    const relations = isLeft(path) ? found.value.filter(({ isExternal }) => isExternal) : found.value;
    return relations.flatMap((relation) => ofRelation(path, relation));
  });
};

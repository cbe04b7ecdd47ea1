import type { DocxMeasure } from '../bridge/docx-errors';
import type { DocxErrorTexts } from './docx-error-texts';
import { shown } from './quote';

const measures: Readonly<Record<DocxMeasure, string>> = {
  parts: 'the number of parts',
  part: 'one part in bytes',
  total: 'the whole in bytes',
  depth: 'the depth of elements',
  lines: 'the number of paragraphs',
};

const quoted = (text: string): string => `“${shown(text)}”`;

export const docxErrorTextsEn: DocxErrorTexts = {
  'docx/not-a-package': () => 'this is no Word file (.docx or .dotx)',
  'docx/old-or-locked': () =>
    'this is an old .doc file, or it has a password; take the password off and save it as .docx or .dotx',
  'docx/damaged': () => 'the file is damaged; open it in Word and save it again',
  'docx/part-name': ({ name }) => `a part may not be named ${quoted(name)}`,
  'docx/part-twice': ({ name }) => `the part ${quoted(name)} is there twice`,
  'docx/part-missing': () => 'this part is missing; open the file in Word and save it again',
  'docx/too-large': ({ measure, found, limit }) => `${measures[measure]} is ${found}; the limit is ${limit}`,
  'docx/not-a-document': ({ found }) => `this is no Word document or template (its type is ${quoted(found)})`,
  'docx/strict': () => 'this is “Strict Open XML”; save it as an ordinary Word document (.docx)',
  'docx/not-utf-8': () => 'the text is not UTF-8',
  'docx/doctype': () => 'it declares a document type, which is not accepted',
  'docx/xml': ({ line, column }) => `the XML is broken at line ${line}, column ${column}`,
  'docx/prefix': ({ prefix }) => `the XML prefix ${quoted(prefix)} is not declared, or stands for two things`,
};

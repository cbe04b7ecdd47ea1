import type { DocxMeasure } from '../bridge/docx-errors';
import type { DocxErrorTexts } from './docx-error-texts';
import { shown } from './quote';

const measures: Readonly<Record<DocxMeasure, string>> = {
  parts: 'число частей',
  part: 'размер одной части в байтах',
  total: 'размер всего содержимого в байтах',
  depth: 'глубина вложенности элементов',
  lines: 'число абзацев',
};

const quoted = (text: string): string => `«${shown(text)}»`;

export const docxErrorTextsRu: DocxErrorTexts = {
  'docx/not-a-package': () => 'это не файл Word (.docx или .dotx)',
  'docx/old-or-locked': () =>
    'это файл старого формата .doc либо файл с паролем; снимите пароль и сохраните его как .docx или .dotx',
  'docx/damaged': () => 'файл повреждён; откройте его в Word и сохраните заново',
  'docx/part-name': ({ name }) => `недопустимое имя части ${quoted(name)}`,
  'docx/part-twice': ({ name }) => `часть ${quoted(name)} встречается дважды`,
  'docx/part-missing': () => 'этой части нет; откройте файл в Word и сохраните заново',
  'docx/too-large': ({ measure, found, limit }) => `${measures[measure]}: ${found}, предел ${limit}`,
  'docx/not-a-document': ({ found }) => `это не документ и не шаблон Word (тип ${quoted(found)})`,
  'docx/strict': () => 'это формат «Strict Open XML»; сохраните файл как обычный документ Word (.docx)',
  'docx/not-utf-8': () => 'текст не в кодировке UTF-8',
  'docx/doctype': () => 'в файле объявлен тип документа, это не допускается',
  'docx/xml': ({ line, column }) => `ошибка XML: строка ${line}, столбец ${column}`,
  'docx/prefix': ({ prefix }) => `префикс XML ${quoted(prefix)} не объявлен или обозначает разное`,
};

import { strFromU8, unzipSync } from 'fflate';
import { type DocxOptions, writeDocx } from '../../../shared/memo/docx/write-docx';
import type { MemoOutline } from '../../../shared/memo/model';

/** The parts of a file as text. */
export type Parts = Readonly<Record<string, string>>;

export const partsOf = (file: Uint8Array): Parts =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));

export const writeParts = async (outline: MemoOutline, options: Partial<DocxOptions> = {}): Promise<Parts> =>
  partsOf(await writeDocx(outline, { preset: 'firm', ...options }));

export const part = (parts: Parts, path: string): string => {
  const text = parts[path];
  if (text === undefined) throw new Error(`The file has no part ${path}`);
  return text;
};

/** The text between tags, as a reader sees it. */
export const plain = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** Every `<w:p>` of a part in its order. */
export const paragraphs = (xml: string): readonly string[] => xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];

/** The text of the paragraphs in a style. */
export const inStyle = (xml: string, style: string): readonly string[] =>
  paragraphs(xml)
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map(plain);

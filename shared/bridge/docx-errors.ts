/** What of a Word file is more than is read. */
export type DocxMeasure = 'parts' | 'part' | 'total' | 'depth' | 'lines';

/**
 * Every way in which a Word file from outside can be at fault as a file, by code. The place of such an error is the
 * part of the file, such as `word/header1.xml`.
 */
export interface DocxErrorParams {
  /** Not a ZIP package at all. */
  'docx/not-a-package': Record<never, never>;
  /** A compound file: a `.doc`, or a Word file under a password. Neither can be told from the other unopened. */
  'docx/old-or-locked': Record<never, never>;
  /** Bytes of the package are missing, altered or do not fit together. */
  'docx/damaged': Record<never, never>;
  'docx/part-name': { readonly name: string };
  'docx/part-twice': { readonly name: string };
  'docx/part-missing': Record<never, never>;
  'docx/too-large': { readonly measure: DocxMeasure; readonly found: number; readonly limit: number };
  /** A package of Office, but of no Word document or template. */
  'docx/not-a-document': { readonly found: string };
  /** The dialect "Strict Open XML", which few programs read. */
  'docx/strict': Record<never, never>;
  'docx/not-utf-8': Record<never, never>;
  'docx/doctype': Record<never, never>;
  'docx/xml': { readonly line: number; readonly column: number };
  /** One prefix stands for two vocabularies, or a known prefix for a strange one. */
  'docx/prefix': { readonly prefix: string };
}

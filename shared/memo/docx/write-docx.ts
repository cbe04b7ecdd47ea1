import { strToU8, zipSync } from 'fflate';
import { type MemoPreset, memoLayouts } from '../layouts/index';
import type { MemoLayout } from '../layouts/layout';
import type { MemoOutline } from '../model';
import { marginMarks } from '../round-trip/margins';
import { titleXml } from './body';
import { footnotesXml } from './footnotes';
import { corePropertiesXml } from './properties';
import { styled, textRun } from './runs';
import { newSheet } from './sheet';
import { type Skeleton, skeletonOf } from './skeleton';
import { type TemplateUse, writeInTemplate } from './template/write-in-template';
import { type OnShare, writeBody } from './write-body';
import { escapeXml } from './xml';

/** How a memo is to look. */
export interface DocxOptions {
  readonly preset: MemoPreset;
  /** Lines about the firm at the head of the first page: its name, its address. */
  readonly letterhead?: readonly string[];
  /** The firm's own template: its styles, page, header and footer win over the layout, and over the letterhead. */
  readonly template?: TemplateUse;
  readonly onShare?: OnShare;
}

/** The time that every entry of the file bears; the format knows no earlier one. */
const noTime = new Date(1980, 0, 1);

const isMargin = /^word\/(?:header|footer)\d+\.xml$/;

const headerParts = (
  { headers }: Skeleton,
  legend: string,
  letterhead: readonly string[],
): Readonly<Record<string, Uint8Array>> => {
  const firm = letterhead.map((line) => styled('Letterhead', textRun(line))).join('');
  const written = headers.map(({ path, before, beforeLegend, after }) => {
    const opened = beforeLegend === null ? before : before + firm + beforeLegend;
    return [path, strToU8(opened + escapeXml(legend) + after)] as const;
  });
  return Object.fromEntries(written);
};

const writeInLayout = async (
  outline: MemoOutline,
  layout: MemoLayout,
  { letterhead = [], onShare }: DocxOptions,
): Promise<Readonly<Record<string, Uint8Array>>> => {
  const skeleton = await skeletonOf(layout, outline.lang, letterhead.length > 0);
  const sheet = newSheet(outline, layout);
  const body = titleXml(outline) + (await writeBody(outline, sheet, onShare));
  const headers = headerParts(skeleton, outline.legend, letterhead);
  const margins = Object.entries({ ...skeleton.parts, ...headers }).filter(([path]) => isMargin.test(path));
  const marks = marginMarks(margins.map(([, bytes]) => bytes));
  return {
    ...skeleton.parts,
    'word/document.xml': strToU8(skeleton.beforeBody + marks + body + skeleton.afterBody),
    'word/footnotes.xml': strToU8(footnotesXml(sheet.footnotes)),
    ...headers,
    'docProps/core.xml': strToU8(corePropertiesXml(outline)),
  };
};

/** Writes a memo as a Word file. The same memo, in the same template if there is one, gives the same bytes. */
export const writeDocx = async (outline: MemoOutline, options: DocxOptions): Promise<Uint8Array> => {
  const { preset, template, onShare } = options;
  const layout = memoLayouts[preset];
  const parts =
    template === undefined
      ? await writeInLayout(outline, layout, options)
      : await writeInTemplate(outline, layout, template, onShare);
  return zipSync(parts, { mtime: noTime, level: 6 });
};

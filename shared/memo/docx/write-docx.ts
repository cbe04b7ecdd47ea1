import { strToU8, zipSync } from 'fflate';
import { firmLayout } from '../layouts/firm';
import type { MemoLayout } from '../layouts/layout';
import type { MemoOutline } from '../model';
import { bodyXml } from './body';
import { footnotesXml } from './footnotes';
import { corePropertiesXml } from './properties';
import { newSheet } from './sheet';
import { skeletonOf } from './skeleton';
import { escapeXml } from './xml';

const layouts = { firm: firmLayout } as const satisfies Readonly<Record<string, MemoLayout>>;

/** The layouts that a memo can be written in. */
export type MemoPreset = keyof typeof layouts;

/** The time that every entry of the file bears; the format knows no earlier one. */
const noTime = new Date(1980, 0, 1);

/** Writes a memo as a Word file. The same memo gives the same bytes. */
export const writeDocx = async (
  outline: MemoOutline,
  { preset }: { readonly preset: MemoPreset },
): Promise<Uint8Array> => {
  const layout = layouts[preset];
  const skeleton = await skeletonOf(layout, outline.lang);
  const sheet = newSheet(outline, layout);
  const body = bodyXml(outline, sheet);
  return zipSync(
    {
      ...skeleton.parts,
      'word/document.xml': strToU8(skeleton.beforeBody + body + skeleton.afterBody),
      'word/footnotes.xml': strToU8(footnotesXml(sheet.footnotes)),
      [skeleton.headerPath]: strToU8(skeleton.beforeLegend + escapeXml(outline.legend) + skeleton.afterLegend),
      'docProps/core.xml': strToU8(corePropertiesXml(outline)),
    },
    { mtime: noTime, level: 6 },
  );
};

import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Language } from '../../model/text';
import type { MemoLayout } from '../layouts/layout';
import { memoWordings } from '../wording/index';
import { fontTableXml } from './font-table';
import { numberingXml } from './numbering';
import { stylesXml } from './styles';
import { cm } from './xml';

/** Stands in the skeleton where the memo puts its own. */
const bodyMark = 'ADIT-BODY';
const legendMark = 'ADIT-LEGEND';

/** Everything in a file that does not depend on the memo, and the two places that do. */
export interface Skeleton {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly beforeBody: string;
  readonly afterBody: string;
  readonly headerPath: string;
  readonly beforeLegend: string;
  readonly afterLegend: string;
}

const footer = (lang: Language): Footer => {
  const { before, between, after } = memoWordings[lang].page;
  const gap = lang === 'zh' ? '' : ' ';
  const children = [before + gap, PageNumber.CURRENT, gap + between + gap, PageNumber.TOTAL_PAGES, gap + after];
  return new Footer({ children: [new Paragraph({ style: 'Footer', children: [new TextRun({ children })] })] });
};

const emptyMemo = (layout: MemoLayout, lang: Language): Document => {
  const { page } = layout;
  const header = new Header({ children: [new Paragraph({ style: 'Header', text: legendMark })] });
  return new Document({
    externalStyles: stylesXml(layout, layout.variants[lang]),
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: {
            size: { width: cm(page.width), height: cm(page.height) },
            margin: {
              top: cm(page.top),
              bottom: cm(page.bottom),
              left: cm(page.left),
              right: cm(page.right),
              header: cm(page.header),
              footer: cm(page.footer),
            },
          },
        },
        headers: { default: header },
        footers: { default: footer(lang) },
        children: [new Paragraph(bodyMark)],
      },
    ],
  });
};

/** Splits a part at the paragraph that holds the mark, which goes. */
const around = (xml: string, mark: string): readonly [string, string] => {
  const at = xml.indexOf(mark);
  const start = xml.lastIndexOf('<w:p>', at);
  const end = xml.indexOf('</w:p>', at) + '</w:p>'.length;
  return [xml.slice(0, start), xml.slice(end)];
};

/** Splits a part at the mark itself. */
const aside = (xml: string, mark: string): readonly [string, string] => {
  const at = xml.indexOf(mark);
  return [xml.slice(0, at), xml.slice(at + mark.length)];
};

const build = async (layout: MemoLayout, lang: Language): Promise<Skeleton> => {
  const own = [
    { path: 'word/numbering.xml', data: numberingXml(layout.variants[lang]) },
    { path: 'word/fontTable.xml', data: fontTableXml(layout) },
  ];
  const parts = unzipSync(await Packer.pack(emptyMemo(layout, lang), 'uint8array', undefined, own));
  const textOf = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const headerPath = 'word/header1.xml';
  const [beforeBody, afterBody] = around(textOf('word/document.xml'), bodyMark);
  const [beforeLegend, afterLegend] = aside(textOf(headerPath), legendMark);
  return { parts, beforeBody, afterBody, headerPath, beforeLegend, afterLegend };
};

const built = new Map<string, Promise<Skeleton>>();

/**
 * The package around a memo, made by `docx` once for each layout and language. The text of the memo is written into it
 * directly: building a tree of `docx` objects for every memo takes several times as long as everything else together.
 */
export const skeletonOf = (layout: MemoLayout, lang: Language): Promise<Skeleton> => {
  const key = `${layout.id}:${lang}`;
  const found = built.get(key);
  if (found) return found;
  const made = build(layout, lang);
  built.set(key, made);
  return made;
};

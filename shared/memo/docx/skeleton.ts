import { Document, DocumentGridType, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Language } from '../../model/text';
import type { LayoutVariant, MemoLayout } from '../layouts/layout';
import { memoWordings } from '../wording/index';
import { fontTableXml } from './font-table';
import { numberingXml } from './numbering';
import { stylesXml } from './styles';
import { cm, twips } from './xml';

/** Stands in the skeleton where the memo puts its own. */
const bodyMark = 'ADIT-BODY';
const legendMark = 'ADIT-LEGEND';
const letterheadMark = 'ADIT-LETTERHEAD';

/** A header with the places of the legend and, on the first page, of the letterhead. */
interface HeaderPart {
  readonly path: string;
  readonly before: string;
  /** What stands between letterhead and legend; null where there is no letterhead. */
  readonly beforeLegend: string | null;
  readonly after: string;
}

/** Everything in a file that does not depend on the memo, and the places that do. */
export interface Skeleton {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly beforeBody: string;
  readonly afterBody: string;
  readonly headers: readonly HeaderPart[];
}

const ofTotal = (lang: Language): readonly string[] => {
  const { before, between, after } = memoWordings[lang].page;
  const gap = lang === 'zh' ? '' : ' ';
  return [before + gap, PageNumber.CURRENT, gap + between + gap, PageNumber.TOTAL_PAGES, gap + after];
};

const dashed = ['— ', PageNumber.CURRENT, ' —'];

const footer = (style: 'Footer' | 'FooterEven', { pageNumbers }: MemoLayout, lang: Language): Footer => {
  const children = pageNumbers === 'dashes' ? dashed : [...ofTotal(lang)];
  return new Footer({ children: [new Paragraph({ style, children: [new TextRun({ children })] })] });
};

const header = (withLetterhead: boolean): Header => {
  const legend = new Paragraph({ style: 'Header', text: legendMark });
  return new Header({ children: withLetterhead ? [new Paragraph(letterheadMark), legend] : [legend] });
};

const pageOf = ({ page }: MemoLayout) => ({
  size: { width: cm(page.width), height: cm(page.height) },
  margin: {
    top: cm(page.top),
    bottom: cm(page.bottom),
    left: cm(page.left),
    right: cm(page.right),
    header: cm(page.header),
    footer: cm(page.footer),
  },
});

const gridOf = ({ linePitch }: LayoutVariant) =>
  linePitch === undefined ? {} : { grid: { type: DocumentGridType.LINES, linePitch: twips(linePitch) } };

const emptyMemo = (layout: MemoLayout, lang: Language, withLetterhead: boolean): Document => {
  const variant = layout.variants[lang];
  const sided = layout.pageNumbers === 'dashes';
  return new Document({
    externalStyles: stylesXml(layout, variant),
    compatibility: { version: 15 },
    evenAndOddHeaderAndFooters: sided,
    sections: [
      {
        properties: { page: pageOf(layout), ...gridOf(variant), titlePage: withLetterhead },
        headers: {
          default: header(false),
          ...(sided ? { even: header(false) } : {}),
          ...(withLetterhead ? { first: header(true) } : {}),
        },
        footers: {
          default: footer('Footer', layout, lang),
          ...(sided ? { even: footer('FooterEven', layout, lang) } : {}),
          ...(withLetterhead ? { first: footer('Footer', layout, lang) } : {}),
        },
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

const headerPart = (path: string, xml: string): HeaderPart => {
  const [start, after] = aside(xml, legendMark);
  if (!start.includes(letterheadMark)) return { path, before: start, beforeLegend: null, after };
  const [before, beforeLegend] = around(start, letterheadMark);
  return { path, before, beforeLegend, after };
};

const build = async (layout: MemoLayout, lang: Language, withLetterhead: boolean): Promise<Skeleton> => {
  const own = [
    { path: 'word/numbering.xml', data: numberingXml(layout.variants[lang]) },
    { path: 'word/fontTable.xml', data: fontTableXml(layout) },
  ];
  const empty = emptyMemo(layout, lang, withLetterhead);
  const parts = unzipSync(await Packer.pack(empty, 'uint8array', undefined, own));
  const textOf = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const [beforeBody, afterBody] = around(textOf('word/document.xml'), bodyMark);
  const paths = Object.keys(parts).filter((path) => /^word\/header\d+\.xml$/.test(path));
  return { parts, beforeBody, afterBody, headers: paths.map((path) => headerPart(path, textOf(path))) };
};

const built = new Map<string, Promise<Skeleton>>();

/**
 * The package around a memo, made by `docx` once for each layout and language. The text of the memo is written into it
 * directly: building a tree of `docx` objects for every memo takes several times as long as everything else together.
 */
export const skeletonOf = (layout: MemoLayout, lang: Language, withLetterhead: boolean): Promise<Skeleton> => {
  const key = `${layout.id}:${lang}:${withLetterhead}`;
  const found = built.get(key);
  if (found) return found;
  const made = build(layout, lang, withLetterhead);
  built.set(key, made);
  return made;
};

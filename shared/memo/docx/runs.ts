import type { StyleId } from '../layouts/layout';
import type { Inline, Mark } from '../model';
import { fillText } from '../text/fill';
import type { Sheet } from './sheet';
import { typeset } from './typeset';
import { escapeXml } from './xml';

const characterStyles: Readonly<Record<Mark, string>> = { strong: 'Strong', label: 'RunInLabel', caution: 'Caution' };

const lineBreak = /\r\n|[\n\r\u2028\u2029]/;

const textElements = (text: string): string => {
  if (!lineBreak.test(text) && !text.includes('\t')) return `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
  return text
    .replaceAll('\t', ' ')
    .split(lineBreak)
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join('<w:br/>');
};

/** A run of text, in a character style if it has one. */
export const textRun = (text: string, style = ''): string =>
  `<w:r>${style === '' ? '' : `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`}${textElements(text)}</w:r>`;

const run = (inline: Inline, sheet: Sheet): string => {
  switch (inline.kind) {
    case 'text':
      return textRun(typeset(inline.text, sheet.words.lang), inline.mark ? characterStyles[inline.mark] : '');
    case 'gap':
      return textRun(fillText(sheet.words.fact.gap, { what: inline.text }), 'Gap');
    case 'note':
      return (
        '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>' +
        `<w:footnoteReference w:id="${sheet.footnote(inline.cites)}"/></w:r>`
      );
  }
};

/** The runs of a paragraph. */
export const runs = (content: readonly Inline[], sheet: Sheet): string => {
  let xml = '';
  for (const inline of content) xml += run(inline, sheet);
  return xml;
};

/** A paragraph in a style, with whatever properties the style does not give it. */
export const styled = (style: StyleId, inner: string, properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${inner}</w:p>`;

import { styled, textRun } from './runs';

const separator = (kind: 'separator' | 'continuationSeparator', id: number): string =>
  `<w:footnote w:type="${kind}" w:id="${id}">${styled('FootnoteText', `<w:r><w:${kind}/></w:r>`)}</w:footnote>`;

const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';

/** The footnotes of a memo, numbered from 1. */
export const footnotesXml = (footnotes: readonly string[]): string => {
  const notes = footnotes.map(
    (text, index) =>
      `<w:footnote w:id="${index + 1}">${styled('FootnoteText', mark + textRun(` ${text}`))}</w:footnote>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    separator('separator', -1) +
    separator('continuationSeparator', 0) +
    notes.join('') +
    '</w:footnotes>'
  );
};

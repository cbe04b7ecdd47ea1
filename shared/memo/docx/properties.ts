import type { MemoOutline } from '../model';
import { escapeXml } from './xml';

/** The properties of the file: what it is, its language and its date. No person, no machine, no clock. */
export const corePropertiesXml = (outline: MemoOutline): string => {
  const time = `${outline.date}T00:00:00Z`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(outline.title)}</dc:title><dc:creator></dc:creator>` +
    `<cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>` +
    `<dc:language>${outline.lang === 'zh' ? 'zh-CN' : outline.lang}</dc:language></cp:coreProperties>`
  );
};

import type { FontFace, MemoLayout } from '../layouts/layout';
import { escapeXml } from './xml';

const font = ({ name, alternatives, family, eastAsian }: FontFace): string =>
  `<w:font w:name="${escapeXml(name)}"><w:altName w:val="${escapeXml(alternatives.join(','))}"/>` +
  `<w:charset w:val="${eastAsian ? '86' : '00'}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`;

/** The fonts of a layout with the names under which other systems know them. */
export const fontTableXml = ({ fonts }: MemoLayout): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `${fonts.map(font).join('')}</w:fonts>`;

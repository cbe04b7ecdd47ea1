import { shortHash } from '../short-hash';

const start = 'adit-';

/**
 * The anchor of a block in a file. It is made of the block's id and does not tell it: ids name arguments and evidence,
 * which not every reader of a memo is to know; and a tag holds 64 characters at most.
 */
export const anchorOf = (id: string): string => start + shortHash(id);

/** True for an anchor of Adit's; a file may have content controls of others. */
export const isAnchor = (tag: string): boolean => tag.startsWith(start);

/**
 * Puts text into a content control, by which it is known when the file comes back. It shows no frame and can be edited
 * and removed like any text. It is one for building blocks and names its anchor as the gallery too: LibreOffice drops
 * tags, and writes the text of other controls around whole paragraphs several times over.
 */
export const controlled = (anchor: string, xml: string): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="${anchor}"/><w:docPartObj><w:docPartGallery w:val="${anchor}"/></w:docPartObj>` +
  `<w15:appearance w15:val="hidden"/></w:sdtPr><w:sdtContent>${xml}</w:sdtContent></w:sdt>`;

/** What a block says, with its anchor. */
export const anchored = (id: string, xml: string): string => (xml === '' ? '' : controlled(anchorOf(id), xml));

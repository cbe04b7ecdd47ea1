import { cleanText } from '../text/clean';

const special = /[&<>"]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand between tags and in attributes. Every text of a memo passes here, and is cleaned here alone. */
export const escapeXml = (text: string): string => cleanText(text).replace(special, (sign) => entities[sign] ?? sign);

/** Twentieths of a point in a centimetre. */
export const twipsPerCm = 1440 / 2.54;

/** Centimetres in twentieths of a point. */
export const cm = (centimetres: number): number => Math.round(centimetres * twipsPerCm);

/** Points in twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);

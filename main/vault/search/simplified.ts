/// <reference path="./opencc.d.ts" />
import pairs from 'opencc-js/dict/TSCharacters';

/** Forms that the table leaves alone: of Hong Kong and Taiwan, and simplified twins of one traditional character. */
const further = '著 着|衞 卫|敍 叙|粧 妆|枱 台|簷 檐|衹 只|痺 痹|糭 粽|睪 睾|馀 余|锺 钟|钜 巨|谘 咨|迳 径';

/**
 * Character by character, never by phrase: a phrase table reads the neighbours of a character, so that a text and a
 * part of it could come out differently, and a substring would be missed.
 */
const table: ReadonlyMap<string, string> = new Map(
  `${pairs}|${further}`.split('|').map((pair) => {
    const [traditional = '', simplified = ''] = pair.split(' ');
    return [traditional, simplified];
  }),
);

/** The simplified form of one character, or the character itself. */
export const simplified = (character: string): string => table.get(character) ?? character;

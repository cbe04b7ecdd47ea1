/// <reference types="vite/types/importMeta.d.ts" />
import { expect, test } from 'vitest';
import { type Language, languages } from '../../../shared/model/languages';

interface Tree {
  readonly [key: string]: string | Tree;
}

/** The texts of every feature, by folder and language. */
const files = import.meta.glob<Readonly<Record<string, Tree>>>('../../../renderer/**/texts/{zh,en,ru}.ts', {
  eager: true,
});
const folders = [...new Set(Object.keys(files).map((path) => path.replace(/\/\w+\.ts$/, '')))];

const leaves = (tree: Tree, at = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${at}${key}`, value] as const] : leaves(value, `${at}${key}.`),
  );

const textsOf = (folder: string, language: Language) => leaves(files[`${folder}/${language}.ts`]?.[language] ?? {});
const stem = (key: string) => key.replace(/_(one|few|many|other)$/, '');

/** What stands between braces. A plural form may say its number in words. */
const slotsIn = (text: string) =>
  [...new Set(text.match(/\{\{\w+\}\}/g))].filter((slot) => slot !== '{{count}}').sort();

test('there are texts', () => expect(folders.length).toBeGreaterThan(5));

for (const folder of folders) {
  test(`${folder.replace(/^.*renderer\//, '')}: each language says the same, with the same slots, calmly`, () => {
    const english = new Map(textsOf(folder, 'en').map(([key, text]) => [stem(key), slotsIn(text)]));
    for (const language of languages) {
      const texts = textsOf(folder, language);
      expect(new Set(texts.map(([key]) => stem(key)))).toEqual(new Set(english.keys()));
      for (const [key, text] of texts) {
        expect([language, key, slotsIn(text)]).toEqual([language, key, english.get(stem(key))]);
        expect(text).not.toMatch(/[!！]/);
        expect(text).toMatch(/^\S(.*\S)?$/s);
      }
    }
  });
}

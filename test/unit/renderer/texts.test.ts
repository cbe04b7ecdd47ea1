import { expect, test } from 'vitest';
import { type Language, languages } from '../../../shared/model/languages';

interface Tree {
  readonly [key: string]: string | Tree;
}

/** Every feature's texts, by folder and language. */
const files = import.meta.glob<Record<string, Tree>>('../../../renderer/**/texts/{zh,en,ru}.ts', { eager: true });

const folders = [...new Set(Object.keys(files).map((path) => path.replace(/\/\w+\.ts$/, '')))];

const leaves = (tree: Tree, at = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${at}${key}`, value] as const] : leaves(value, `${at}${key}.`),
  );

const textsOf = (folder: string, language: Language) => leaves(files[`${folder}/${language}.ts`]?.[language] ?? {});
const slotsIn = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();
const stem = (key: string) => key.replace(/_(one|few|many|other)$/, '');

test('there are texts', () => expect(folders.length).toBeGreaterThan(5));

for (const folder of folders) {
  const name = folder.replace('../../../renderer/', '');
  test(`${name}: each language says the same with the same slots, without exclamation marks`, () => {
    const english = new Map(textsOf(folder, 'en').map(([key, text]) => [stem(key), slotsIn(text)]));
    for (const language of languages) {
      const texts = textsOf(folder, language);
      expect(new Set(texts.map(([key]) => stem(key)))).toEqual(new Set(english.keys()));
      for (const [key, text] of texts) {
        expect([language, key, slotsIn(text)]).toEqual([language, key, english.get(stem(key))]);
        expect(text).not.toMatch(/[!！]/);
        expect(text.trim()).toBe(text);
        expect(text).not.toBe('');
      }
    }
  });
}

import type { MatterRecord } from '../../../../shared/bridge/vault-records';
import { pick, seeded, textOf } from '../../../vault/search/corpus';

const noteLengths = { zh: 600, ru: 950, en: 1_750 } as const;

/** Four in ten Chinese, a quarter Russian, the rest English. */
const languages = [...'zzzzzzzzrrrrreeeeeee'].map((letter) => ({ z: 'zh', r: 'ru', e: 'en' })[letter] as Language);
type Language = keyof typeof noteLengths;

/** So many different texts are made; after them they come again, far enough apart that no block of the disk has two. */
const different = 1_000;

/** Matters of about 2 KB of JSON; the same seed gives the same ones. */
export function* matterRecords(count: number): Generator<MatterRecord, void> {
  const random = seeded(11);
  const made = Array.from({ length: Math.min(count, different) }, () => {
    const language = pick(random, languages);
    return {
      title: textOf(random, language, 20),
      client: { name: textOf(random, language, 12) },
      note: textOf(random, language, noteLengths[language]),
    };
  });
  for (let at = 0; at < count; at += 1) {
    yield { ...pickAt(made, at), pack: 'cn-mining', asOf: '2026-01-01', number: `A-${at}`, state: 'open' };
  }
}

const pickAt = <T>(items: readonly T[], at: number): T => {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('nothing was made');
  return item;
};

/** The items in lists of at most `size`. */
export function* inBatches<T>(items: Iterable<T>, size: number): Generator<readonly T[], void> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

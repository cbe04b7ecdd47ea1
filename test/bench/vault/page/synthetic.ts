import type { MatterRecord } from '../../../../shared/bridge/vault-records';
import { pick, seeded, textOf } from '../../../vault/search/corpus';

const noteLengths = { zh: 600, ru: 950, en: 1_750 } as const;

/** Four in ten Chinese, a quarter Russian, the rest English. */
const languages = [...'zzzzzzzzrrrrreeeeeee'].map((letter) => ({ z: 'zh', r: 'ru', e: 'en' })[letter] as Language);
type Language = keyof typeof noteLengths;

/** Matters of about 2 KB of JSON; the same seed gives the same ones. */
export function* matterRecords(count: number): Generator<MatterRecord, void> {
  const random = seeded(11);
  for (let at = 0; at < count; at += 1) {
    const language = pick(random, languages);
    yield {
      title: textOf(random, language, 20),
      client: { name: textOf(random, language, 12) },
      pack: 'cn-mining',
      asOf: '2026-01-01',
      number: `A-${at}`,
      state: 'open',
      note: textOf(random, language, noteLengths[language]),
    };
  }
}

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

import type { InputError } from '../../../shared/bridge/errors';
import { errorText } from '../../../shared/i18n/errors';
import { readMatter } from '../../../shared/model/read-matter';
import { cnMining } from '../../../shared/packs/cn-mining/index';

const hash = 'ab'.repeat(32);

/** A matter file without fault, for tests to spoil. */
export const plainMatter = () => ({
  format: 'adit-matter',
  version: 1,
  title: 'Storage nodes in a Shanghai office',
  client: { name: 'Client' },
  pack: 'cn-mining',
  asOf: '2026-11-22',
  facts: [
    { key: 'tech.mechanism', value: 'storage-proof', status: 'verified', evidence: [{ id: 'ev-1', page: '3' }] },
    { key: 'tech.paidUseShare', value: 40, status: 'stated' },
  ] as Record<string, unknown>[],
  evidence: [{ id: 'ev-1', title: 'Contract', kind: 'contract', sourceDate: '2026-03-01', sha256: hash }] as Record<
    string,
    unknown
  >[],
});

/** The bytes of a text in UTF-8. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The errors of reading bytes as a matter of the China pack. */
export const errorsOfBytes = (bytes: Uint8Array): readonly InputError[] => {
  const result = readMatter(bytes, cnMining);
  return result.ok ? [] : result.error;
};

/** The errors of reading a value as a matter file. */
export const errorsOf = (matter: unknown): readonly InputError[] => errorsOfBytes(bytesOf(JSON.stringify(matter)));

/** The errors of a matter with one fact only. */
export const errorsOfFact = (fact: Record<string, unknown>): readonly InputError[] =>
  errorsOf({ ...plainMatter(), facts: [fact] });

/** Errors as lines `place: message` in English. */
export const linesOf = (errors: readonly InputError[]): readonly string[] =>
  errors.map((error) => `${error.place}: ${errorText(error, 'en')}`);

import type { ListedMatter } from '../../../shared/bridge/vault-contract';

export type StateFilter = 'open' | 'closed' | 'all';

const texts = new WeakMap<ListedMatter, string>();

const fold = (text: string): string => text.normalize('NFKC').toLocaleLowerCase();

function textOf(matter: ListedMatter): string {
  const known = texts.get(matter) ?? fold([matter.title, matter.client, matter.number ?? ''].join('\n'));
  texts.set(matter, known);
  return known;
}

/** The matters of a state in which every word typed is found. */
export function matching(matters: readonly ListedMatter[], state: StateFilter, typed: string): readonly ListedMatter[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (state === 'all' && words.length === 0) return matters;
  return matters.filter(
    (matter) => (state === 'all' || matter.state === state) && words.every((word) => textOf(matter).includes(word)),
  );
}

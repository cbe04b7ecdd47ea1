import { paragraph, section, text } from '../blocks';
import type { MemoContext } from '../context';
import { factSentences } from '../facts/fact-sentences';
import { toldInGroup } from '../facts/told-facts';
import type { SectionBlock } from '../model';

const parts = [
  { id: 'technology', groups: ['technology', 'territory', 'energy'] },
  { id: 'money', groups: ['funding', 'contract'] },
  { id: 'token', groups: ['revenue'] },
] as const;

const part = (id: 'technology' | 'money' | 'token', groups: readonly string[], context: MemoContext): SectionBlock => {
  const words = context.words.sections.project;
  const blocks = groups.flatMap((group) => {
    const keys = toldInGroup(group, context);
    return keys.length === 0
      ? []
      : [paragraph(`project.group.${group}`, factSentences(keys, context), { facts: keys })];
  });
  const nothing = paragraph(`project.${id}.nothing`, [text(words.nothing)], { own: true });
  return section(`project.${id}`, 2, words[id], blocks.length > 0 ? blocks : [nothing]);
};

/** How the project works in technology, money and token, told with the status of each fact. */
export const project = (context: MemoContext): SectionBlock =>
  section(
    'project',
    1,
    context.words.headings.project,
    parts.map(({ id, groups }) => part(id, groups, context)),
  );

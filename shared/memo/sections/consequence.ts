import { note, paragraph, text } from '../blocks';
import { citableCites } from '../citations/cites';
import type { MemoContext } from '../context';
import type { MemoBlock } from '../model';
import { sentence } from '../text/sentence';

/** What the law attaches in general to this kind of case. */
export const generalConsequence = (
  kind: 'administrative' | 'civil' | 'criminal',
  context: MemoContext,
): readonly MemoBlock[] =>
  context.pack.consequences.ladder
    .filter((step) => step.kind === kind)
    .map((step) =>
      paragraph(`consequence.${step.id}`, [
        text(context.words.sections.civil.general, 'label'),
        text(sentence(step.text[context.lang], context.words.grammar)),
        ...note(citableCites(step.authorities, context)),
      ]),
    );

import { note, paragraph, section, text } from '../blocks';
import { citableCites } from '../citations/cites';
import type { MemoContext } from '../context';
import { findingSource, resultRuns } from '../findings/finding-paragraph';
import type { MemoBlock, SectionBlock } from '../model';
import { sentence } from '../text/sentence';
import { elementBlocks } from './analysis';
import { generalConsequence } from './consequence';

const gapInLaw = (context: MemoContext): readonly MemoBlock[] => {
  const { civil } = context.words.sections;
  const { doctrinalGap } = context.pack.consequences;
  const said = (words: string) => text(sentence(words, context.words.grammar));
  return [
    paragraph('civil.gap-in-law', [
      text(civil.gapInLaw, 'label'),
      said(doctrinalGap.text[context.lang]),
      ...note(citableCites(doctrinalGap.authorities, context)),
    ]),
    paragraph('civil.counterview', [text(civil.counterview, 'label'), said(doctrinalGap.reply[context.lang])], {
      authorities: citableCites(doctrinalGap.authorities, context).flatMap((cite) =>
        'authority' in cite ? [cite.authority] : [],
      ),
    }),
  ];
};

/** Whether the contract holds, and whether a court would hear the suit. */
export const civil = (context: MemoContext): SectionBlock => {
  const applies = context.assessment.civil.finding !== 'not-applicable';
  return section('civil', 1, context.words.headings.civil, [
    paragraph('civil.finding', resultRuns('civil', context), findingSource('civil', context)),
    ...(applies
      ? [...generalConsequence('civil', context), ...gapInLaw(context), ...elementBlocks('civil', 2, context)]
      : []),
  ]);
};

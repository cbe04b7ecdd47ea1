import { list, paragraph, section, text } from '../blocks';
import type { MemoContext } from '../context';
import type { SectionBlock } from '../model';
import { fillText } from '../text/fill';

/** What was asked, limb by limb. */
export const questions = (context: MemoContext): SectionBlock => {
  const words = context.words.sections.questions;
  const asked = (['industrial', 'financial', 'operational'] as const).flatMap((id) =>
    context.pack.limbs.filter(({ limb }) => limb === id).map(({ question }) => [text(question[context.lang])]),
  );
  const consequences = context.rules.sections.includes('civil') ? [[text(words.consequences)]] : [];
  return section('questions', 1, context.words.headings.questions, [
    paragraph(
      'questions.intro',
      [text(fillText(words.intro, { self: context.words.self[context.profile] }))],
      {},
      'lead',
    ),
    list('questions.list', true, [...asked, ...consequences], { own: true }),
  ]);
};

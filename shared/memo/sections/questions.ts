import { list, paragraph, section, text } from '../blocks';
import type { MemoContext } from '../context';
import type { SectionBlock } from '../model';

/** What was asked, limb by limb. */
export const questions = (context: MemoContext): SectionBlock => {
  const words = context.words.sections.questions;
  const asked = (['industrial', 'financial', 'operational'] as const).flatMap((id) =>
    context.pack.limbs.filter(({ limb }) => limb === id).map(({ question }) => [text(question[context.lang])]),
  );
  const consequences = context.profile === 'authority' ? [] : [[text(words.consequences)]];
  return section('questions', 1, context.words.headings.questions, [
    paragraph('questions.intro', [text(words.intro)], {}, 'lead'),
    list('questions.list', true, [...asked, ...consequences]),
  ]);
};

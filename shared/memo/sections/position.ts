import { limbIds, weights } from '../../model/ladders';
import { note, paragraph, text } from '../blocks';
import { citesOf } from '../citations/cites';
import type { MemoContext } from '../context';
import type { MemoBlock } from '../model';
import { sentence } from '../text/sentence';
import { mayStand } from './may-stand';

/** How many arguments a position names for each question. */
const most = 2;

/** What the project submits on each question from its own facts, in place of the firm's own answer. */
export const position = (context: MemoContext): readonly MemoBlock[] => {
  const { words, lang, assessment } = context;
  const elementsOf = (limb: string) =>
    new Set(assessment.elements.filter((element) => element.limb === limb).map(({ id }) => id));
  return limbIds
    .filter((limb) => limb !== 'civil')
    .map((limb) => {
      const elements = elementsOf(limb);
      const submitted = assessment.arguments
        .filter((one) => one.side === 'project' && elements.has(one.element))
        .filter((one) => one.factor !== null && mayStand(one, context))
        .sort((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight))
        .slice(0, most);
      const said = submitted.flatMap((one, index) => [
        text((index > 0 ? words.grammar.gap : '') + sentence(one.claim[lang], words.grammar)),
        ...note(citesOf(one.authorities, one.cases)),
      ]);
      const none = [text(words.sections['short-answer'].noPosition)];
      return paragraph(
        `short-answer.${limb}`,
        [text(words.finding.limbs[limb] + words.grammar.colon, 'label'), ...(said.length > 0 ? said : none)],
        {
          ...(said.length > 0 ? {} : { own: true as const }),
          arguments: submitted.map(({ id }) => id),
          facts: [...new Set(submitted.flatMap(({ facts }) => facts))],
        },
      );
    });
};

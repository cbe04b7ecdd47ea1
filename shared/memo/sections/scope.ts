import { nameOf, otherNames } from '../../model/repeats';
import { paragraph, text } from '../blocks';
import type { MemoContext } from '../context';
import type { MemoBlock } from '../model';
import { fillText } from '../text/fill';

/** Of several sites, flows or contracts, which one the memo deals with, and which are on file beside it. */
export const scope = ({ repeats = [], rules, words, profile }: MemoContext): readonly MemoBlock[] =>
  repeats.map((repeat) => {
    const { taken, withOthers } = words.sections.facts.scope;
    const said = fillText(rules.others ? withOthers : taken, {
      self: words.self[profile],
      title: repeat.title,
      taken: nameOf(repeat, repeat.taken),
      others: otherNames(repeat).join(words.grammar.listComma),
    });
    return paragraph(`facts.scope.${repeat.id}`, [text(said)], { own: true });
  });

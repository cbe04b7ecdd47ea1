import { cell, columns, paragraph, row, section, table, text } from '../blocks';
import type { MemoContext } from '../context';
import { changesText, effectText } from '../findings/flip-words';
import type { SectionBlock } from '../model';

/** What the client can change, cheapest first, and what it would do. */
export const restructuring = (context: MemoContext): SectionBlock => {
  const words = context.words.sections.restructuring;
  const flips = context.assessment.flips.filter((flip) => flip.kind === 'restructure');
  const facts = [...new Set(flips.flatMap((flip) => flip.changes.map((change) => change.key)))];
  const rows = flips.map((flip, index) =>
    row(`restructuring.${index + 1}`, [
      cell(String(index + 1)),
      cell(changesText(flip, context)),
      cell(effectText(flip, context)),
    ]),
  );
  const titles = columns(words.columns, { order: 7, change: 53, effect: 40 });
  return section(
    'restructuring',
    1,
    context.words.headings.restructuring,
    flips.length === 0
      ? [paragraph('restructuring.none', [text(words.none)], { own: true })]
      : [
          paragraph('restructuring.intro', [text(words.intro)], {}, 'lead'),
          table('restructuring.table', words.caption, titles, rows, { facts }),
        ],
  );
};

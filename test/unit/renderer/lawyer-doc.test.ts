import fc from 'fast-check';
import { expect, it } from 'vitest';
import { docOf, lawyerTextOf } from '../../../renderer/features/memo/editor/lawyer-doc';
import type { Inline } from '../../../shared/memo/model';

const cite = fc.oneof(fc.record({ authority: fc.string(), pinpoint: fc.string() }), fc.record({ case: fc.string() }));
const words = fc.string({ minLength: 1, unit: 'grapheme' });
const run: fc.Arbitrary<Inline> = fc.oneof(
  words.map((text): Inline => ({ kind: 'text', text })),
  fc
    .tuple(words, fc.constantFrom('strong', 'label', 'caution'))
    .map(([text, mark]): Inline => ({ kind: 'text', text, mark })),
  fc.array(cite, { minLength: 1 }).map((cites): Inline => ({ kind: 'note', cites })),
  fc.record({ key: fc.string(), text: fc.string() }).map((gap): Inline => ({ kind: 'gap', ...gap })),
);

it('the editor gives back every run of a text as it took it', () => {
  fc.assert(
    fc.property(fc.array(fc.array(run), { minLength: 1 }), (text) => {
      expect(lawyerTextOf(JSON.parse(JSON.stringify(docOf(text))))).toEqual(text);
    }),
  );
});

it('a block without text begins as one empty paragraph', () => {
  expect(docOf([])).toEqual(docOf([[]]));
});

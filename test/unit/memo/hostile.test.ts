import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeIcs } from '../../../shared/calendar/write-ics';
import { readTemplate } from '../../../shared/memo/docx/template/read-template';
import { writeDocx } from '../../../shared/memo/docx/write-docx';
import { composeOutline } from '../../../shared/memo/editing/compose';
import { addBlock, editBlock } from '../../../shared/memo/editing/edit-memo';
import { keepMemo } from '../../../shared/memo/editing/kept-memo';
import type { MemoOutline } from '../../../shared/memo/model';
import { redactMemo } from '../../../shared/memo/redact/redact-memo';
import { evidenceSchedule } from '../../../shared/memo/schedule/evidence-schedule';
import type { Matter } from '../../../shared/model/matter';
import { memoSchema } from '../../../shared/model/memo';
import { firmTemplate } from '../../fixtures/firm-template';
import { exampleMatter, memoOf } from '../../fixtures/memo';
import { isSound, nasty, seen, shownIn } from './hostile-text';

const matterWith = (text: string): Matter => ({
  ...exampleMatter,
  title: `T${text}`,
  client: { name: `C${text}` },
  facts: exampleMatter.facts.map((fact) => ({ ...fact, note: `N${text}` })),
  evidence: exampleMatter.evidence.map((one) => ({ ...one, title: `E${text}`, kind: `K${text}` })),
});

/** The memo with the lawyer's own words in the place of a block, and as a block of their own. */
const withLawyer = (outline: MemoOutline, text: string): MemoOutline => {
  const words = [[{ kind: 'text' as const, text: `L${text}` }]];
  const edited = editBlock(keepMemo(outline), 'project.group.technology', { text: words });
  return composeOutline(addBlock(edited, { id: 'own', after: 'heading', form: 'quote', text: words }));
};

const template = readTemplate(firmTemplate());
if (!template.ok) throw new Error('the template is refused');
const use = (client: string) => ({ template: { template: template.value, client, author: client } });

describe('hostile text, from every input', () => {
  it('leaves a memo sound, without and within a template, and is seen in it', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        const matter = matterWith(text);
        const memo = withLawyer(memoOf({ matter }), text);
        const plainFile = await writeDocx(memo, { preset: 'firm', letterhead: [text] });
        const inTemplate = await writeDocx(memo, { preset: 'firm', ...use(matter.client.name) });
        for (const bytes of [plainFile, inTemplate]) {
          isSound(bytes);
          const shown = shownIn(bytes, 'word/document.xml');
          for (const mark of ['T', 'C', 'N', 'E', 'L']) expect(shown).toContain(seen(mark + text));
        }
      }),
      { numRuns: 6 },
    );
  });

  it('leaves the schedule of evidence sound', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        const record = { reference: text, title: text, kind: text };
        const head = { lang: 'en', matter: text, client: text, date: '2026-11-26' } as const;
        isSound(
          await writeDocx(
            evidenceSchedule({ ...head, evidence: [{ record, proves: [{ label: text, page: text }] }] }),
            { preset: 'court' },
          ),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('is kept, and read back as it was, without its lone halves', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const memo = withLawyer(memoOf({ matter: matterWith(text) }), text);
        const stored = new TextDecoder().decode(new TextEncoder().encode(JSON.stringify(memo)));
        expect(memoSchema.parse(JSON.parse(stored))).toEqual(JSON.parse(JSON.stringify(memo)));
      }),
      { numRuns: 10 },
    );
  });

  it('does not keep a name in a memo without names', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const name = `C${text}`;
        // A name of one letter is left: it would take that letter out of every word.
        fc.pre([...name.trim()].length > 1);
        const { outline } = redactMemo(memoOf({ matter: matterWith(text) }), [{ name }]);
        const line = outline.blocks.flatMap((block) => (block.kind === 'heading' ? block.lines : []))[0];
        expect(JSON.stringify(line?.value)).not.toContain(JSON.stringify(name).slice(1, -1));
      }),
      { numRuns: 10 },
    );
  });

  it('cannot leave its line in a calendar, and shows what was taken out', () => {
    const day = { id: 'a', day: '2026-12-31', isDone: false };
    fc.assert(
      fc.property(nasty, (title) => {
        const file = new TextDecoder().decode(
          new TextEncoder().encode(writeIcs([{ ...day, title, description: title }], '2026-11-26T15:03:07Z')),
        );
        const lines = file.replaceAll('\r\n ', '').split('\r\n');
        expect(lines.filter((line) => line.startsWith('BEGIN:VEVENT')).length).toBe(1);
        expect(lines.length).toBe(title === '' ? 16 : 17);
        expect(file).not.toMatch(/(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
        if (title.includes('\u202e')) expect(file).toContain('\ufffd');
      }),
    );
  });
});

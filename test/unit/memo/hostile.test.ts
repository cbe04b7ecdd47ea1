import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeIcs } from '../../../shared/calendar/write-ics';
import { openDocx } from '../../../shared/memo/docx/open/open-docx';
import { readTemplate } from '../../../shared/memo/docx/template/read-template';
import { writeDocx } from '../../../shared/memo/docx/write-docx';
import { composeOutline } from '../../../shared/memo/editing/compose';
import { addBlock, editBlock } from '../../../shared/memo/editing/edit-memo';
import { keepMemo } from '../../../shared/memo/editing/kept-memo';
import type { MemoOutline } from '../../../shared/memo/model';
import { redactMemo } from '../../../shared/memo/redact/redact-memo';
import { evidenceSchedule } from '../../../shared/memo/schedule/evidence-schedule';
import { cleanText } from '../../../shared/memo/text/clean';
import type { Matter } from '../../../shared/model/matter';
import { memoSchema } from '../../../shared/model/memo';
import { firmTemplate } from '../../fixtures/firm-template';
import { exampleMatter, memoOf } from '../../fixtures/memo';
import { part, partsOf, plain } from './parts';

/** What somebody may type, paste or import to break a file, or to make it read as what it is not. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<w:fldSimple w:instr="DDEAUTO c:\\\\x"/>',
        ']]>&amp;&#0;"\'',
        '\u0000\u0008\u001b[31m',
        '\ud800',
        '\udc00x',
        '\u202eגולם\u202c',
        '\u2066x\ufeff\uffff',
        '{ INCLUDETEXT "http://example.org" }',
        '{{memo}}{{client}}{name}',
        '=HYPERLINK("http://example.org")',
        '\r\nBEGIN:VEVENT\u2028',
        'x'.repeat(3_000),
        '%1$s $& $1',
        '__proto__',
        '</w:t></w:r></w:p>',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((pieces) => pieces.join(''));

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

/** What the fields of a file do; a text must never add one. */
const instructions = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:(?:instrText[^>]*>([^<]*)|fldSimple)/g)].map((match) => match[1] ?? 'simple');
const own = new Set([
  ' TOC \\o &quot;1-2&quot; \\h \\z \\t &quot;Memo Annex Heading,1&quot; ',
  ' SEQ Table \\* ARABIC ',
]);
const known = (instruction: string): boolean => own.has(instruction) || own.has(instruction.replaceAll('"', '&quot;'));

const isSound = (bytes: Uint8Array): void => {
  const file = openDocx(bytes);
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  for (const path of file.value.parts.keys()) {
    if (/\.(xml|rels)$/.test(path)) expect(file.value.xml(path)).toMatchObject({ ok: true });
  }
  const parts = partsOf(bytes);
  for (const [path, xml] of Object.entries(parts)) {
    if (path.endsWith('.png')) continue;
    expect(xml).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}|[\u202a-\u202e\u2066-\u2069]/u);
  }
  const document = part(parts, 'word/document.xml');
  expect(instructions(document).filter((one) => !known(one))).toEqual([]);
};

/** A text as a reader of the file sees it. */
const seen = (text: string): string => cleanText(text).replace(/[\s\u2028\u2029]+/g, '');
const shownIn = (bytes: Uint8Array, path: string): string =>
  plain(part(partsOf(bytes), path).replace(/<w:instrText.*?<\/w:instrText>/g, '')).replace(/\s+/g, '');

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

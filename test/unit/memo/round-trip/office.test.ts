import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../../shared/memo/docx/write-docx';
import { composeOutline } from '../../../../shared/memo/editing/compose';
import { keepMemo } from '../../../../shared/memo/editing/kept-memo';
import type { ReadBack } from '../../../../shared/memo/round-trip/differences';
import { takeIn } from '../../../../shared/memo/round-trip/take-in';
import { editInOffice, hasOffice } from '../../../fixtures/edit-in-office';
import { blockOf, memoOf } from '../../../fixtures/memo';
import { baseOf, readFile } from './parts';

const memo = memoOf({ lang: 'en' });

/** Saved as it was opened, and once more by way of an OpenDocument file. */
const untouched = `
  Dim plain(0) As New com.sun.star.beans.PropertyValue
  plain(0).Name = "FilterName"
  plain(0).Value = "MS Word 2007 XML"
  doc.storeToURL(Replace(target, "edited", "plain"), plain())
  plain(0).Value = "writer8"
  doc.storeToURL(Replace(target, "edited.docx", "open.odt"), plain())
  other = StarDesktop.loadComponentFromURL(Replace(target, "edited.docx", "open.odt"), "_blank", 0, hidden())
  plain(0).Value = "MS Word 2007 XML"
  other.storeToURL(Replace(target, "edited", "open"), plain())
  other.close(True)
`;

/** What a lawyer does in an afternoon, first without and then with changes tracked. */
const afternoon = `
  place = Found(doc, "the power used is 420 kWh a day (")
  place.setString("the power used is 520 kWh a day (")
  Whole(doc, "7 further arguments of less weight").setString("")
  moved = Whole(doc, "The answer to expect: The definition does not require competition")
  controller = doc.CurrentController
  controller.select(moved)
  content = controller.getTransferable()
  moved.setString("")
  place = Found(doc, "Each question is analysed element by element")
  cursor = place.Text.createTextCursorByRange(place)
  cursor.gotoEndOfParagraph(False)
  cursor.goRight(1, False)
  controller.select(cursor)
  controller.insertTransferable(content)
  place = Found(doc, "Does the process produce virtual currency?")
  note = doc.createInstance("com.sun.star.text.textfield.Annotation")
  note.Author = "Li Si"
  note.Content = "Is this still the test?"
  place = Found(doc, "The third feature of the definition")
  place.Text.insertTextContent(place.getStart(), note, False)
  start = Headed(doc, "Is a return promised or recruitment rewarded?")
  cursor = start.Text.createTextCursorByRange(start.getStart())
  cursor.gotoRange(Headed(doc, "Is a token issued, or does a token stand in for money that is owed?").getStart(), True)
  controller.select(cursor)
  content = controller.getTransferable()
  cursor.setString("")
  place = Headed(doc, "Is money or are tokens raised from the public?")
  controller.select(place.Text.createTextCursorByRange(place.getStart()))
  controller.insertTransferable(content)
  doc.TextTables.getByIndex(1).Rows.removeByIndex(3, 1)
  styled = Whole(doc, "strongest case (weight: moderate). As configured")
  styled.CharWeight = 150
  styled.CharHeight = 9
  styled.ParaLeftMargin = 1500
  word = Found(doc, "Courts look through the label of a contract")
  word.CharPosture = com.sun.star.awt.FontSlant.ITALIC
  Found(doc, "Decisions on both sides").NumberingRules = Found(doc, "Is an energy review owed").NumberingRules
  Headed(doc, "Evidence to obtain").ParaStyleName = Headed(doc, "Technology and site").ParaStyleName
  pages = doc.StyleFamilies.getByName("PageStyles")
  For at = 0 To pages.Count - 1
    If pages.getByIndex(at).HeaderIsOn Then pages.getByIndex(at).HeaderText.setString("Draft of the firm")
  Next
  doc.RecordChanges = True
  place = Found(doc, "that virtual currency is produced.")
  place.Text.insertString(place.getEnd(), " The client confirmed this in writing.", False)
  Whole(doc, "Reply. To be paid in tokens is not to produce them").setString("")
  place = Found(doc, "Conclusion. The element is not met")
  cursor = place.Text.createTextCursorByRange(place)
  cursor.gotoEndOfParagraph(False)
  cursor.Text.insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
  cursor.Text.insertString(cursor, "The firm adds a view of its own.", False)
`;

describe.skipIf(!hasOffice)('a memo that was edited in LibreOffice', () => {
  let folder = '';
  let read: ReadBack;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'adit-office-'));
    const [source, target] = [join(folder, 'memo.docx'), join(folder, 'edited.docx')];
    writeFileSync(source, await writeDocx(memo, { preset: 'firm' }));
    editInOffice(folder, source, target, untouched + afternoon);
    read = await readFile(readFileSync(target), memo);
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const shown = () =>
    read.differences.map(({ kind, block, tracked, taking, pieces }) => ({
      kind,
      block,
      tracked,
      taking,
      added: pieces.flatMap((piece) => (piece.kind === 'added' ? [piece.text] : [])).join('|'),
    }));

  it('differs in the blocks that were edited, each as it was, and in nothing else', () => {
    const whole = (block: string) => read.differences.find((one) => one.block === block)?.before;
    expect(whole('argument.token-income.reply')).toMatch(/^Reply\. To be paid in tokens/);
    const found = (kind: string, block: string, taking: string, tracked: boolean, added = '') => ({
      kind,
      block,
      tracked,
      taking,
      added,
    });
    expect(shown()).toEqual([
      found('changed', 'facts.table', 'rows', false),
      found('changed', 'project.group.energy', 'place', false, '520'),
      found('moved', 'argument.no-reward-race.answer', 'place', false),
      // Typed at the end of a block, it stands in the block's control.
      found('changed', 'element.coin-computing.conclusion', 'place', true, '\nThe firm adds a view of its own.'),
      found('changed', 'element.coin-output.rule', 'place', true, 'The client confirmed this in writing. '),
      found('moved', 'element.return-or-recruitment', 'place', false),
      found('vanished', 'element.dedicated-machine.left-out', 'place', false),
      found('vanished', 'argument.token-income.reply', 'place', true),
    ]);
  });

  it('writes no signs of its own', () => {
    expect(read.signs).toEqual([]);
  });

  it.each(['plain.docx', 'open.docx'])('was the memo as long as it was only opened and saved: %s', async (name) => {
    const { differences, signs, forms, margins, struck } = await readFile(readFileSync(join(folder, name)), memo);
    expect({ differences, signs, forms, margins, struck }).toEqual({
      differences: [],
      signs: [],
      forms: [],
      margins: [],
      struck: [],
    });
  });

  it('has the form of the blocks that were changed, and of no other', () => {
    const shape = (block: string, from: string, to: string) => `${block} form ${from} > ${to}`;
    // LibreOffice numbers paragraphs like their heading where a section is pasted: so they read in Word, too.
    const pasted = read.forms.filter(({ changes }) =>
      changes.some((one) => one.kind === 'form' && one.to === 'numbers'),
    );
    expect(new Set(pasted.map(({ block }) => block?.replace(/\..*$/, '')))).toEqual(new Set(['argument', 'element']));
    const others = read.forms.filter((one) => !pasted.includes(one));
    const told = others.map(({ block, taking, changes }) =>
      [block, taking, ...changes.map((one) => (one.kind === 'form' ? `${one.from} > ${one.to}` : one.emphasis))].join(
        ' ',
      ),
    );
    expect(told).toEqual([
      'argument.independent-use.claim place bold',
      'element.coin-purpose.rule form italic',
      shape('decisions.intro', 'text', 'bullets'),
      shape('evidence', 'heading-1', 'heading-2'),
    ]);
  });

  it('has the header that was written into it', () => {
    expect(read.margins?.map(({ words }) => words)).toEqual(['Draft of the firm']);
  });

  it('is taken in: the section stands where it was put, with everything in it', async () => {
    const base = await baseOf(memo);
    const kept = takeIn(keepMemo(memo), read.differences, { base, newId: () => 'own' });
    const finance = blockOf(composeOutline(kept), 'analysis.financial');
    const sections = finance.kind === 'section' ? finance.children.filter(({ kind }) => kind === 'section') : [];
    expect(sections.slice(0, 3).map(({ id }) => id)).toEqual([
      'element.return-or-recruitment',
      'element.public-funding',
      'element.token-issue',
    ]);
    expect(sections[0]).toEqual(blockOf(memo, 'element.return-or-recruitment'));
  });

  it('has its comments, at the blocks that they were made at', () => {
    expect(read.comments.map(({ author, text, block }) => ({ author, text, block }))).toEqual([
      { author: 'Li Si', text: 'Is this still the test?', block: 'element.coin-output.rule' },
    ]);
  });

  it('still knows its blocks by their content controls', () => {
    expect(read.anchored).toBe(true);
  });
});

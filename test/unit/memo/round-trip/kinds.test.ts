import { describe, expect, it } from 'vitest';
import { composeOutline } from '../../../../shared/memo/editing/compose';
import { type KeptMemo, keepMemo } from '../../../../shared/memo/editing/kept-memo';
import { regenerate } from '../../../../shared/memo/editing/regenerate';
import type { MemoBlock, MemoOutline } from '../../../../shared/memo/model';
import { type News, takeIn } from '../../../../shared/memo/round-trip/take-in';
import { everyBlock, textOfBlock } from '../../../../shared/memo/walk';
import { baseOf, editedFile, readFile } from './parts';
import { leaf, sample } from './sample';

/** A block of a memo as a reader sees it: under which heading, and in what words. */
interface Shown {
  readonly id: string;
  readonly words: string;
}
type Memo = readonly Shown[];

const shownIn = ({ blocks }: MemoOutline): Memo =>
  everyBlock(blocks).map((block) => ({
    id: block.id,
    words: block.kind === 'section' ? block.title : textOfBlock(block),
  }));

/** What a row says of the memo after it: changes of a memo as a reader sees it. */
const replaced =
  (id: string, change: (words: string) => string) =>
  (memo: Memo): Memo =>
    memo.map((one) => (one.id === id ? { id, words: change(one.words) } : one));
const without =
  (...ids: readonly string[]) =>
  (memo: Memo): Memo =>
    memo.filter(({ id }) => !ids.includes(id));
const put =
  (after: string, ...blocks: Memo) =>
  (memo: Memo): Memo =>
    memo.flatMap((one) => (one.id === after ? [one, ...blocks] : [one]));
const moved =
  (after: string, ...ids: readonly string[]) =>
  (memo: Memo): Memo =>
    put(after, ...ids.flatMap((id) => memo.filter((one) => one.id === id)))(without(...ids)(memo));
const then =
  (...changes: readonly ((memo: Memo) => Memo)[]) =>
  (memo: Memo): Memo =>
    changes.reduce((one, change) => change(one), memo);
const same = (memo: Memo): Memo => memo;

type Edit = (xml: string) => string;
const controls = (xml: string): readonly string[] => xml.match(/<w:sdt>.*?<\/w:sdt>/gs) ?? [];
/** The control that holds words, which one only does. */
const controlOf = (xml: string, words: string): string => {
  const found = controls(xml).filter((one) => !one.includes('Table of Contents') && one.includes(words));
  if (found.length !== 1) throw new Error(`${words} stands in ${found.length} controls`);
  return found[0] ?? '';
};
const swap = (xml: string, from: string, to: string): string => {
  if (!xml.includes(from)) throw new Error(`the file does not say ${from}`);
  return xml.replace(from, () => to);
};
const inControl =
  (words: string, change: Edit): Edit =>
  (xml) =>
    swap(xml, controlOf(xml, words), change(controlOf(xml, words)));
const say =
  (from: string, to: string): Edit =>
  (xml) =>
    swap(xml, from, to);
const move =
  (words: readonly string[], after: string): Edit =>
  (xml) => {
    const taken = words.map((one) => controlOf(xml, one));
    const rest = taken.reduce((one, control) => swap(one, control, ''), xml);
    return swap(rest, controlOf(rest, after), controlOf(rest, after) + taken.join(''));
  };
const take = (...words: readonly string[]): Edit => {
  return (xml) => words.reduce((one, each) => swap(one, controlOf(xml, each), ''), xml);
};
const after =
  (words: string, xml: string): Edit =>
  (all) =>
    swap(all, controlOf(all, words), controlOf(all, words) + xml);
const all =
  (...edits: readonly Edit[]): Edit =>
  (xml) =>
    edits.reduce((one, edit) => edit(one), xml);

const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const para = (words: string, style = 'BodyText', mark = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${mark === '' ? '' : `<w:rPr>${mark}</w:rPr>`}</w:pPr>${words}</w:p>`;
const author = 'w:id="9" w:author="Li Si" w:date="2026-11-27T09:00:00Z"';
const inserted = (inner: string): string => `<w:ins ${author}>${inner}</w:ins>`;
const marked =
  (mark: string): Edit =>
  (xml) =>
    xml.replaceAll('</w:pPr>', `<w:rPr><w:${mark} ${author}/></w:rPr></w:pPr>`);
const struck =
  (by: 'del' | 'moveFrom'): Edit =>
  (xml) =>
    marked(by)(xml)
      .replaceAll('<w:r>', `<w:${by} ${author}><w:r>`)
      .replaceAll('</w:r>', `</w:r></w:${by}>`)
      .replace(/<w:t( [^>]*)?>(.*?)<\/w:t>/g, by === 'del' ? '<w:delText$1>$2</w:delText>' : '$&');
const rowOf = (words: string): RegExp => new RegExp(`<w:tr>(?:(?!<w:tr>).)*${words}.*?</w:tr>`, 's');
const picture =
  '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></wp:inline></w:drawing></w:r>';
const box = (words: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${para(run(words))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${para(run(words))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const one = 'The first limb asks';
const two = 'The second limb asks';
const three = 'The third limb asks';
const law = ['law', 'law.one', 'law.one.text', 'law.two', 'law.two.text', 'law.three', 'law.three.text'];
const site = ['site', 'site.rule', 'site.list', 'site.table', 'site.after'];
const siteWords = ['>Heading site', 'the notice’s third', 'Forty servers', 'Table ', '按《通知》'];
const lawWords = ['>Heading law<', '>Heading law.one', one, '>Heading law.two', two, '>Heading law.three', three];

interface Row {
  readonly name: string;
  readonly edit: Edit;
  /** Each difference: what became of which block, what accepting it does, and whether it was tracked. */
  readonly told: readonly string[];
  /** The memo once everything was accepted. */
  readonly becomes: (memo: Memo) => Memo;
}

const rows: readonly Row[] = [
  {
    name: 'a paragraph: a sentence changed',
    edit: say('whether coins are produced', 'whether coins are earned'),
    told: ['changed law.one.text place'],
    becomes: replaced('law.one.text', (words) => words.replace('produced', 'earned')),
  },
  {
    name: 'a paragraph: changes tracked within it',
    edit: say(
      'whether coins are produced.</w:t></w:r>',
      `whether </w:t></w:r><w:del ${author}><w:r><w:delText>coins</w:delText></w:r></w:del>${inserted(run('tokens'))}${run(' are produced.')}`,
    ),
    told: ['changed law.one.text place tracked'],
    becomes: replaced('law.one.text', (words) => words.replace('coins', 'tokens')),
  },
  {
    name: 'a paragraph: a control put into it, tracked',
    edit: say(
      'whether coins are produced.</w:t></w:r>',
      `whether </w:t></w:r>${inserted(`<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run('tokens or ')}</w:sdtContent></w:sdt>`)}${run('coins are produced.')}`,
    ),
    told: ['changed law.one.text place tracked'],
    becomes: replaced('law.one.text', (words) => words.replace('coins', 'tokens or coins')),
  },
  {
    name: 'a paragraph: parted in two',
    edit: say(
      'whether coins are produced.</w:t></w:r></w:p>',
      `whether coins are produced.</w:t></w:r></w:p>${para(run('It does not ask for whom.'))}`,
    ),
    told: ['changed law.one.text place'],
    becomes: put('law.one.text', { id: 'law.one.text/2', words: 'It does not ask for whom.' }),
  },
  {
    name: 'two paragraphs: made one',
    edit: all(
      take('Non\u2011payment'),
      say(
        'The lease was signed on ',
        'Non\u2011payment is the smaller risk: art.\u00a012 bears on it. The lease was signed on ',
      ),
    ),
    told: ['changed risks.gap place', 'vanished risks.one place'],
    becomes: then(
      replaced('risks.gap', (words) => `Non\u2011payment is the smaller risk: art.\u00a012 bears on it. ${words}`),
      without('risks.one'),
    ),
  },
  {
    name: 'two paragraphs: made one, tracked',
    edit: inControl('Non\u2011payment', marked('del')),
    told: ['changed risks.gap place tracked', 'vanished risks.one place tracked'],
    becomes: then(
      replaced('risks.gap', (words) => `Non\u2011payment is the smaller risk: art.\u00a012 bears on it.${words}`),
      without('risks.one'),
    ),
  },
  {
    name: 'a paragraph: taken out',
    edit: take(one),
    told: ['vanished law.one.text place'],
    becomes: without('law.one.text'),
  },
  {
    name: 'a paragraph: taken out, tracked',
    edit: inControl(one, struck('del')),
    told: ['vanished law.one.text place tracked'],
    becomes: without('law.one.text'),
  },
  {
    name: 'a paragraph: put elsewhere',
    edit: move(['On the facts known'], two),
    told: ['moved answer.lead place'],
    becomes: moved('law.two.text', 'answer.lead'),
  },
  {
    name: 'a paragraph: put elsewhere, tracked as a move',
    edit: (xml) => {
      const control = controlOf(xml, 'On the facts known');
      const target = marked('moveTo')(control)
        .replaceAll('<w:r>', `<w:moveTo ${author}><w:r>`)
        .replaceAll('</w:r>', '</w:r></w:moveTo>');
      const range = (side: string, end: string) => `<w:move${side}Range${end} w:id="5" w:name="move1" w:author="L"/>`;
      const left = range('From', 'Start') + struck('moveFrom')(control) + range('From', 'End');
      return after(two, range('To', 'Start') + target + range('To', 'End'))(swap(xml, control, left));
    },
    told: ['moved answer.lead place tracked'],
    becomes: moved('law.two.text', 'answer.lead'),
  },
  {
    name: 'a paragraph: put elsewhere and changed',
    edit: all(move(['On the facts known'], two), say('On the facts known', 'On all the facts')),
    told: ['changed answer.lead place', 'moved answer.lead place'],
    becomes: then(
      replaced('answer.lead', (words) => words.replace('On the facts known', 'On all the facts')),
      moved('law.two.text', 'answer.lead'),
    ),
  },
  {
    name: 'two paragraphs: put elsewhere together',
    edit: move(['On the facts known', 'Non\u2011payment'], two),
    told: ['moved answer.lead place', 'moved risks.one place'],
    becomes: moved('law.two.text', 'answer.lead', 'risks.one'),
  },
  {
    name: 'a paragraph: new',
    edit: after(one, para(run('The firm adds a view.'))),
    told: ['new - place'],
    becomes: put('law.one.text', { id: 'own-1', words: 'The firm adds a view.' }),
  },
  {
    name: 'a paragraph: new, tracked',
    edit: after(one, para(inserted(run('The firm adds a view.')), 'BodyText', `<w:ins ${author}/>`)),
    told: ['new - place tracked'],
    becomes: put('law.one.text', { id: 'own-1', words: 'The firm adds a view.' }),
  },
  {
    name: 'several paragraphs: new, in their order',
    edit: after(
      one,
      para(run('First.')) +
        para(run('Second.')) +
        para(run('Third.'), 'ListBullet') +
        para(run('Fourth.'), 'ListBullet'),
    ),
    told: ['new - place', 'new - place', 'new - place'],
    becomes: put(
      'law.one.text',
      { id: 'own-1', words: 'First.' },
      { id: 'own-2', words: 'Second.' },
      { id: 'own-3', words: 'Third.Fourth.' },
    ),
  },
  {
    name: 'a heading and a table: new',
    edit: after(
      one,
      `${para(run('A fourth limb'), 'Heading2')}<w:tbl><w:tr><w:tc>${para(run('Left'))}</w:tc><w:tc>${para(run('Right'))}</w:tc></w:tr></w:tbl>`,
    ),
    told: ['new - words', 'new - words'],
    becomes: put('law.one.text', { id: 'own-1', words: 'A fourth limb' }, { id: 'own-2', words: 'Left | Right' }),
  },
  {
    name: 'a heading: changed',
    edit: inControl('>Heading law.two', say('Heading law.two', 'Money')),
    told: ['changed law.two beside'],
    becomes: put('law.two', { id: 'own-1', words: 'Money' }),
  },
  {
    name: 'a heading: taken out alone',
    edit: take('>Heading law.two'),
    told: ['vanished law.two heading'],
    becomes: same,
  },
  {
    name: 'a heading: put elsewhere alone',
    edit: move(['>Heading law.three'], '>Heading law.one'),
    told: ['moved law.three heading'],
    becomes: same,
  },
  {
    name: 'a section: taken out',
    edit: take('>Heading law.two', two),
    told: ['vanished law.two place'],
    becomes: without('law.two', 'law.two.text'),
  },
  {
    name: 'a section: put after the next',
    edit: move(['>Heading law.one', one], two),
    // Of two that changed places, one moved.
    told: ['moved law.two place'],
    becomes: moved('law.two.text', 'law.one', 'law.one.text'),
  },
  {
    name: 'a section: put before all of its kind',
    edit: move(['>Heading law.three', three], '>Heading law<'),
    told: ['moved law.three place'],
    becomes: moved('law', 'law.three', 'law.three.text'),
  },
  {
    name: 'a section: put elsewhere whole, with sections in it',
    edit: move(siteWords, three),
    told: ['moved site place'],
    becomes: moved('law.three.text', ...site),
  },
  {
    name: 'a section: put elsewhere and edited within',
    edit: all(
      move(lawWords, 'On the facts known'),
      move(['>Heading law.three', three], '>Heading law<'),
      say('whether money is raised', 'whether funds are raised'),
      after(one, para(run('The firm adds a view.'))),
    ),
    told: ['moved law.three place', 'new - place', 'changed law.two.text place', 'moved site place'],
    becomes: then(
      moved('answer.lead', ...law),
      moved('law', 'law.three', 'law.three.text'),
      put('law.one.text', { id: 'own-1', words: 'The firm adds a view.' }),
      replaced('law.two.text', (words) => words.replace('money is', 'funds are')),
    ),
  },
  {
    name: 'a section: put elsewhere without one of its paragraphs',
    edit: move(siteWords.slice(0, -1), three),
    told: ['moved site.after place', 'moved site place'],
    becomes: then(moved('answer.lead', 'site.after'), moved('law.three.text', ...site.slice(0, -1))),
  },
  {
    name: 'a section: put under another heading',
    edit: move(['>Heading law.one', one], 'Non\u2011payment'),
    told: ['moved law.one order'],
    becomes: same,
  },
  {
    name: 'a section: put before the answer',
    edit: move(siteWords, 'The partners'),
    told: ['moved site order'],
    becomes: same,
  },
  {
    name: 'an annex: put among the sections',
    edit: move(['>Heading annex', 'Documents that were'], 'On the facts known'),
    told: ['moved annex order'],
    becomes: same,
  },
  {
    name: 'a list: an item changed, one taken out, one added',
    edit: (xml) =>
      inControl('Forty servers', (control) =>
        swap(
          swap(control, 'Forty servers', 'Fifty servers'),
          'One switch, leased',
          'A router of the landlord’s',
        ).replace(
          /(<w:p>(?:(?!<\/w:p>).)*A meter of its own<\/w:t><\/w:r><\/w:p>)/,
          '$1<w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr><w:r><w:t>A lock</w:t></w:r></w:p>',
        ),
      )(xml),
    told: ['changed site.list place'],
    becomes: replaced(
      'site.list',
      () => 'Fifty servers with two cards eachA router of the landlord’sA meter of its ownA lock',
    ),
  },
  {
    name: 'a list: an item put elsewhere',
    edit: (xml) => {
      const [item = ''] = /<w:p>(?:(?!<\/w:p>).)*One switch.*?<\/w:p>/.exec(xml) ?? [];
      return after(two, item)(swap(xml, item, ''));
    },
    told: ['changed site.list place', 'new - place'],
    becomes: then(
      replaced('site.list', (words) => words.replace('One switch, leased', '')),
      put('law.two.text', { id: 'own-1', words: 'One switch, leased' }),
    ),
  },
  {
    name: 'a list: a paragraph put between its items',
    edit: (xml) => {
      const control = controlOf(xml, 'On the facts known');
      const [item = ''] = /<w:p>(?:(?!<\/w:p>).)*One switch.*?<\/w:p>/.exec(xml) ?? [];
      return swap(swap(xml, control, ''), item, item + control);
    },
    told: ['moved answer.lead place'],
    becomes: moved('site.list', 'answer.lead'),
  },
  {
    name: 'a list: taken out and put elsewhere',
    edit: move(['Forty servers'], one),
    told: ['moved site.list place'],
    becomes: moved('law.one.text', 'site.list'),
  },
  {
    name: 'a table: a cell changed',
    edit: say('420 kWh a day', '520 kWh a day'),
    told: ['changed site.table beside'],
    becomes: put('site.table', { id: 'own-1', words: 'Power | 520 kWh a day\nby the meter of July' }),
  },
  {
    name: 'a table: a row added, tracked',
    edit: (xml) =>
      xml.replace(
        rowOf('Floor'),
        (row) =>
          row +
          row
            .replace('<w:trPr>', `<w:trPr><w:ins ${author}/>`)
            .replace('Floor', 'Lease')
            .replace('the twelfth, as the lease says', 'of three years'),
      ),
    told: ['changed site.table beside tracked'],
    becomes: put('site.table', { id: 'own-1', words: 'Lease | of three years' }),
  },
  {
    name: 'a table: a row taken out',
    edit: (xml) => xml.replace(rowOf('Floor'), ''),
    told: ['changed site.table rows'],
    becomes: same,
  },
  {
    name: 'a table: a row taken out, tracked',
    edit: (xml) => xml.replace(rowOf('Floor'), (row) => row.replace('<w:trPr>', `<w:trPr><w:del ${author}/>`)),
    told: ['changed site.table rows tracked'],
    becomes: same,
  },
  {
    name: 'a table: its caption changed',
    edit: inControl('Table ', say('The “site”', 'The premises')),
    told: ['changed site.table beside'],
    becomes: put('site.table', { id: 'own-1', words: 'Table 1. The premises' }),
  },
  {
    name: 'a table: taken out',
    edit: take('Table '),
    told: ['vanished site.table place'],
    becomes: without('site.table'),
  },
  {
    name: 'a table: put elsewhere',
    edit: move(['Table '], one),
    told: ['moved site.table place'],
    becomes: moved('law.one.text', 'site.table'),
  },
  {
    name: 'the lines at the head: changed',
    edit: say('The partners', 'The board'),
    told: ['changed heading beside'],
    becomes: put('heading', { id: 'own-1', words: 'To | The board' }),
  },
  {
    name: 'the lines at the head: put elsewhere',
    edit: move(['The partners'], two),
    told: ['moved heading order'],
    becomes: same,
  },
  {
    name: 'a footnote: taken out',
    edit: (xml) => xml.replace(/<w:r>(?:(?!<w:r>).)*<w:footnoteReference[^>]*\/><\/w:r>/, ''),
    told: ['changed site.rule place'],
    becomes: same,
  },
  {
    name: 'a picture: put in',
    edit: say(
      'The first limb asks whether coins are produced.</w:t></w:r>',
      `${one} whether coins are produced.</w:t></w:r>${picture}`,
    ),
    told: ['changed law.one.text place'],
    becomes: replaced('law.one.text', (words) => `${words} [a picture in the file]`),
  },
  {
    name: 'a text box: put in',
    edit: say(
      'The first limb asks whether coins are produced.</w:t></w:r>',
      `${one} whether coins are produced.</w:t></w:r>${box('Boxed.')}`,
    ),
    told: ['changed law.one.text place'],
    becomes: put('law.one.text', { id: 'law.one.text/2', words: 'Boxed.' }),
  },
  {
    name: 'signs of their own: put in',
    edit: say(
      'whether coins are produced.</w:t></w:r>',
      'whether coins are produced.</w:t><w:tab/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Wingdings" w:char="F041"/><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:ptab w:relativeTo="margin"/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>',
    ),
    told: ['changed law.one.text place'],
    becomes: replaced('law.one.text', (words) => `${words} ✓\ufffda\u2011b c\nd`),
  },
];

/** The memo as the matter makes it later: a paragraph in other words, and one more. */
const later: MemoOutline = {
  ...sample,
  blocks: sample.blocks.map(
    (block): MemoBlock =>
      block.kind === 'section' && block.id === 'annex'
        ? {
            ...block,
            children: [leaf('annex.one', 'Documents that were seen since.'), leaf('annex.two', 'And others.')],
          }
        : block,
  ),
};

const base = await baseOf(sample);
const readBack = async (edit: Edit) => readFile(await editedFile(edit, {}, sample), sample);
const counted = () => {
  let count = 0;
  return () => {
    count += 1;
    return `own-${count}`;
  };
};

describe('every kind of difference', () => {
  it.each(rows)('$name', async ({ edit, told, becomes }) => {
    const { differences } = await readBack(edit);
    expect(
      differences.map(({ kind, block, taking, tracked }) =>
        [kind, block ?? '-', taking, ...(tracked ? ['tracked'] : [])].join(' '),
      ),
    ).toEqual(told);
    const taking = { base, newId: counted() };
    const news: News = new Map();
    const kept = differences.reduce<KeptMemo>(
      (memo, difference) => takeIn(memo, [difference], taking, news),
      keepMemo(sample),
    );
    expect(shownIn(composeOutline(kept))).toEqual(becomes(shownIn(sample)));
    expect(shownIn(composeOutline(regenerate(kept, later)))).toEqual(becomes(shownIn(later)));
  });
});

describe('differences that are accepted in part', () => {
  const row = rows.find(({ name }) => name === 'a section: put elsewhere and edited within');
  const accept = async (...kinds: readonly string[]) => {
    const { differences } = await readBack(row?.edit ?? ((xml) => xml));
    const chosen = kinds.flatMap((kind) => differences.filter(({ id }) => id.startsWith(kind)));
    expect(chosen.length).toBe(kinds.length);
    const kept = chosen.reduce<KeptMemo>(
      (memo, one) => takeIn(memo, [one], { base, newId: () => 'own' }, new Map()),
      keepMemo(sample),
    );
    return shownIn(composeOutline(kept));
  };

  it('leave every other block as it was', async () => {
    expect(await accept('changed')).toEqual(
      replaced('law.two.text', (words) => words.replace('money is', 'funds are'))(shownIn(sample)),
    );
    expect(await accept('new')).toEqual(
      put('law.one.text', { id: 'own', words: 'The firm adds a view.' })(shownIn(sample)),
    );
    expect(await accept('moved-law')).toEqual(moved('law', 'law.three', 'law.three.text')(shownIn(sample)));
    expect(await accept('moved-site', 'changed')).toEqual(
      then(
        moved('law.three.text', ...site),
        replaced('law.two.text', (words) => words.replace('money is', 'funds are')),
      )(shownIn(sample)),
    );
  });
});

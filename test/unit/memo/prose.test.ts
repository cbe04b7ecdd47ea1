import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MemoOutline, TableBlock } from '../../../shared/memo/model';
import { everyBlock, textOfBlock } from '../../../shared/memo/walk';
import { memoWordings } from '../../../shared/memo/wording/index';
import { readMatter } from '../../../shared/model/read-matter';
import { languages } from '../../../shared/model/text';
import { cnMining } from '../../../shared/packs/cn-mining/index';
import { blockOf, exampleMatter, memoInput, memoOf, textOf, textUnder } from '../../fixtures/memo';

const everything = (outline: MemoOutline): readonly string[] => [
  ...everyBlock(outline.blocks).map(textOfBlock),
  ...Object.values(outline.citations).flatMap(({ full, short, fullNote, shortNote }) => [
    full,
    short,
    fullNote,
    shortNote,
  ]),
];

const rowsOf = (outline: MemoOutline, id: string) =>
  (blockOf(outline, id) as TableBlock).rows.map((row) => ({
    id: row.id,
    cells: row.cells.map((cell) => cell.map(textOf).join('\n')),
  }));

/** The example without the client's own title and notes, which stay as the client wrote them. */
const matter = { ...exampleMatter, facts: exampleMatter.facts.map(({ note: _note, ...fact }) => fact) };

describe('the signs of a language', () => {
  it.each(languages)('are its own: no straight quotation marks or apostrophes (%s)', (lang) => {
    expect(everything(memoOf({ lang, matter })).filter((text) => /['"]/.test(text))).toEqual([]);
  });

  it('are full width beside Chinese characters', () => {
    const { subject: _subject, blocks, ...memo } = memoOf({ matter });
    const said = everything({ ...memo, subject: '', blocks: blocks.filter(({ kind }) => kind !== 'heading') });
    const withoutEvidence = said.filter((text) => !exampleMatter.evidence.some(({ title }) => text.includes(title)));
    expect(withoutEvidence.filter((text) => /\p{sc=Han}[,;:?!()]|[,;:?!()]\p{sc=Han}/u.test(text))).toEqual([]);
    expect(withoutEvidence.filter((text) => /[？！。；，、][；，、。]/.test(text))).toEqual([]);
  });

  it.each(['en', 'ru'] as const)('name parts and items of an authority in numbers of their own (%s)', (lang) => {
    const annex = rowsOf(memoOf({ lang, matter }), 'authorities.table').map(({ cells }) => cells[4] ?? '');
    expect(annex.some((doubts) => /item|п\. \d/.test(doubts))).toBe(true);
    expect(annex.filter((doubts) => /\p{sc=Han}/u.test(doubts))).toEqual([]);
  });

  it('join the first and the last page with the dash of the language', () => {
    const sources = (lang: (typeof languages)[number]) =>
      rowsOf(memoOf({ lang, matter }), 'facts.table').find(({ id }) => id === 'facts.tech.hardware')?.cells[3];
    expect(sources('zh')).toBe('证据2，第1—3页；证据15，第2—4页');
    expect(sources('en')).toBe('Ev.\u00a02, pp.\u00a01–3; Ev.\u00a015, pp.\u00a02–4');
    expect(sources('ru')).toBe('Док.\u00a02, с.\u00a01–3; док.\u00a015, с.\u00a02–4');
  });

  it('set a docket number as Chinese judgments do, and as it is elsewhere', () => {
    expect(memoOf().citations['case:luo-v-jian-drc-2023']?.full).toContain(
      '（2022）赣0803行初151号；（2023）赣08行终100号',
    );
    expect(memoOf({ lang: 'en' }).citations['case:luo-v-jian-drc-2023']?.full).toContain('(2022)赣0803行初151号');
  });
});

it('gives several laws under one record the years of each, not the day of the first', () => {
  const { full } = memoOf().citations['authority:cyber-data-laws'] ?? {};
  expect(full).toBe('《网络安全法》（2016年）《数据安全法》（2021年）《个人信息保护法》（2021年）（合称）');
});

it('speaks of decisions in its limits only where it cites one', () => {
  const said = '所引裁判多来自公开报道';
  expect(textUnder(memoOf(), 'limits.list')).toContain(said);
  const nothingKnown = memoOf({ matter: { ...exampleMatter, facts: [] } });
  expect(Object.keys(nothingKnown.citations).filter((key) => key.startsWith('case:'))).toEqual([]);
  expect(textUnder(nothingKnown, 'limits.list')).not.toContain(said);
});

it('does not say that there is no contract where nothing is known of one', () => {
  const short = textUnder(memoOf({ matter: { ...exampleMatter, facts: [] } }), 'short-answer.civil');
  expect(short).toContain('现有材料未显示本项目涉及合同');
});

describe('the table of the rules over time', () => {
  it('says of each authority what became of it where they differ', () => {
    const published = rowsOf(memoOf(), 'timeline.table').find(({ cells }) => cells[1]?.startsWith('1283号通知、银发'));
    expect(published?.cells[3]).toContain('237号通知：已废止（2026年2月6日）');
    expect(published?.cells[3]).toContain('1283号通知：有效');
  });

  it('tells beforehand, in the words of the table itself, which rules are history', () => {
    const { standing } = memoWordings.zh.finding;
    for (const gone of ['repealed', 'superseded', 'expired'] as const)
      expect(textUnder(memoOf(), 'timeline.intro')).toContain(standing[gone]);
  });

  it('does not call a statement to the press a rule in force', () => {
    const press = rowsOf(memoOf({ lang: 'en' }), 'timeline.table').find(({ cells }) => cells[0] === '16 November 2021');
    expect(press?.cells[3]).toBe('Public statement, not binding');
    const annex = rowsOf(memoOf({ lang: 'en' }), 'authorities.table');
    expect(annex.find(({ id }) => id === 'authority.ndrc-press-20211116')?.cells[2]).toBe(
      'Public statement, not binding',
    );
  });
});

it('tells what stands in a case alone apart from what stands in the project alone', () => {
  const outline = memoOf({ lang: 'en' });
  const warning = textUnder(outline, 'decision.xunlei-linktoken-nifa-2018.told');
  const [there = '', here = ''] = warning.split('In that case only: ')[1]?.split('In the project only: ') ?? [];
  expect(there).toContain('Money or tokens raised from the public');
  expect(there).not.toContain('Mining or plotting software installed');
  expect(here).toContain('Mining or plotting software installed');
});

it('gives both versions of a disputed answer in the record of the checklist', () => {
  const row = rowsOf(memoOf({ lang: 'en' }), 'checklist.table').find(
    ({ id }) => id === 'checklist.revenue.fiatCustomerShare',
  );
  expect(row?.cells[1]).toBe('One side says “55%”, the other “35%”');
});

it('says that measures may follow while the question is open', () => {
  expect(textUnder(memoOf({ lang: 'en' }), 'exposure.administrative')).toContain('The answer is not settled');
  expect(textUnder(memoOf({ lang: 'en' }), 'short-answer')).toContain('comes to be decided against the project');
});

it('counts no criminal exposure where there is none, though measures may follow', () => {
  const hosting = readMatter(readFileSync('examples/hosting-july-2021.json'), cnMining);
  const said = (lang: (typeof languages)[number]) =>
    hosting.ok ? textUnder(memoOf({ lang, matter: hosting.value }), 'short-answer.exposure') : '';
  expect(said('zh')).toContain('可能面临行政措施8项。按现有事实，未发现应予提示的刑事风险。');
  expect(said('en')).toContain(
    '8 administrative measures may follow. On the facts known, no criminal exposure calls for',
  );
  for (const lang of languages) expect(said(lang)).not.toMatch(/0/);
});

it('says in sentences what to clear up and what the client could change', () => {
  const next = (lang: (typeof languages)[number]) => textUnder(memoOf({ lang }), 'short-answer.next');
  expect(next('zh')).toContain('应首先查明：记录是否显示曾连接矿池？');
  expect(next('zh')).toContain('以下状态：机器上未装“挖矿”或P盘软件；奖励不以虚拟货币或代币支付。');
  expect(next('en')).toContain('Clear up first: do records show access to a mining pool?');
  expect(next('en')).toContain(
    'the following: no mining or plotting software is installed on the machines; the reward',
  );
  expect(next('ru')).toContain('В первую очередь надлежит выяснить: показывают ли журналы');
});

it('quotes a finding that has quotation marks of its own with those of the second rank', () => {
  expect(textUnder(memoOf(), 'short-answer.industrial')).toContain('结论可在“属于‘挖矿’”至“尚无定论”之间变动。');
});

it('counts exposures in words of their number, and says where none is rated high', () => {
  const staking = readMatter(readFileSync('examples/staking-as-a-service-residents.json'), cnMining);
  const said = (lang: (typeof languages)[number]) =>
    staking.ok ? textUnder(memoOf({ lang, matter: staking.value }), 'short-answer.exposure') : '';
  expect(said('zh')).toContain('可能面临行政措施3项。存在刑事风险6项，均未评为“高”。');
  expect(said('en')).toContain(
    '3 administrative measures may follow. There are 6 criminal exposures; none is rated high.',
  );
  expect(said('ru')).toContain('могут быть применены 3 административные меры. Усматривается 6 оснований');
});

it('explains the short forms that it uses, and no others', () => {
  const forms = (lang: (typeof languages)[number]) => textUnder(memoOf({ lang }), 'limits.abbreviations');
  expect(forms('en')).toMatch(/^Abbreviations: .*NDRC – National Development and Reform Commission; .*SPC – Supreme/);
  expect(forms('ru')).toMatch(/^Сокращения: .*ВНС — Верховный народный суд КНР; .*ГКРР — Государственный комитет КНР/);
  expect(forms('en')).not.toContain('NPC');
  // Chinese parts no words by spaces: the form stands between signs.
  expect(forms('zh')).toMatch(/^缩略语：.*FIL指Filecoin网络的代币；.*ICO指首次代币发行；.*PCDN指点对点内容分发网络/);
  expect(forms('zh')).not.toMatch(/；CDN|IPFS/);
});

it('advises no change that takes paying users away', () => {
  const { flips } = memoInput().assessment;
  const advised = flips.filter(({ kind }) => kind === 'restructure').flatMap(({ changes }) => changes);
  expect(advised.length).toBeGreaterThan(0);
  expect(advised.filter(({ key, from, to }) => key === 'tech.paidUseShare' && Number(to) < Number(from))).toEqual([]);
});

it('gives each of the facts that would turn a finding together a row of its own', () => {
  const staking = readMatter(readFileSync('examples/staking-as-a-service-residents.json'), cnMining);
  if (!staking.ok) throw new Error('The example matter is broken.');
  const choices = { lang: 'en', matter: staking.value } as const;
  const clarify = memoInput(choices).assessment.flips.filter(({ kind }) => kind === 'clarify');
  const rows = rowsOf(memoOf(choices), 'changes.table');
  expect(rows).toHaveLength(clarify.reduce((sum, { changes }) => sum + changes.length, 0));
  expect(rows.length).toBeGreaterThan(clarify.length);
  const numbered = rows.filter(({ cells }) => cells[0] !== '');
  expect(numbered.map(({ cells }) => cells[0])).toEqual(clarify.map((_flip, at) => String(at + 1)));
  for (const { cells } of rows.filter(({ cells: [number] }) => number === '')) expect(cells[1]).toMatch(/^and: /);
  expect(textUnder(memoOf(choices), 'changes.intro')).toContain('begins with “and”');
  // Where each of them does it alone, nothing is said of rows that go together.
  expect(textUnder(memoOf({ lang: 'en' }), 'changes.intro')).not.toContain('begins with');
});

import { describe, expect, it } from 'vitest';
import { checkFinal } from '../../../shared/memo/final/check-final';
import { finalIssueCodes } from '../../../shared/memo/final/final-issues';
import { halfConclusion } from '../../../shared/memo/final/half-conclusions';
import { type MemoBlock, type MemoOutline, memoProfiles } from '../../../shared/memo/model';
import { everyBlock } from '../../../shared/memo/walk';
import type { Fact } from '../../../shared/model/fact';
import type { Matter } from '../../../shared/model/matter';
import { languages } from '../../../shared/model/text';
import { cnMining } from '../../../shared/packs/cn-mining/index';
import { exampleMatter, memoInput, memoOf, smallMemo } from '../../fixtures/memo';
import remainingAnswers from '../../fixtures/remaining-answers.json';

const issuesOf = (outline: MemoOutline, matter: Matter = exampleMatter) =>
  checkFinal(outline, { pack: cnMining, matter });

const codesOf = (blocks: readonly MemoBlock[], more: Partial<MemoOutline> = {}) =>
  issuesOf(smallMemo(blocks, more)).map(({ code, block }) => [code, block]);

const said = (text: string, source: MemoBlock['source'] = { facts: ['tech.machineCount'] }): MemoBlock => ({
  kind: 'paragraph',
  id: 'p',
  role: 'body',
  source,
  content: [{ kind: 'text', text }],
});

const citing = (authority: string, text = '规则'): MemoBlock => ({
  kind: 'paragraph',
  id: 'p',
  role: 'body',
  source: { authorities: [authority] },
  content: [
    { kind: 'text', text },
    { kind: 'note', cites: [{ authority, pinpoint: '一' }] },
  ],
});

describe('a memo as the matter gives it', () => {
  it.each(languages)('has its gaps in the way of a final, each once, and nothing else (%s)', (lang) => {
    for (const profile of memoProfiles) {
      const outline = memoOf({ lang, profile, final: true });
      const issues = issuesOf(outline);
      expect(issues.filter(({ code }) => code !== 'gap')).toEqual([]);
      expect(issues.length).toBe(outline.gapCount);
    }
  });

  it('names blocks that exist, in the order of reading, with words in every language', () => {
    const outline = memoOf();
    const ids = everyBlock(outline.blocks).map(({ id }) => id);
    const places = issuesOf(outline).map(({ block }) => ids.indexOf(block));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    for (const { words } of issuesOf(outline)) {
      expect([words.zh, words.en, words.ru].join()).not.toMatch(/\{|undefined/);
      expect(words.en).toMatch(/^still to be supplied: .+/);
    }
  });
});

it('has nothing in the way of a final once every question is answered', () => {
  const facts = [
    ...exampleMatter.facts.filter(({ key }) => !remainingAnswers.some((answer) => answer.key === key)),
    ...(remainingAnswers as readonly Fact[]),
  ];
  const matter = { ...exampleMatter, facts };
  expect(checkFinal(memoOf({ matter, final: true }), { pack: cnMining, matter })).toEqual([]);
});

describe('what stands in the way', () => {
  it('a gap, once for each thing that is missing', () => {
    const gap = { kind: 'gap', key: 'k', text: '电费单' } as const;
    const block: MemoBlock = { ...said(''), kind: 'paragraph', role: 'body', content: [gap, gap] };
    expect(codesOf([block, { ...block, id: 'q' }])).toEqual([['gap', 'p']]);
  });

  it('a sentence without a source, unless it says that it is the writer’s own', () => {
    expect(codesOf([said('结论成立。', {})])).toEqual([['unsupported', 'p']]);
    expect(codesOf([said('结论成立。', { facts: [] })])).toEqual([['unsupported', 'p']]);
    expect(codesOf([said('结论成立。', { own: true })])).toEqual([]);
    expect(codesOf([said('结论成立。', { cases: ['wuchang-fil'] })])).toEqual([]);
    expect(codesOf([{ ...said('附言', {}), role: 'remark' } as MemoBlock])).toEqual([]);
  });

  it('an assumed fact that reads as found', () => {
    const assumed = cnMining.facts.facts.find(({ key }) => key === 'tech.blockRewardRace');
    if (!assumed) throw new Error('The pack has no such fact');
    const label = assumed.label.zh;
    const facts = [assumed.key];
    expect(codesOf([said(`经核查，${label}：否。`, { facts })])).toEqual([['assumed-as-found', 'p']]);
    expect(codesOf([said(`假设${label}：否。`, { facts })])).toEqual([]);
    const stated = assumed.statements?.['false']?.zh ?? '';
    expect(stated).not.toContain(label);
    expect(codesOf([said(`经核查，${stated}。`, { facts })])).toEqual([['assumed-as-found', 'p']]);
    expect(codesOf([said(`假设${stated}。`, { facts })])).toEqual([]);
    expect(codesOf([said('经核查，机器或节点共26台。')])).toEqual([]);
    const claim = said('设备不参与竞争。', { facts, arguments: ['a'] });
    const section = (children: readonly MemoBlock[]): MemoBlock => ({
      kind: 'section',
      id: 's',
      level: 1,
      annex: false,
      title: '分析',
      source: {},
      children,
    });
    expect(codesOf([section([claim])])).toEqual([['assumed-as-found', 'p']]);
    expect(codesOf([section([{ ...said(`假设${label}：否。`, { facts }), id: 'q' }, claim])])).toEqual([]);
  });

  const { citations } = memoOf();
  const changed = (key: string, change: { readonly fullNote?: string; readonly shortNote?: string }) => ({
    citations: {
      ...citations,
      [key]: { full: '', short: '', fullNote: '', shortNote: '', ...citations[key], ...change },
    },
  });

  it('an authority no longer in force without its label, cited or named', () => {
    const [block, key] = [citing('yinfa-2021-237'), 'authority:yinfa-2021-237'];
    expect(codesOf([block], { citations })).toEqual([]);
    expect(codesOf([block], changed(key, { shortNote: '' }))).toEqual([['repealed-unlabelled', 'p']]);
    expect(codesOf([said('依银发〔2021〕237号，不得开展。')])).toEqual([['repealed-unlabelled', 'p']]);
    expect(codesOf([said('依银发〔2021〕237号，不得开展。')], { date: '2026-02-05' })).toEqual([]);
  });

  it('an authority whose record is not verified, without the note', () => {
    const [block, key] = [citing('yinfa-2026-42'), 'authority:yinfa-2026-42'];
    expect(codesOf([block], { citations })).toEqual([]);
    expect(codesOf([block], changed(key, { fullNote: '' }))).toEqual([['unverified-unnoted', 'p']]);
  });

  it('a footnote to a source that the memo does not know', () => {
    expect(codesOf([citing('no-such-law')], { citations })).toEqual([['unknown-source', 'p']]);
  });

  it('a half-conclusion', () => {
    expect(codesOf([said('本项目基本符合规定。')])).toEqual([['half-conclusion', 'p']]);
  });

  it('the missing record of a memo that goes abroad', () => {
    expect(codesOf([], { profile: 'abroad' })).toEqual([['clearance', 'heading']]);
  });

  it('and every code has been seen here', () => expect(finalIssueCodes.length).toBe(8));
});

describe('half-conclusions', () => {
  it.each([
    ['zh', '该安排基本符合规定', '基本符合'],
    ['zh', '总体上合规', '总体上合规'],
    ['en', 'The project is generally compliant.', 'generally compliant'],
    ['en', 'It substantially complies with the notice.', 'substantially complies'],
    ['ru', 'Проект в целом соответствует требованиям.', 'в целом соответству'],
    ['ru', 'В основном законно.', 'В основном законн'],
  ] as const)('%s: %s', (lang, text, found) => {
    expect(halfConclusion(text, lang)).toBe(found);
  });

  it.each([
    ['zh', '本项目符合规定，但以取得许可为条件。'],
    ['en', 'The project complies, subject to the licence.'],
    ['ru', 'Проект соответствует требованиям при условии получения лицензии.'],
    ['ru', 'Схема в целом рассматривается судом.'],
  ] as const)('%s: not %s', (lang, text) => {
    expect(halfConclusion(text, lang)).toBeNull();
  });

  it('are in no text of the pack or of the memo', () => {
    for (const lang of languages) {
      const text = JSON.stringify(memoOf({ lang }).blocks) + JSON.stringify(memoInput().assessment);
      expect(halfConclusion(text, lang)).toBeNull();
    }
  });
});

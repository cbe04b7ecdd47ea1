import { describe, expect, it } from 'vitest';
import type { MemoBlock, MemoOutline } from '../../../shared/memo/model';
import { sectionIds } from '../../../shared/memo/model';
import { everyBlock, runsOf } from '../../../shared/memo/walk';
import type { Language } from '../../../shared/model/text';
import { cnMining } from '../../../shared/packs/cn-mining/index';
import { blockOf, exampleMatter, memoInput, memoOf, textOf, textUnder, withFact } from '../../fixtures/memo';

const sectionsOf = ({ blocks }: MemoOutline): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'section' ? [block.id] : []));

const zh = memoOf();
const en = memoOf({ lang: 'en' });
const ru = memoOf({ lang: 'ru' });

describe('the order of a memo', () => {
  it('is the heading, the draft line, then the sections as settled', () => {
    expect(zh.blocks.slice(0, 2).map((block) => block.id)).toEqual(['heading', 'heading.draft']);
    expect(sectionsOf(zh)).toEqual(sectionIds);
    expect(sectionsOf(en)).toEqual(sectionIds);
    expect(sectionsOf(ru)).toEqual(sectionIds);
  });

  it('answers each limb first, with its confidence', () => {
    const { limbs } = memoInput().assessment;
    const confidence = { clear: '明确', probable: '很可能', arguable: '可争辩', open: '待定' };
    for (const limb of ['industrial', 'financial', 'operational'] as const) {
      const answer = textUnder(zh, `short-answer.${limb}`);
      expect(answer).toContain(`把握程度：${confidence[limbs[limb].confidence]}。`);
    }
  });
});

describe('the analysis', () => {
  const element = 'dedicated-machine';

  it('gives rule, application, the opposing case, the reply and the conclusion for an element', () => {
    const text = textUnder(zh, `element.${element}`);
    const places = ['规则', '适用', '最强的反方意见', '回应', '结论'].map((label) => text.indexOf(`\n${label}`));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('puts the heaviest opposing argument first, with its own reply', () => {
    const order = ['decisive', 'strong', 'moderate', 'weak'];
    const { assessment } = memoInput();
    const against = assessment.arguments.filter((one) => one.element === element && one.side === 'authority');
    const lightest = Math.min(...against.map((one) => order.indexOf(one.weight)));
    const section = blockOf(zh, `element.${element}`);
    const blocks = section.kind === 'section' ? section.children : [];
    const at = blocks.findIndex(
      (block) => block.kind === 'paragraph' && textOf(block.content).startsWith('最强的反方意见'),
    );
    const first = against.find((one) => `argument.${one.id}.claim` === blocks[at]?.id);
    expect(first && order.indexOf(first.weight)).toBe(lightest);
    expect(blocks[at + 1]?.id).toBe(`argument.${first?.id}.reply`);
    expect(textUnder(zh, `argument.${first?.id}.reply`)).toContain(first?.reply.zh.slice(0, -1));
  });

  it('marks an argument without authority, and only such a one', () => {
    const input = memoInput();
    const marked = (outline: MemoOutline, id: string) =>
      everyBlock(outline.blocks).some(
        (block) => block.id === `argument.${id}.claim` && textOf(runsOf(block)).includes('以类推方式论证'),
      );
    for (const argument of input.assessment.arguments) {
      if (everyBlock(zh.blocks).some((block) => block.id === `argument.${argument.id}.claim`)) {
        expect(marked(zh, argument.id)).toBe(argument.byAnalogy);
      }
    }
  });

  it('prints a finding for each period where the law changed during the activity', () => {
    const { periods } = memoInput().assessment.limbs.industrial;
    expect(periods.length).toBeGreaterThan(1);
    const table = blockOf(zh, 'analysis.industrial.periods');
    expect(table.kind === 'table' && table.rows.length).toBe(periods.length);
    expect(textUnder(zh, 'analysis.industrial.periods')).toContain('2026年2月6日起');
  });
});

describe('the words for a fact follow its status', () => {
  const told = (lang: Language, matter = exampleMatter) => textUnder(memoOf({ lang, matter }), 'project');

  it.each([
    ['verified', '经核查，', 'On the documents reviewed: ', 'По изученным документам: '],
    ['stated', '根据委托人陈述，', 'The client states: ', 'Со слов клиента: '],
    ['assumed', '假设', 'We assume: ', 'Принято в качестве допущения: '],
  ] as const)('%s', (status, zhWords, enWords, ruWords) => {
    const matter = {
      ...exampleMatter,
      facts: [{ key: 'tech.machineCount', value: 26, status, evidence: [] }],
    };
    expect(told('zh', matter)).toContain(`${zhWords}机器或节点共26台。`);
    expect(told('en', matter)).toContain(`${enWords}the machines or nodes number 26.`);
    expect(told('ru', matter)).toContain(`${ruWords}число машин или узлов — 26.`);
  });

  it('disputed: both versions', () => {
    const matter = withFact('tech.machineCount', 26, 'disputed', { alternative: 40 });
    expect(told('zh', matter)).toContain('双方说法不一：一方称机器或节点共26台，另一方称机器或节点共40台。');
    expect(told('en', matter)).toContain(
      'In dispute: on one account, the machines or nodes number 26; on the other, the machines or nodes number 40.',
    );
    expect(told('ru', matter)).toContain(
      'Спорно: по одной версии, число машин или узлов — 26; по другой, число машин или узлов — 40.',
    );
  });

  it('unknown: a gap, counted once wherever it stands', () => {
    const before = memoOf();
    const matter = withFact('tech.poolAccess', false, 'verified');
    const after = memoOf({ matter });
    const has = (outline: MemoOutline) =>
      everyBlock(outline.blocks)
        .flatMap(runsOf)
        .filter((run) => run.kind === 'gap' && run.key === 'fact:tech.poolAccess');
    expect(has(before).length).toBeGreaterThan(1);
    expect(has(after)).toEqual([]);
    expect(before.gapCount).toBe(memoInput().assessment.unknowns.length);
    expect(after.gapCount).toBe(memoInput({ matter }).assessment.unknowns.length);
  });

  it('says under the heading how many gaps a draft has, and says nothing in a final', () => {
    expect(textUnder(zh, 'heading.draft')).toContain(`尚有${zh.gapCount}处待补`);
    expect(textUnder(en, 'heading.draft')).toContain(`${en.gapCount} gaps remain`);
    expect(memoOf({ final: true }).blocks.map((block) => block.id)).not.toContain('heading.draft');
  });
});

describe('the outline as data', () => {
  it('gives every block an id of its own', () => {
    const ids = everyBlock(zh.blocks).map((block) => block.id);
    expect(ids.length).toBe(new Set(ids).size);
  });

  it('survives being stored and read', () => {
    expect(JSON.parse(JSON.stringify(zh))).toEqual(zh);
  });

  it('keeps the ids of blocks when a fact changes', () => {
    const ids = (outline: MemoOutline) => everyBlock(outline.blocks).map((block: MemoBlock) => block.id);
    const other = ids(memoOf({ matter: withFact('energy.dailyKwh', 430, 'verified') }));
    expect(other).toEqual(ids(zh));
  });

  it('says of the analysis which element, argument, facts and authorities it comes from', () => {
    const [argument] = memoInput().assessment.arguments.filter((one) =>
      everyBlock(zh.blocks).some((block) => block.id === `argument.${one.id}.claim`),
    );
    const { source } = blockOf(zh, `argument.${argument?.id}.claim`);
    expect(source.elements).toEqual([argument?.element]);
    expect(source.arguments).toEqual([argument?.id]);
    expect(source.facts).toEqual(argument?.facts);
    expect([...(source.authorities ?? [])].sort()).toEqual(
      [...new Set(argument?.authorities.map(({ id }) => id))].sort(),
    );
  });

  it('cites nothing that the pack does not have', () => {
    const known = new Set([
      ...cnMining.authorities.map(({ id }) => `authority:${id}`),
      ...cnMining.precedents.map(({ id }) => `case:${id}`),
    ]);
    const cites = everyBlock(zh.blocks)
      .flatMap(runsOf)
      .flatMap((run) => (run.kind === 'note' ? run.cites : []));
    for (const cite of cites) {
      const key = 'authority' in cite ? `authority:${cite.authority}` : `case:${cite.case}`;
      expect(known).toContain(key);
      expect(zh.citations).toHaveProperty([key]);
    }
  });

  it('has no phrase left unfilled and no undefined in any language', () => {
    for (const outline of [zh, en, ru]) {
      const text = everyBlock(outline.blocks)
        .map((block) => textOf(runsOf(block)))
        .join('\n');
      expect(text).not.toMatch(/\{\w+\}|undefined|\[object/);
      expect(text).not.toMatch(/г\.\./);
    }
  });
});

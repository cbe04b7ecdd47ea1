import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { memoProfiles } from '../../../shared/memo/model';
import { outlineMemo } from '../../../shared/memo/outline';
import { everyBlock, runsOf, textOfBlock } from '../../../shared/memo/walk';
import { memoWordings } from '../../../shared/memo/wording/index';
import { memoSchema } from '../../../shared/model/memo';
import { readMatter } from '../../../shared/model/read-matter';
import { languages } from '../../../shared/model/text';
import { cnMining } from '../../../shared/packs/cn-mining/index';
import { blockOf, clearance, exampleMatter, memoInput, memoOf, textOf, textUnder, withFact } from '../../fixtures/memo';

type Choices = Parameters<typeof memoOf>[0];

const wholeText = (choices: Choices): string => {
  const { blocks } = memoOf(choices);
  return blocks.map((block) => everyBlock([block]).map(spoken).join('\n')).join('\n');
};

const spoken = (block: ReturnType<typeof everyBlock>[number]): string => {
  const title = block.kind === 'section' ? block.title : block.kind === 'table' ? block.caption : '';
  return `${title}\n${textOf(runsOf(block))}`;
};

const ids = (choices: Choices): readonly string[] => everyBlock(memoOf(choices).blocks).map(({ id }) => id);

describe('an internal memo', () => {
  it('has the firm’s remarks and both sides at length', () => {
    const internal = ids({ profile: 'internal' });
    expect(internal.some((id) => id.endsWith('.answer'))).toBe(true);
    expect(internal.some((id) => id.endsWith('.left-out'))).toBe(true);
    expect(internal).toContain('checklist.table');
    const matter = withFact('site.kind', 'office', 'verified', { note: 'NOTE-FOR-THE-FILE' });
    expect(wholeText({ profile: 'internal', matter })).toContain('NOTE-FOR-THE-FILE');
    expect(internal.some((id) => id.startsWith('signature.'))).toBe(false);
  });
});

describe.each(['client', 'abroad'] as const)('an opinion (%s)', (profile) => {
  it('has nothing that the firm tells itself', () => {
    const opinion = ids({ profile });
    expect(opinion.filter((id) => /\.answer$|\.left-out$|^checklist/.test(id))).toEqual([]);
    const matter = withFact('site.kind', 'office', 'verified', { note: 'NOTE-FOR-THE-FILE' });
    expect(wholeText({ profile, matter })).not.toContain('NOTE-FOR-THE-FILE');
  });

  it('has the strongest case of both sides, the findings, assumptions and limits, and a place to sign', () => {
    const opinion = ids({ profile });
    const element = textUnder(memoOf({ profile }), 'element.dedicated-machine');
    expect(element).toContain('项目一方最强的理由');
    expect(element).toContain('最强的反方意见');
    expect(element).not.toContain('其他理由');
    expect(opinion).toEqual(expect.arrayContaining(['limits.list', 'limits.confidence', 'civil.finding']));
    expect(opinion.filter((id) => id.startsWith('signature.')).length).toBe(5);
    expect(memoOf({ profile }).title).toBe('法律意见书');
    expect(textUnder(memoOf({ profile }), 'questions.intro')).toContain('本意见书回答');
  });
});

describe('a memo for abroad', () => {
  it('prints the record under which it leaves, with the provision that asks for it', () => {
    for (const lang of languages) {
      const outline = memoOf({ profile: 'abroad', lang });
      const record = textUnder(outline, 'heading.clearance');
      expect(record).toContain(clearance.approvedBy);
      expect(record).toContain(clearance.ground);
      expect(blockOf(outline, 'heading.clearance').source.authorities).toEqual(['cyber-data-laws']);
      expect(outline.citations).toHaveProperty(['authority:cyber-data-laws']);
    }
    expect(textUnder(memoOf({ profile: 'abroad' }), 'heading.clearance')).toContain('2026年11月20日');
    expect(ids({ profile: 'client' })).not.toContain('heading.clearance');
  });

  it('is no memo without the record', () => {
    const { clearance: _record, ...without } = memoOf({ profile: 'abroad' });
    expect(memoSchema.safeParse(without).success).toBe(false);
    expect(memoSchema.safeParse({ ...without, clearance: { ...clearance, ground: ' ' } }).success).toBe(false);
    expect(memoSchema.safeParse({ ...without, clearance }).success).toBe(true);
    expect(memoSchema.safeParse({ ...memoOf({ profile: 'client' }), clearance }).success).toBe(false);
  });

  it('says so where the law used does not have the provision', () => {
    const { authorities } = cnMining;
    const pack = { ...cnMining, authorities: authorities.filter(({ id }) => id !== 'cyber-data-laws') };
    const record = textUnder(outlineMemo({ ...memoInput({ profile: 'abroad' }), pack }), 'heading.clearance');
    expect(record).toContain('应核对原文');
    expect(record).toContain(clearance.approvedBy);
  });
});

describe('a letter to an authority', () => {
  const letter = { profile: 'authority' } as const;

  it('tells only facts that someone vouches for, as what they are', () => {
    const matter = withFact('site.kind', 'office', 'assumed', { note: 'NOTE-FOR-THE-FILE' });
    const { blocks } = memoOf({ ...letter, matter });
    const told = new Set(everyBlock(blocks).flatMap((block) => block.source.facts ?? []));
    const statuses = new Map(matter.facts.map((fact) => [fact.key, fact.value === null ? 'unknown' : fact.status]));
    const others = [...told].filter((key) => !['verified', 'stated', 'disputed'].includes(statuses.get(key) ?? ''));
    expect(others).toEqual([]);
    expect(told.size).toBeGreaterThan(10);
    expect(memoOf({ ...letter, matter }).gapCount).toBe(0);
    expect(wholeText({ ...letter, matter })).not.toContain('NOTE-FOR-THE-FILE');
  });

  it('has no finding, confidence, weight, flip, exposure or risk in any language', () => {
    for (const lang of languages) {
      const words = memoWordings[lang];
      const text = wholeText({ ...letter, lang });
      const { assessment } = memoInput();
      for (const { label } of Object.values(words.finding.confidence)) {
        expect(text).not.toContain(words.finding.confidenceIs.replace('{confidence}', label));
      }
      for (const limb of ['industrial', 'financial', 'operational'] as const) {
        for (const { sentence } of Object.values(words.finding.findings[limb])) expect(text).not.toContain(sentence);
      }
      for (const exposure of assessment.criminal.exposures) expect(text).not.toContain(exposure.reason[lang]);
      const standings = Object.values(words.sections.analysis.standing);
      for (const phrase of [...standings, '→']) expect(text).not.toContain(phrase);
    }
    const found = ids(letter).filter((id) => /^(risk|change|restructuring|exposure|civil|evidence\.)/.test(id));
    expect(found).toEqual([]);
    expect(ids(letter)).not.toContain('limits.confidence');
  });

  it('takes the project’s position and discloses the authority against it, with the reply', () => {
    const outline = memoOf(letter);
    expect(textUnder(outline, 'short-answer.industrial')).toMatch(/^产业政策：.+/);
    expect(blockOf(outline, 'short-answer.industrial').source.arguments?.length).toBeGreaterThan(0);
    const { assessment } = memoInput();
    const against = assessment.arguments.filter((one) => one.side === 'authority');
    const shown = against.filter((one) => ids(letter).includes(`argument.${one.id}.claim`));
    expect(shown.length).toBeGreaterThan(5);
    for (const one of shown) {
      expect(one.authorities.length + one.cases.length).toBeGreaterThan(0);
      expect(ids(letter)).toContain(`argument.${one.id}.reply`);
    }
  });

  it('lists only the evidence that its facts refer to, under the numbers of the file', () => {
    const [first, ...rest] = exampleMatter.evidence;
    if (!first) throw new Error('The example has no evidence');
    const unused = { ...first, id: 'unused', title: 'UNUSED-EVIDENCE' };
    const matter = { ...exampleMatter, evidence: [unused, first, ...rest] };
    const text = wholeText({ ...letter, matter });
    expect(text).not.toContain('UNUSED-EVIDENCE');
    expect(wholeText({ profile: 'client', matter })).toContain('UNUSED-EVIDENCE');
    expect(text).toContain('证据2，第');
  });
});

describe('the legend', () => {
  it('claims a privilege only where the forum knows one', () => {
    for (const profile of memoProfiles) {
      expect(memoOf({ profile, lang: 'en' }).legend).not.toMatch(/privilege/i);
      expect(memoOf({ profile }).legend).not.toContain('特权');
      expect(memoOf({ profile, lang: 'ru' }).legend).not.toContain('привилег');
    }
    expect(memoOf({ forum: 'privilege', lang: 'en' }).legend).toContain('attorney work product');
    expect(memoOf({ forum: 'privilege', profile: 'client', lang: 'en' }).legend).toContain('attorney-client');
    expect(memoOf({ forum: 'privilege', profile: 'authority', lang: 'en' }).legend).not.toMatch(/privilege/i);
  });
});

describe('a letter does not argue against its own client', () => {
  const letter = memoOf({ profile: 'authority' });
  const cited = everyBlock(letter.blocks).flatMap(({ source }) => source);

  it('raises no question of criminal law and names no conviction', () => {
    const authorities = new Set(cited.flatMap((source) => source.authorities ?? []));
    const cases = new Set(cited.flatMap((source) => source.cases ?? []));
    const criminal = cnMining.consequences.exposures.map(({ authority }) => authority);
    expect(criminal.filter((id) => authorities.has(id))).toEqual([]);
    expect(
      cnMining.precedents.filter(({ id, outcome }) => cases.has(id) && outcome === 'criminal').map(({ id }) => id),
    ).toEqual([]);
    for (const lang of languages)
      expect(wholeText({ profile: 'authority', lang })).not.toMatch(/刑法|Criminal Law|УК КНР/);
    expect(wholeText({ profile: 'client' })).toMatch(/刑法/);
  });

  it('has a position of the project on every element that it takes up', () => {
    const taken = everyBlock(letter.blocks).flatMap((block) =>
      block.kind === 'section' && block.id.startsWith('element.') ? [block.id] : [],
    );
    expect(taken.length).toBeGreaterThan(5);
    for (const id of taken) expect(textUnder(letter, id)).toContain('项目一方的意见');
    expect(taken).not.toContain('element.mainland-ground');
  });

  it('applies the facts of the project though the argument that rests on them is left out', () => {
    expect(textUnder(letter, 'element.pooling-or-custody')).toContain('不汇集使用数人的质押或资金');
  });

  it('puts first only what rests on facts of the project', () => {
    const { assessment } = memoInput();
    const put = everyBlock(letter.blocks)
      .filter(({ id }) => id.startsWith('short-answer.'))
      .flatMap(({ source }) => source.arguments ?? []);
    expect(put.length).toBeGreaterThan(2);
    expect(assessment.arguments.filter(({ id, factor }) => put.includes(id) && factor === null)).toEqual([]);
  });

  it('has no heading with nothing under it, and names no difference that there is not', () => {
    const hosting = readMatter(readFileSync('examples/hosting-july-2021.json'), cnMining);
    if (!hosting.ok) throw new Error('The example matter is broken.');
    for (const lang of languages) {
      const outline = memoOf({ lang, profile: 'authority', matter: hosting.value });
      const sections = everyBlock(outline.blocks).filter(({ kind }) => kind === 'section');
      expect(sections.filter((one) => one.kind === 'section' && one.children.length === 0)).toEqual([]);
      const { none, fullStop } = memoWordings[lang].grammar;
      const said = everyBlock(outline.blocks)
        .filter(({ id }) => id.startsWith('decision.'))
        .map(textOfBlock);
      expect(said.length).toBeGreaterThan(1);
      expect(said.filter((words) => words.includes(`${none}${fullStop}`))).toEqual([]);
    }
  });

  it('of a decision against the project says what sets it apart in the project’s favour', () => {
    const told = textUnder(letter, 'decision.xunlei-linktoken-nifa-2018.told');
    expect(told).toContain('该案：运营方以自有代币替代');
    expect(told).not.toContain('装有“挖矿”或P盘软件');
  });
});

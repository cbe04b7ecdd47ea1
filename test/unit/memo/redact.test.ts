import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactMemo } from '../../../shared/memo/redact/redact-memo';
import { languages } from '../../../shared/model/text';
import { exampleMatter, memoOf, smallMemo } from '../../fixtures/memo';
import { writeParts } from './parts';

const client = exampleMatter.client;
const wallet = `0x${'ab12'.repeat(10)}`;

const paragraph = (...texts: readonly string[]) =>
  ({
    kind: 'paragraph',
    id: 'p',
    role: 'body',
    source: {},
    content: texts.map((text) => ({ kind: 'text' as const, text })),
  }) as const;
const shownIn = (blocks: unknown): string => JSON.stringify(blocks);
const redactedText = (
  texts: readonly string[],
  parties: Parameters<typeof redactMemo>[1],
  lang: 'zh' | 'en' | 'ru' = 'zh',
) => {
  const { outline, redactions } = redactMemo(smallMemo([paragraph(...texts)], { lang }), parties);
  const [block] = outline.blocks;
  const said =
    block?.kind === 'paragraph' ? block.content.map((run) => (run.kind === 'note' ? '' : run.text)).join('') : '';
  return { said, redactions };
};

describe('the names of a matter', () => {
  it.each(languages)('are in no part of a redacted %s memo, and what was replaced is listed', async (lang) => {
    const { outline, redactions } = redactMemo(memoOf({ lang, profile: 'client' }), [client]);
    const parts = await writeParts(outline);
    for (const form of [...client.name.split(' / '), client.creditCode ?? '']) {
      expect(JSON.stringify(parts)).not.toContain(form);
    }
    const [first] = redactions;
    expect(first?.by).toBe({ zh: '甲公司', en: 'Party A', ru: 'сторона А' }[lang]);
    expect(client.name).toContain(first?.found);
  });

  it('become the same stand-in each time, in whatever case and over runs that look different', () => {
    const parties = [{ name: '甲骨文矿池' }, { name: 'Beta Mining Ltd', formerNames: ['Gamma Co'] }];
    const { said, redactions } = redactedText(
      ['BETA  mining l', 'td 与甲骨文矿池，原 Gamma Co，不是 Betamax'],
      parties,
    );
    expect(said).toBe('乙公司 与甲公司，原 乙公司，不是 Betamax');
    expect(redactions.map(({ by }) => by).sort()).toEqual(['乙公司', '乙公司', '甲公司']);
  });

  it('are taken whole: a name within another does not tear it', () => {
    const { said } = redactedText(
      ['砾石科技上海分公司与砾石科技'],
      [{ name: '砾石科技' }, { name: '砾石科技上海分公司' }],
    );
    expect(said).toBe('乙公司与甲公司');
  });

  it('include accounts and codes that nobody entered', () => {
    const code = '91310000MA1FL0C16T';
    const { said, redactions } = redactedText([`地址 ${wallet}，再次 ${wallet}；代码 ${code}`], []);
    expect(said).toBe('地址 地址1，再次 地址1；代码 代码1');
    expect(redactions).toEqual([
      { found: wallet, by: '地址1', count: 2 },
      { found: code, by: '代码1', count: 1 },
    ]);
  });

  it('do not include hashes in groups, numbers of documents and long words', () => {
    const text = '发改运行〔2021〕1283号 2aec3a7e fb063d68 30768a72 Donaudampfschifffahrtsgesellschaft 2026-11-22';
    expect(redactedText([text], []).said).toBe(text);
  });

  it('never remain, wherever they stand and whatever they hold', () => {
    const name = fc.stringMatching(/^[甲乙丙A-Z(.*+?$^)[\]]{3,12}$/);
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 4 }),
        fc.array(fc.string(), { maxLength: 4 }),
        (names, around) => {
          const text = names.map((one, at) => `${around[at] ?? ''} ，${one}，`).join('');
          const { said } = redactedText(
            [text],
            names.map((one) => ({ name: one })),
          );
          for (const one of names) expect(said.includes(`，${one}，`)).toBe(false);
        },
      ),
    );
  });
});

it('the law and the cases keep their names', () => {
  const memo = memoOf();
  expect(shownIn(redactMemo(memo, [client]).outline.citations)).toBe(shownIn(memo.citations));
});

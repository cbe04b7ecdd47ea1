import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostProblems } from '../../../shared/model/problem-list';
import { provinceCodes } from '../../../shared/model/provinces';
import { matterSizeLimit, readMatter } from '../../../shared/model/read-matter';
import { cnMining } from '../../../shared/packs/cn-mining/index';
import { bytesOf, errorsOf, errorsOfBytes, errorsOfFact, linesOf, plainMatter } from './matter-files';

describe('a good matter file', () => {
  it('is read, with absent lists as empty ones', () => {
    const result = readMatter(bytesOf(JSON.stringify(plainMatter())), cnMining);
    expect(result.ok && result.value.facts[1]).toEqual({
      key: 'tech.paidUseShare',
      value: 40,
      status: 'stated',
      evidence: [],
    });
  });

  it('may begin with a byte order mark', () => {
    expect(errorsOfBytes(bytesOf(`\ufeff${JSON.stringify(plainMatter())}`))).toEqual([]);
  });

  it('may leave out what is optional', () => {
    const { asOf: _asOf, evidence: _evidence, ...rest } = plainMatter();
    expect(errorsOf({ ...rest, facts: [] })).toEqual([]);
  });

  it('may have a null value with the status unknown, and an alternative with disputed', () => {
    expect(errorsOfFact({ key: 'tech.mechanism', value: null, status: 'unknown' })).toEqual([]);
    const disputed = { key: 'tech.mechanism', value: 'pos', status: 'disputed', alternative: 'dpos' };
    expect(errorsOfFact(disputed)).toEqual([]);
  });

  it('may have a value of every type of the vocabulary', () => {
    const facts = cnMining.facts.facts.map(({ key, type, options }) => {
      const values = {
        boolean: false,
        choice: options?.[0]?.value,
        percent: 0,
        number: 0,
        date: '2024-02-29',
        code: 'CN-ZJ',
      };
      return { key, value: values[type], status: 'assumed' };
    });
    expect(linesOf(errorsOf({ ...plainMatter(), facts }))).toEqual([]);
  });
});

describe('the encoding', () => {
  const text = JSON.stringify({ ...plainMatter(), title: '储存' }, null, 2);
  const utf16 = (bigEndian: boolean, mark: boolean): Uint8Array => {
    const units = [...(mark ? '\ufeff' : ''), ...text].map((character) => character.charCodeAt(0));
    return Uint8Array.from(units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
  };

  it.each([
    ['little-endian with a mark', false, true],
    ['big-endian with a mark', true, true],
    ['little-endian without one', false, false],
    ['big-endian without one', true, false],
  ])('UTF-16, %s, is named', (_name, bigEndian, mark) => {
    expect(errorsOfBytes(utf16(bigEndian, mark)).map(({ code }) => code)).toEqual(['encoding/utf-16']);
  });

  it('GB18030 is refused with the line', () => {
    const [before = '', after = ''] = text.split('储存');
    const bytes = Uint8Array.from([...bytesOf(before), 0xb4, 0xa2, 0xb4, 0xe6, ...bytesOf(after)]);
    expect(errorsOfBytes(bytes)).toEqual([
      { code: 'encoding/not-utf-8', place: '', params: { line: 4, byte: bytesOf(before).length + 1 } },
    ]);
    expect(linesOf(errorsOfBytes(bytes))[0]).toContain('GB18030');
  });

  it.each([
    ['overlong', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['past the last plane', [0xf4, 0x90, 0x80, 0x80]],
    ['cut short', [0xe5, 0x82]],
    ['a stray trail byte', [0x80]],
  ])('%s is refused where it stands', (_name, bytes) => {
    expect(errorsOfBytes(Uint8Array.from([0x22, 0xc3, 0xa9, 0x0a, ...bytes]))).toEqual([
      { code: 'encoding/not-utf-8', place: '', params: { line: 2, byte: 5 } },
    ]);
  });

  it('never throws on bytes of any kind', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readMatter(bytes, cnMining).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws on JSON of any kind, and always says where', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (facts, evidence, stray) => {
        const errors = errorsOf({ ...plainMatter(), facts: [facts, { key: stray }], evidence: [evidence] });
        expect(errors.length).toBeGreaterThan(0);
        for (const line of linesOf(errors)) expect(line).not.toMatch(/undefined|\[object/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the size', () => {
  it('is limited', () => {
    const bytes = new Uint8Array(matterSizeLimit + 1).fill(0x5b);
    expect(linesOf(errorsOfBytes(bytes))).toEqual([': the file has 20 MB; at most 20 MB are read']);
  });

  it('of brackets without end is refused for their depth', () => {
    expect(errorsOfBytes(new Uint8Array(matterSizeLimit).fill(0x5b)).map(({ code }) => code)).toEqual(['json/depth']);
  });
});

describe('the shape', () => {
  it.each([null, [], 3, 'text', true])('of %j is not an object', (value) => {
    expect(errorsOf(value).map(({ code, place }) => [code, place])).toEqual([['value/type', '']]);
  });

  it('names each unknown key with its path and the nearest known one', () => {
    const matter = plainMatter();
    const [fact] = matter.facts;
    const spoilt = { ...matter, titel: 'x', client: { name: 'C', 'credit code': '1' }, facts: [{ ...fact, sauce: 1 }] };
    expect(linesOf(errorsOf(spoilt))).toEqual(
      expect.arrayContaining([
        'titel: the key “titel” is not known here; the nearest is “title”',
        'client["credit code"]: the key “credit code” is not known here; the nearest is “creditCode”',
        expect.stringMatching(/^facts\[0\]\.sauce: /),
      ]),
    );
  });

  it('knows no __proto__', () => {
    const text = JSON.stringify(plainMatter()).replace('{', '{"__proto__": {"title": "x"}, ');
    expect(linesOf(errorsOfBytes(bytesOf(text)))[0]).toContain('the key “__proto__” is not known here');
    const inFact = JSON.stringify(plainMatter()).replace('{"key"', '{"__proto__": 1, "key"');
    expect(linesOf(errorsOfBytes(bytesOf(inFact)))[0]).toMatch(/^facts\[0\]\.__proto__: /);
  });

  it('names what is missing, of the wrong kind or empty', () => {
    const { title: _title, ...rest } = plainMatter();
    expect(linesOf(errorsOf({ ...rest, client: { name: '' }, facts: {}, asOf: '2026-02-31' }))).toEqual([
      'title: “title” is missing',
      'client.name: this must not be empty',
      'asOf: “2026-02-31” is not a day of the calendar; write YYYY-MM-DD, for example 2026-02-28',
      'facts: a list [ … ] belongs here, found an object { … }',
    ]);
  });

  it('of a later version says that a newer Adit is needed, and nothing else', () => {
    expect(linesOf(errorsOf({ format: 'adit-matter', version: 2, news: [] }))).toEqual([
      'version: the file has version 2 and this Adit reads version 1; a newer Adit is needed',
    ]);
    expect(errorsOf({ ...plainMatter(), version: 0 })).toMatchObject([{ code: 'value/option', place: 'version' }]);
    expect(errorsOf({ ...plainMatter(), format: 'adit-assessment' })).toMatchObject([{ place: 'format' }]);
  });

  it('of another pack is refused before its facts are', () => {
    expect(linesOf(errorsOf({ ...plainMatter(), pack: 'cn-minig', facts: [] }))).toEqual([
      'pack: there is no pack “cn-minig”; this Adit carries “cn-mining”',
    ]);
  });
});

describe('a fact', () => {
  it('with a misspelt key names the nearest', () => {
    expect(linesOf(errorsOfFact({ key: 'tech.mechanizm', value: 'pos', status: 'verified' }))).toEqual([
      'facts[0].key: the pack has no fact “tech.mechanizm”; the nearest is “tech.mechanism”',
    ]);
  });

  it('stands once only', () => {
    const fact = { key: 'tech.mechanism', value: 'pos', status: 'verified' };
    expect(linesOf(errorsOf({ ...plainMatter(), facts: [fact, fact, fact] }))).toEqual([
      'facts[1].key: the fact “tech.mechanism” is already given at facts[0]; keep one',
      'facts[2].key: the fact “tech.mechanism” is already given at facts[0]; keep one',
    ]);
  });

  it.each([
    ['tech.independentUse', 'yes', 'value/type'],
    ['tech.independentUse', 1, 'value/type'],
    ['tech.paidUseShare', 140, 'value/percent'],
    ['tech.paidUseShare', -1, 'value/percent'],
    ['tech.paidUseShare', '40', 'value/type'],
    ['tech.machineCount', -1, 'value/negative'],
    ['tech.machineCount', true, 'value/type'],
    ['contract.signedOn', '2026-02-31', 'value/date'],
    ['contract.signedOn', '2026/02/01', 'value/date'],
    ['contract.signedOn', '', 'value/date'],
    ['contract.signedOn', 20260201, 'value/type'],
    ['territory.province', 'CN-31', 'value/province'],
    ['territory.province', 'cn-zj', 'value/province'],
    ['territory.province', 'CN-XX', 'value/province'],
    ['territory.province', false, 'value/type'],
    ['tech.mechanism', 'storage-proofs', 'value/option'],
    ['tech.mechanism', 3, 'value/type'],
    ['tech.mechanism', ['pow'], 'value/type'],
    ['tech.mechanism', {}, 'value/type'],
  ])('%s cannot be %j', (key, value, code) => {
    const errors = errorsOfFact({ key, value, status: 'verified' });
    expect(errors.map((error) => [error.code, error.place])).toEqual([[code, 'facts[0].value']]);
  });

  it('with a wrong option lists the right ones and the nearest', () => {
    const [line] = linesOf(errorsOfFact({ key: 'tech.mechanism', value: 'storage-proofs', status: 'verified' }));
    expect(line).toContain('is not one of: pow, pos, dpos, proof-of-space, storage-proof, bandwidth-or-edge');
    expect(line).toContain('the nearest is “storage-proof”');
  });

  it('has an alternative of its own type', () => {
    const fact = { key: 'tech.paidUseShare', value: 10, status: 'disputed', alternative: 'half' };
    expect(errorsOfFact(fact)).toMatchObject([{ code: 'value/type', place: 'facts[0].alternative' }]);
  });

  it.each([
    [{ value: 'pos', status: 'unknown' }, 'fact/unknown-with-value', 'value'],
    [{ value: null, status: 'verified' }, 'fact/status-without-value', 'status'],
    [{ value: null, status: 'stated' }, 'fact/status-without-value', 'status'],
    [{ value: null, status: 'assumed' }, 'fact/status-without-value', 'status'],
    [{ value: 'pos', status: 'disputed' }, 'fact/disputed-without-alternative', 'alternative'],
    [{ value: 'pos', status: 'stated', alternative: 'pow' }, 'fact/alternative-without-dispute', 'alternative'],
    [{ value: null, status: 'unknown', alternative: 'pow' }, 'fact/alternative-without-dispute', 'alternative'],
    [{ value: 'pos', status: 'certain' }, 'value/option', 'status'],
    [{ value: 'pos' }, 'value/missing', 'status'],
    [{ status: 'unknown' }, 'value/missing', 'value'],
    [{ value: 'pos', status: 'disputed', alternative: null }, 'value/type', 'alternative'],
    [{ value: 'pos', status: 'stated', note: 3 }, 'value/type', 'note'],
  ])('%j is refused', (parts, code, place) => {
    const errors = errorsOfFact({ key: 'tech.mechanism', ...parts });
    expect(errors.map((error) => [error.code, error.place])).toEqual([[code, `facts[0].${place}`]]);
  });

  it('knows the 34 provinces', () => {
    expect(new Set(provinceCodes).size).toBe(34);
    for (const code of provinceCodes) expect(code).toMatch(/^CN-[A-Z]{2}$/);
  });
});

describe('evidence', () => {
  it('that a fact names must be in the list', () => {
    const fact = {
      key: 'tech.mechanism',
      value: 'pos',
      status: 'verified',
      evidence: [{ id: 'ev-2' }, { id: 'ev-1' }],
    };
    expect(linesOf(errorsOfFact(fact))).toEqual([
      'facts[0].evidence[0].id: the list “evidence” has no id “ev-2”; the nearest is “ev-1”',
    ]);
    expect(linesOf(errorsOf({ ...plainMatter(), evidence: [] }))).toEqual([
      'facts[0].evidence[0].id: the list “evidence” has no id “ev-1”',
    ]);
  });

  it('has one id each, a real date and a whole hash', () => {
    const matter = plainMatter();
    const [first] = matter.evidence;
    const second = { ...first, sourceDate: '2026-02-31', sha256: 'abc' };
    expect(errorsOf({ ...matter, evidence: [first, second] }).map(({ code, place }) => [code, place])).toEqual([
      ['value/date', 'evidence[1].sourceDate'],
      ['value/sha256', 'evidence[1].sha256'],
      ['evidence/duplicate', 'evidence[1].id'],
    ]);
  });
});

describe('many problems', () => {
  it('are all listed, across the shape, the vocabulary and the evidence', () => {
    const matter = plainMatter();
    const facts = [
      { key: 'tech.mechanizm', value: 'pos', status: 'verified', odd: 1 },
      { key: 'tech.paidUseShare', value: 140, status: 'sure', evidence: [{ id: 'nothing' }] },
    ];
    expect(errorsOf({ ...matter, asOf: 'today', facts }).map(({ place }) => place)).toEqual([
      'asOf',
      'facts[0].odd',
      'facts[1].status',
      'facts[0].key',
      'facts[1].value',
      'facts[1].evidence[0].id',
    ]);
  });

  it('end with a count of those left out', () => {
    const facts = Array.from({ length: 200 }, (_, index) => ({ key: `no.such${index}`, value: 1, status: 'stated' }));
    const errors = errorsOf({ ...plainMatter(), facts });
    expect(errors).toHaveLength(mostProblems + 1);
    expect(errors.at(-1)).toEqual({ code: 'input/more', place: '', params: { count: 150 } });
  });
});

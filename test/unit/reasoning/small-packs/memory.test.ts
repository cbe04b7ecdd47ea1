import { describe, expect, it } from 'vitest';
import { answersOf } from '../../../../shared/reasoning/answers';
import { caseProfiles } from '../../../../shared/reasoning/case-profiles';
import { compiledPack } from '../../../../shared/reasoning/compiled';
import { lazily, once } from '../../../../shared/reasoning/lazily';
import { createMemory } from '../../../../shared/reasoning/memory';
import { factor, packOf, passage, precedent, question } from '../../../fixtures/small-pack';

describe('what is remembered', () => {
  const counted = (keys: readonly string[]) => {
    const memory = createMemory();
    let reads = 0;
    const read = memory.remember(new Set(keys), () => {
      reads += 1;
      return reads;
    });
    return { memory, read };
  };

  it('is read once until a fact is forgotten on which it rests', () => {
    const { memory, read } = counted(['a', 'b']);
    expect([read(), read()]).toEqual([1, 1]);
    memory.forget('c');
    expect(read()).toBe(1);
    memory.forget('b');
    expect([read(), read()]).toEqual([2, 2]);
    memory.forget('a');
    expect(read()).toBe(3);
  });

  it('is read anew once all is forgotten, though it rests on no fact', () => {
    const { memory, read } = counted([]);
    read();
    memory.forgetAll();
    expect([read(), read()]).toEqual([2, 2]);
  });

  it('of several readings on one fact is forgotten for all of them', () => {
    const memory = createMemory();
    let [first, second] = [1, 1];
    const reads = [memory.remember(new Set(['a']), () => first), memory.remember(new Set(['a']), () => second)];
    expect(reads.map((read) => read())).toEqual([1, 1]);
    [first, second] = [2, 3];
    memory.forget('a');
    expect(reads.map((read) => read())).toEqual([2, 3]);
  });
});

it('what is built on first use is built once for each key', () => {
  const built: string[] = [];
  const get = lazily((key: string) => {
    built.push(key);
    return key.length;
  });
  expect(built).toEqual([]);
  expect([get('a'), get('bb'), get('a')]).toEqual([1, 2, 1]);
  expect(built).toEqual(['a', 'bb']);
  let times = 0;
  const only = once(() => {
    times += 1;
    return times;
  });
  expect([only(), only()]).toEqual([1, 1]);
});

it('a fact that is null or of unknown status is not known, and a version counts beside the value', () => {
  const fact = (key: string, rest: object) => ({ key, value: 1, status: 'stated' as const, ...rest });
  const answers = answersOf([
    fact('a', { value: null }),
    fact('b', { status: 'unknown' }),
    fact('c', {}),
    fact('d', { status: 'disputed', alternative: false }),
  ]);
  expect([...answers]).toEqual([
    ['c', { value: 1, alternative: 1, status: 'stated' }],
    ['d', { value: 1, alternative: false, status: 'disputed' }],
  ]);
});

it('a pack is compiled once, and its cases are read once', () => {
  const pack = packOf([question('a.one')], {
    factors: [factor('first', { fact: 'a.one', is: true }), factor('other', { fact: 'a.one', is: false })],
    precedents: [precedent('case', { facts: [passage('a.one', true)] }), precedent('silent')],
  });
  const compiled = compiledPack(pack);
  expect(compiledPack(pack)).toBe(compiled);
  expect(compiledPack({ ...pack })).not.toBe(compiled);
  const profiles = caseProfiles(pack, compiled.present);
  expect(profiles).toEqual(
    new Map([
      ['case', 0b1n],
      ['silent', 0n],
    ]),
  );
  expect(caseProfiles(pack, compiled.present)).toBe(profiles);
});

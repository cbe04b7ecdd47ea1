import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../shared/packs/check';
import { cnMining } from '../../../shared/packs/cn-mining';
import type { Pack } from '../../../shared/packs/schema';

const today = '2026-11-22';

const change = (edit: (pack: Mutable<Pack>) => void): Pack => {
  const copy = structuredClone(cnMining) as Mutable<Pack>;
  edit(copy);
  return copy as Pack;
};

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

const messages = (pack: Pack): readonly string[] =>
  checkPack(pack).map(({ file, place, message }) => `${file} ${place}: ${message}`);

const at = <T>(items: readonly T[], index: number): T => {
  const item = items[index];
  if (item === undefined) throw new Error(`No item ${index}`);
  return item;
};

describe('the built-in China pack', () => {
  it('has nothing to find', () => {
    expect(messages(cnMining)).toEqual([]);
  });

  it('holds the whole record: authorities, cases, factors, archetypes', () => {
    expect(cnMining.authorities).toHaveLength(69);
    expect(cnMining.precedents).toHaveLength(42);
    expect(cnMining.archetypes).toHaveLength(16);
    expect([...new Set(cnMining.factors.flatMap(({ row }) => row ?? []))].sort((a, b) => a - b)).toEqual(
      [...Array(20).keys()].map((index) => index + 1),
    );
  });

  it('cites every authority of the record somewhere beside its own file', () => {
    const { authorities, ...rest } = cnMining;
    const text = JSON.stringify({ ...rest, precedents: rest.precedents.map(({ authorities: named }) => named) });
    const uncited = authorities.filter(({ id }) => !text.includes(`"${id}"`)).map(({ id }) => id);
    expect(uncited).toEqual([]);
  });

  it('says of every authority what is not verified', () => {
    expect(
      cnMining.authorities.filter(({ verification }) => verification.unverifiedFields.length > 0).length,
    ).toBeGreaterThan(20);
    expect(cnMining.manifest.checkedOn).toBe(today);
  });
});

describe('checkPack finds', () => {
  it('a condition on a fact that does not exist, and names the nearest', () => {
    const pack = change(({ terms }) => {
      at(terms, 1).when = { fact: 'revenue.inTokens', is: true };
    });
    expect(messages(pack)).toContainEqual(
      expect.stringMatching(/terms\.json .*token-reward.*"revenue\.inTokens".*nearest: "revenue\.inToken"/),
    );
  });

  it('an option that the fact does not have', () => {
    const pack = change(({ terms }) => {
      at(terms, 1).when = { fact: 'tech.hardware', in: ['asics'] };
    });
    expect(messages(pack)).toContainEqual(expect.stringContaining('nearest: "asic"'));
  });

  it('a provision that the authority does not have', () => {
    const pack = change(({ elements }) => {
      at(at(elements, 0).authorities, 0).pinpoint = '九十九';
    });
    expect(messages(pack)).toContainEqual(
      expect.stringMatching(/elements\.json .*provision of ndrc-1283-2021 "九十九"/),
    );
  });

  it('a case that the library does not have', () => {
    const pack = change(({ factors }) => {
      at(factors, 0).cases = ['nobody-v-nobody'];
    });
    expect(messages(pack)).toContainEqual(expect.stringContaining('the case "nobody-v-nobody"'));
  });

  it('a wording left in another language', () => {
    const pack = change(({ factors }) => {
      at(factors, 0).label.ru = at(factors, 0).label.en;
      at(factors, 1).label.zh = '  ';
    });
    expect(messages(pack)).toContainEqual(expect.stringMatching(/factors\.json .*has no Russian wording/));
    expect(messages(pack)).toContainEqual(expect.stringMatching(/factors\.json .*has no Chinese wording/));
  });

  it('a place of an authority that only a reader of Chinese finds', () => {
    const pack = change(({ factors }) => {
      at(factors, 0).label.en = 'Notice 1283 四(八) draws the line';
      at(factors, 1).label.ru = 'Часть 一 уведомления';
      at(factors, 2).label.en = 'Opinion 国发〔2005〕40号 of the 九江 court';
    });
    const said = messages(pack).filter((message) => message.includes('Chinese numerals'));
    expect(said).toEqual([
      expect.stringMatching(/^factors\.json .*in its English wording/),
      expect.stringMatching(/^factors\.json .*in its Russian wording/),
    ]);
  });

  it('a fact whose statements do not cover its answers', () => {
    const statementsOf = (pack: Mutable<Pack>, key: string) => {
      const fact = pack.facts.facts.find((one) => one.key === key);
      if (fact?.statements === undefined) throw new Error(`No statements of ${key}`);
      return fact.statements;
    };
    const pack = change((copy) => {
      delete statementsOf(copy, 'tech.poolAccess')['false'];
      const hardware = statementsOf(copy, 'tech.hardware');
      hardware['fpga'] = structuredClone(at(Object.values(hardware), 0));
      at(Object.values(statementsOf(copy, 'energy.dailyKwh')), 0).ru = 'потребление велико';
    });
    expect(messages(pack)).toEqual([
      'facts.json tech.hardware: states "fpga", which is no answer; the answers are asic, gpu, general-server, storage-server, plotted-disks, edge-box, consumer-device, rented-cloud, none',
      'facts.json tech.poolAccess: states nothing for the answer "false"',
      'facts.json energy.dailyKwh: has no gap {value} in its statement in every language',
    ]);
  });

  it('days that cannot be', () => {
    const pack = change(({ authorities }) => {
      const repealed = authorities.find(({ id }) => id === 'yinfa-2021-237');
      const inForce = authorities.find(({ id }) => id === 'ndrc-1283-2021');
      if (repealed) repealed.repealedOn = '2021-01-01';
      if (inForce) inForce.repealedOn = '2025-01-01';
    });
    expect(messages(pack)).toContainEqual(expect.stringContaining('was repealed before it took effect'));
    expect(messages(pack)).toContainEqual(expect.stringContaining('is in force but has an end'));
  });

  it('a rule whose conditions contradict each other', () => {
    const pack = change(({ limbs }) => {
      const rules = limbs.find(({ limb }) => limb === 'financial')?.rules ?? [];
      at(rules, 5).when = {
        all: [
          { fact: 'funding.public', is: true },
          { fact: 'funding.public', is: false },
        ],
      };
    });
    expect(messages(pack)).toContainEqual(expect.stringMatching(/limbs\/financial\.json .*can never hold/));
  });

  it('a rule that another above it always overtakes', () => {
    const pack = change(({ limbs }) => {
      const rules = limbs.find(({ limb }) => limb === 'industrial')?.rules ?? [];
      at(rules, 3).when = {
        all: [
          { fact: 'tech.miningSoftware', is: true },
          { fact: 'tech.poolAccess', is: true },
        ],
      };
    });
    expect(messages(pack)).toContainEqual(
      expect.stringMatching(/limbs\/industrial\.json .*can never fire: a rule above it/),
    );
  });

  it('an element that only one side can argue', () => {
    const pack = change((copy) => {
      copy.arguments = copy.arguments.filter(
        (item) => !(item.element === 'coin-purpose' && item.side === 'project' && item.factor === undefined),
      );
    });
    expect(messages(pack)).toContainEqual(expect.stringMatching(/coin-purpose.*no argument of law for the project/));
  });

  it('definitions that run in a circle, and ids that stand twice', () => {
    const circle = change(({ terms }) => {
      at(terms, 1).when = { term: 'rewards-dominate' };
      at(terms, 3).when = { term: 'token-reward' };
    });
    expect(messages(circle)).toContainEqual(expect.stringContaining('is defined by itself'));
    const twice = change(({ factors }) => {
      at(factors, 1).id = at(factors, 0).id;
    });
    expect(messages(twice)).toContainEqual(expect.stringContaining('is defined more than once'));
  });
});

import { describe, expect, it } from 'vitest';
import type { CommandSpec } from '../../../main/cli/arguments';
import { readArguments } from '../../../main/cli/arguments';
import { messageLanguage } from '../../../main/cli/language';
import { callersFolder } from '../../../main/cli/node-io';
import { usageOf } from '../../../main/cli/usage';

const spec: CommandSpec = {
  name: 'work',
  argument: 'FILE',
  options: [
    { name: 'out', kind: 'text', shows: 'PATH', required: true },
    { name: 'as-of', kind: 'date', shows: 'DATE' },
    { name: 'without', kind: 'ids', shows: 'ID …' },
    { name: 'lang', kind: ['zh', 'en'] },
    { name: 'final', kind: 'flag' },
  ],
};

const read = (...argv: readonly string[]) => {
  const result = readArguments(spec, argv);
  return result.ok
    ? { argument: result.value.argument, ...Object.fromEntries(result.value.values) }
    : result.error.map(({ code, place }) => `${code} ${place}`.trim());
};

describe('readArguments', () => {
  it('takes options in any order and form', () => {
    const expected = { argument: 'a.json', out: ['x'], 'as-of': ['2026-01-31'], final: [''] };
    expect(read('a.json', '--out', 'x', '--as-of=2026-01-31', '--final')).toEqual(expected);
    expect(read('--final', '--as-of', '2026-01-31', 'a.json', '--out=x')).toEqual(expected);
  });

  it.each([
    [['--without', 'a-1', 'b-2', 'c', 'm.json', '--out', 'x']],
    [['m.json', '--out', 'x', '--without', 'a-1', '--without', 'b-2', 'c']],
    [['--out', 'x', '--without', 'a-1', 'b-2', 'c', '--', 'm.json']],
    [['--out', 'x', '--without=a-1', 'b-2', '--without=c', './m.json']],
  ])('takes several ids after one option and in repeats: %j', (argv) => {
    expect(read(...argv)).toMatchObject({ without: ['a-1', 'b-2', 'c'], argument: expect.stringMatching(/m\.json$/) });
  });

  it('lets a path without a dot follow --', () => {
    expect(read('--out', 'x', '--without', 'a', '--', 'matter')).toMatchObject({ argument: 'matter', without: ['a'] });
  });

  it.each([
    [
      ['m', '--out', 'x', '--asof', '2026-01-01'],
      ['usage/unknown-option', 'usage/extra-argument'],
    ],
    [['m', '--out', 'x', '-f'], ['usage/unknown-option']],
    [['m', '--out', 'x', '--no-final'], ['usage/unknown-option']],
    [['m', '--out', 'x', '--as-of'], ['usage/missing-value --as-of']],
    [['m', '--out', 'x', '--as-of='], ['usage/missing-value --as-of']],
    [['m', '--out', '--final'], ['usage/missing-value --out']],
    [['m', '--out', 'x', '--without'], ['usage/missing-value --without']],
    [['m', '--out', 'x', '--final=yes'], ['usage/unwanted-value --final']],
    [['m', '--out', 'x', '--out', 'y'], ['usage/repeated --out']],
    [['m', '--out', 'x', '--as-of', '2026-02-31'], ['value/date --as-of']],
    [['m', '--out', 'x', '--lang', 'fr'], ['value/option --lang']],
    [['m', 'n', '--out', 'x'], ['usage/extra-argument']],
    [['--out', 'x'], ['usage/missing-argument FILE']],
    [['', '--out', 'x'], ['usage/missing-argument FILE']],
    [['m'], ['usage/missing-argument --out PATH']],
    [[], ['usage/missing-argument FILE', 'usage/missing-argument --out PATH']],
  ])('refuses %j', (argv, problems) => {
    expect(read(...argv)).toEqual(problems);
  });
});

describe('usageOf', () => {
  it('shows every option of a command', () => {
    expect(usageOf([spec], 'en')).toBe(
      'usage: adit work FILE --out PATH [--as-of DATE] [--without ID …] [--lang zh|en] [--final]\n',
    );
  });
});

describe('messageLanguage', () => {
  it.each([
    [[], {}, 'en'],
    [[], { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [[], { LANG: 'zh_CN.UTF-8', LC_ALL: 'ru_RU' }, 'ru'],
    [[], { LANG: 'de_DE' }, 'en'],
    [['memo', '--lang', 'ru'], { LANG: 'zh_CN' }, 'ru'],
    [['memo', '--lang=zh'], {}, 'zh'],
    [['memo', '--lang', 'fr'], { LANG: 'zh_CN' }, 'zh'],
    [['memo', '--lang'], {}, 'en'],
  ])('of %j in %j is %s', (argv, environment, language) => {
    expect(messageLanguage(argv, environment)).toBe(language);
  });
});

describe('callersFolder', () => {
  const npm = { npm_lifecycle_event: 'adit', npm_package_json: '/app/package.json', INIT_CWD: '/home/me' };

  it('is where npm was called, if npm moved', () => {
    expect(callersFolder('/app', npm)).toBe('/home/me');
  });

  it('is the working folder otherwise', () => {
    expect(callersFolder('/elsewhere', npm)).toBe('/elsewhere');
    expect(callersFolder('/app', { ...npm, npm_lifecycle_event: 'demo' })).toBe('/app');
    expect(callersFolder('/app', {})).toBe('/app');
  });
});

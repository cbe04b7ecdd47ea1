import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import mammoth from 'mammoth';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assessmentSchema } from '../../../shared/model/assessment';
import { firmTemplate, para } from '../../fixtures/firm-template';
import { exampleMatter } from '../../fixtures/memo';
import { matterText, runIn, temporaryFolder } from './console';

const packFolder = resolve('shared/packs/cn-mining');

let folder = temporaryFolder();
const adit = (...argv: readonly string[]) => runIn(folder.path, argv);

beforeEach(() => {
  folder = temporaryFolder();
  folder.write('matter.json', matterText());
});
afterEach(() => folder.remove());

describe('adit', () => {
  it('without a command, or with a wrong one, shows the usage', async () => {
    const none = await adit();
    expect(none).toMatchObject({ code: 2, out: '' });
    expect(none.err).toContain('assess, memo, record, verify, check-pack, schema, demo');
    const wrong = await adit('asess');
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('adit: there is no command “asess”; the nearest is “assess”');
    expect(wrong.err).toContain('usage: adit memo MATTER.json --out FILE.docx');
  });

  it('helps on request', async () => {
    expect(await adit('--help')).toMatchObject({ code: 0, err: '' });
    expect((await adit('memo', '-h')).out).toMatch(/^usage: adit memo .*\n$/);
  });

  it('refuses an unknown option with the usage of the command', async () => {
    const { code, err } = await adit('assess', 'matter.json', '--as-off', '2026-01-01');
    expect(code).toBe(2);
    expect(err).toContain('there is no option “--as-off”; the nearest is “--as-of”');
    expect(err).toContain('usage: adit assess');
  });

  it('speaks the language of the environment, or the one asked for', async () => {
    expect((await runIn(folder.path, ['assess', 'no.json'], { LANG: 'zh_CN.UTF-8' })).err).toBe(
      'no.json: 文件不存在\n',
    );
    expect((await adit('assess', 'no.json', '--lang', 'ru')).err).toBe('no.json: такого файла нет\n');
  });
});

describe('adit assess', () => {
  const assessment = async (...argv: readonly string[]) => {
    const { code, out, err } = await adit('assess', 'matter.json', ...argv);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.endsWith('}\n')).toBe(true);
    return assessmentSchema.parse(JSON.parse(out));
  };

  it('prints an assessment; knowing nothing, it finds nothing', async () => {
    const { limbs, civil, asOf } = await assessment();
    expect(limbs.industrial).toMatchObject({ finding: 'grey', confidence: 'open' });
    expect(limbs.financial).toMatchObject({ finding: 'grey', confidence: 'open' });
    expect(limbs.operational).toMatchObject({ finding: 'duties-unknown', confidence: 'open' });
    expect(civil.confidence).toBe('open');
    expect(asOf).toBe('2026-11-20');
  });

  it('takes the date from the command line, then from the matter, then from the clock', async () => {
    folder.write('matter.json', matterText([], { asOf: '2025-05-05' }));
    expect((await assessment()).asOf).toBe('2025-05-05');
    expect((await assessment('--as-of', '2024-04-04')).asOf).toBe('2024-04-04');
  });

  it('refuses a date that does not exist', async () => {
    const { code, err } = await adit('assess', 'matter.json', '--as-of', '2026-02-31');
    expect(code).toBe(2);
    expect(err).toContain('adit: --as-of: “2026-02-31” is not a day of the calendar');
  });

  it('leaves out several precedents, and refuses one that it does not know', async () => {
    const facts = [
      { key: 'tech.mechanism', value: 'pow', status: 'verified' },
      { key: 'tech.hardware', value: 'asic', status: 'verified' },
    ];
    folder.write('matter.json', matterText(facts));
    const ids = (await assessment()).precedents.map(({ case: id }) => id).slice(0, 2);
    expect(ids).toHaveLength(2);
    const left = await assessment('--without-precedent', ...ids);
    for (const id of ids) expect(left.precedents.map((precedent) => precedent.case)).not.toContain(id);
    const { code, err, out } = await adit('assess', '--without-precedent', `${ids[0]}x`, 'no-such', 'matter.json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(
      `adit: --without-precedent: the pack has no precedent “${ids[0]}x”; the nearest is “${ids[0]}”`,
    );
    expect(err.trim().split('\n')).toHaveLength(2);
  });

  it('names the file, each place and what would be right', async () => {
    folder.write(
      'matter.json',
      matterText([
        { key: 'tech.mechanizm', value: 'pos', status: 'verified' },
        { key: 'contract.signedOn', value: '2026-02-31', status: 'stated' },
        { key: 'tech.paidUseShare', value: 140, status: 'stated' },
      ]),
    );
    const { code, out, err } = await adit('assess', 'matter.json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n')).toEqual([
      'matter.json: facts[0].key: the pack has no fact “tech.mechanizm”; the nearest is “tech.mechanism”',
      expect.stringMatching(/^matter\.json: facts\[1\]\.value: “2026-02-31” is not a day of the calendar/),
      'matter.json: facts[2].value: 140 is not a percentage; write a number from 0 to 100',
      '',
    ]);
  });

  it.each([
    ['an empty file', '', 'the file is empty'],
    ['a trailing comma', '{"format": "adit-matter",}', 'line 1, column 25: remove this comma'],
    ['a key twice', '{"format": 1, "format": 2}', 'format: line 1, column 15: the key “format” stands twice'],
    ['deep nesting', `${'['.repeat(5000)}`, 'nested more than 64 levels deep'],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), 'UTF-16'],
    ['GB18030', Uint8Array.from([0x7b, 0x22, 0xb4, 0xa2, 0x22, 0x7d]), 'line 1 (byte 3) is not UTF-8'],
  ])('refuses %s', async (_name, content, message) => {
    folder.write('matter.json', content);
    const { code, out, err } = await adit('assess', 'matter.json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('matter.json: ');
    expect(err).toContain(message);
  });

  it('refuses 200 MB by the size alone', async () => {
    folder.write('matter.json', '['.repeat(100));
    truncateSync(join(folder.path, 'matter.json'), 200 * 1024 * 1024);
    const started = performance.now();
    const { code, err } = await adit('assess', 'matter.json');
    expect({ code, err }).toEqual({ code: 2, err: 'matter.json: the file has 200 MB; at most 20 MB are read\n' });
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('refuses a folder and a missing file', async () => {
    expect(await adit('assess', '.')).toMatchObject({ code: 2, err: '.: this is a folder; name a file\n' });
    expect(await adit('assess', 'no.json')).toMatchObject({ code: 2, err: 'no.json: there is no such file\n' });
  });

  it('spells out control characters of a hostile file', async () => {
    folder.write('matter.json', matterText([{ key: '\u001b[2Jtech', value: 1, status: 'stated' }]));
    expect((await adit('assess', 'matter.json')).err).not.toContain('\u001b');
  });
});

describe('adit memo', () => {
  it.each([undefined, 'zh', 'en', 'ru'])('writes a draft and prints its name (--lang %s)', async (lang) => {
    const options = lang === undefined ? [] : ['--lang', lang];
    const { code, out, err } = await adit('memo', 'matter.json', '--out', 'memo.docx', ...options);
    expect({ code, out, err }).toEqual({ code: 0, out: 'memo.docx\n', err: '' });
    expect(readFileSync(join(folder.path, 'memo.docx')).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(folder.path).sort()).toEqual(['matter.json', 'memo.docx']);
  });

  it('writes no final while something stands in its way, and says what, block by block', async () => {
    folder.write('matter.json', JSON.stringify(exampleMatter));
    const { code, out, err } = await adit('memo', 'matter.json', '--out', 'memo.docx', '--final');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^(memo\.docx: [\w.-]+: still to be supplied: [^\n]+\n)+$/);
    expect(readdirSync(folder.path)).toEqual(['matter.json']);
  });

  it('writes a final where nothing does', async () => {
    folder.write('matter.json', JSON.stringify(exampleMatter));
    const args = ['memo', 'matter.json', '--out', 'memo.docx', '--final', '--profile', 'authority'];
    expect(await adit(...args)).toMatchObject({ code: 0, out: 'memo.docx\n', err: '' });
    const { value } = await mammoth.extractRawText({ path: join(folder.path, 'memo.docx') });
    expect(value).not.toMatch(/草稿：|【待补/);
  });

  it.each(['firm', 'official', 'court'])('writes in the layout %s', async (preset) => {
    const { code, out } = await adit('memo', 'matter.json', '--out', 'memo.docx', '--preset', preset);
    expect({ code, out }).toEqual({ code: 0, out: 'memo.docx\n' });
  });

  it.each(['internal', 'client', 'authority'])('writes for the profile %s', async (profile) => {
    const { code, out } = await adit('memo', 'matter.json', '--out', 'memo.docx', '--profile', profile);
    expect({ code, out }).toEqual({ code: 0, out: 'memo.docx\n' });
  });

  it('writes into the template of a firm', async () => {
    folder.write('firm.dotx', firmTemplate());
    const { code, out, err } = await adit('memo', 'matter.json', '--out', 'memo.docx', '--template', 'firm.dotx');
    expect({ code, out, err }).toEqual({ code: 0, out: 'memo.docx\n', err: '' });
  });

  it.each([
    ['that is not there', null, 'there is no such file'],
    ['that is none', 'a letter', 'no Word file'],
    ['with a misspelt placeholder', firmTemplate({ body: para('{{memmo}}') }), 'nearest: “{{memo}}”'],
  ])('names what is wrong with a template %s, and writes nothing', async (_name, content, message) => {
    if (content !== null) folder.write('firm.docx', content);
    const args = ['memo', 'matter.json', '--out', 'memo.docx', '--lang', 'en', '--template', 'firm.docx'];
    const { code, out, err } = await adit(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^firm\.docx: /);
    expect(err).toContain(message);
    expect(existsSync(join(folder.path, 'memo.docx'))).toBe(false);
  });

  it.each([
    [['--lang', 'fr'], '--lang: “fr” is not one of: zh, en, ru'],
    [['--preset', 'frim'], 'the nearest is “firm”'],
    [['--profile', 'public'], 'is not one of: internal, client, authority'],
  ])('refuses %j', async (option, message) => {
    const { code, err } = await adit('memo', 'matter.json', '--out', 'memo.docx', ...option);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('writes nothing where the input is at fault', async () => {
    folder.write('matter.json', '{}');
    expect((await adit('memo', 'matter.json', '--out', 'memo.docx')).code).toBe(2);
    expect(readdirSync(folder.path)).toEqual(['matter.json']);
  });

  it('names an output that cannot be written', async () => {
    expect((await adit('memo', 'matter.json')).err).toContain('adit: --out FILE.docx: this is missing');
    expect((await adit('memo', 'matter.json', '--out', 'memo.doc')).err).toContain('must end in .docx');
    expect(await adit('memo', 'matter.json', '--out', 'no/memo.docx')).toMatchObject({
      code: 2,
      err: 'no/memo.docx: the folder of this file does not exist; create it first\n',
    });
    mkdirSync(join(folder.path, 'sub.docx'));
    expect((await adit('memo', 'matter.json', '--out', 'sub.docx')).code).toBe(2);
  });
});

describe('adit schema', () => {
  it.each(['matter', 'assessment', 'pack'])('prints the JSON Schema of the %s', async (name) => {
    const { code, out } = await adit('schema', name);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
    });
  });

  it('says of a matter what is needed and what is a date', async () => {
    const schema = JSON.parse((await adit('schema', 'matter')).out);
    expect(schema.required).toEqual(['format', 'version', 'title', 'client', 'pack', 'facts']);
    expect(schema.properties.asOf).toMatchObject({ type: 'string', format: 'date' });
  });

  it('names the formats that there are', async () => {
    const { code, err } = await adit('schema', 'mater');
    expect(code).toBe(2);
    expect(err).toContain('“mater” is not one of: matter, assessment, pack; the nearest is “matter”');
  });
});

describe('adit check-pack', () => {
  it('counts what a good pack holds', async () => {
    const { code, out, err } = await adit('check-pack', packFolder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^cn-mining 2026\.11\.0: facts \d+, .*precedents \d+\n$/);
  });

  it('lists what is wrong with a pack, one line each', async () => {
    const copy = join(folder.path, 'pack');
    cpSync(packFolder, copy, { recursive: true });
    writeFileSync(join(copy, 'terms.json'), '[{"id": "a", "id": "b"},]');
    writeFileSync(join(copy, 'duties.json'), Uint8Array.from([0xff, 0xfe, 0x5b, 0]));
    const broken = await adit('check-pack', 'pack');
    expect(broken).toMatchObject({ code: 2, out: '' });
    expect(broken.err).toMatch(/^pack\/duties\.json: .*UTF-16/);
    expect(broken.err).toMatch(/\npack\/terms\.json: \[0\]\.id: line 1, column 14: .*twice/);
    writeFileSync(join(copy, 'terms.json'), '[{"id": "a"}]');
    writeFileSync(join(copy, 'duties.json'), '[]');
    const incomplete = await adit('check-pack', 'pack');
    expect(incomplete.code).toBe(2);
    expect(incomplete.err).toMatch(/^pack\/terms\.json: \S+: \S/m);
  });

  it('refuses what is no pack without walking through it', async () => {
    const slash = (text: string): string => text.replaceAll('\\', '/');
    expect(await adit('check-pack', 'no')).toMatchObject({ code: 2, err: 'no: there is no such folder\n' });
    expect(await adit('check-pack', 'matter.json')).toMatchObject({
      code: 2,
      err: 'matter.json: this is not a folder\n',
    });
    expect(slash((await adit('check-pack', '/')).err)).toBe('/pack.json: there is no such file\n');
  });
});

describe('adit demo', () => {
  it.each([
    ['en', 'Industrial policy', 'for the project'],
    ['zh', '产业政策', '有利于项目'],
    ['ru', 'Промышленная политика', 'за проект'],
  ])('prints a summary and writes the memos (%s)', async (lang, limb, side) => {
    const { code, out, err } = await adit('demo', '--lang', lang);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const part of [limb, side, '2026-11-22']) expect(out).toContain(part);
    const written = readdirSync(join(folder.path, 'out', 'demo')).sort();
    expect(written).toEqual(['en', 'ru', 'zh'].map((lang) => `light-mining-shanghai-${lang}.docx`));
    for (const name of written) expect(out).toContain(name);
  });
});

describe('adit record and adit verify', () => {
  const record = async () => {
    const { code, out } = await adit('record', 'matter.json', '--as-of', '2026-11-22');
    expect(code).toBe(0);
    return JSON.parse(out) as Record<string, unknown> & {
      readonly facts: readonly Record<string, unknown>[];
      readonly results: readonly { readonly kind: string; readonly id: string; readonly value: string }[];
    };
  };
  const verify = (changed: unknown, ...argv: readonly string[]) => {
    folder.write('record.json', JSON.stringify(changed));
    return adit('verify', 'record.json', ...argv);
  };

  beforeEach(() => folder.write('matter.json', JSON.stringify(exampleMatter)));

  it('recompute a conclusion from a file that names nobody', async () => {
    const made = await record();
    const text = JSON.stringify(made);
    expect(text).not.toContain(exampleMatter.client.name);
    expect(text).not.toContain(exampleMatter.title);
    expect(made.facts.every((fact) => !('note' in fact))).toBe(true);
    expect(await verify(made)).toMatchObject({ code: 0, err: '' });
  });

  it('tell a result that was recorded otherwise, by its place', async () => {
    const made = await record();
    const results = made.results.map((one) =>
      one.kind === 'finding' && one.id === 'industrial' ? { ...one, value: 'not-mining' } : one,
    );
    const { code, err } = await verify({ ...made, results });
    expect(code).toBe(2);
    expect(err).toContain('record.json: results finding industrial: recorded “not-mining”, recomputed “grey”');
  });

  it('tell facts that were changed afterwards, another pack, and an assessment that differs in a word only', async () => {
    const made = await record();
    const facts = made.facts.map((fact) => (fact['key'] === 'territory.site' ? { ...fact, value: 'overseas' } : fact));
    expect((await verify({ ...made, facts })).code).toBe(2);
    const pack = { id: 'cn-mining', version: '1', sha256: '0'.repeat(64) };
    expect((await verify({ ...made, pack })).err).toContain('record.json: pack: the record was made with the pack');
    const { err } = await verify({ ...made, sha256: '0'.repeat(64) }, '--lang', 'zh');
    expect(err).toContain('论证、案例或文字与记录不同');
  });

  it('refuse what is no record, and name the place', async () => {
    const made = await record();
    expect((await verify({ ...made, asOf: 'yesterday' })).err).toContain('record.json: asOf: ');
    expect((await verify({ ...made, facts: [{ key: 'no.such', value: 1, status: 'verified' }] })).err).toContain(
      'record.json: facts[0].key',
    );
  });
});

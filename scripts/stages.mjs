import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from './run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/**
 * Lanes run side by side, the stages of a lane one after another; what is in no lane runs when all others are done.
 *
 * `brief` is what runs in its place where every stage does.
 *
 * @typedef {{
 *   name: string, lane?: string, run: () => Promise<Counts>, brief?: () => Promise<Counts>,
 *   tests?: string, needsSystem?: boolean, needsInstallers?: boolean,
 * }} Stage
 */

/** @param {boolean} ok @returns {Counts} */
const asOneTest = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/**
 * Runs quiet checks side by side; shows the output of those that fail.
 *
 * @param {readonly (readonly [script: string, args: readonly string[]])[]} checks
 */
async function allQuiet(checks) {
  const results = await Promise.all(
    checks.map(([script, args]) => runTool(script, args, { output: 'capture', env: { NO_COLOR: '1' } })),
  );
  const failed = results.filter(({ code }) => code !== 0);
  for (const { output } of failed) process.stdout.write(output);
  return asOneTest(failed.length === 0);
}

function types() {
  const projects = readdirSync(root).filter((name) => /^tsconfig\.(?!base)\w+\.json$/.test(name));
  return allQuiet(projects.map((project) => ['typescript/bin/tsc', ['-p', project, '--pretty', 'false']]));
}

const lint = () =>
  allQuiet([
    ['@biomejs/biome/bin/biome', ['ci', '--colors=off', '--error-on-warnings', '--max-diagnostics=200', '.']],
    ['knip/bin/knip.js', ['--no-progress']],
  ]);

/**
 * Reads a reporter's file. A run that ended badly without naming a failed test still counts as one failure.
 *
 * @param {string} file
 * @param {number} code
 * @param {(report: any) => Counts} read
 */
function countsFrom(file, code, read) {
  const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : asOneTest(false);
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {string} name */
function freshReport(name) {
  const file = join(root, 'out', 'test', `${name}.json`);
  mkdirSync(join(root, 'out', 'test'), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/**
 * @param {string} name a project of vitest.config.ts
 * @param {{ output?: 'capture' | 'inherit', only?: readonly string[] }} [options] captured output is shown at the end, in
 *   one piece; `only` names files
 */
async function vitest(name, { output = 'inherit', only = [] } = {}) {
  const file = freshReport(name);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['run', '--project', name, ...reporters, ...only];
  const { code, output: said } = await runTool('vitest/vitest.mjs', args, { output });
  if (output === 'capture') process.stdout.write(said);
  return countsFrom(file, code, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}

/** @param {readonly string[]} [more] */
async function playwright(more = []) {
  const { buildApp } = await import('./build-app.mjs');
  await buildApp();
  const file = freshReport('e2e');
  const args = ['test', '--config=test/e2e/playwright.config.ts', '--reporter=list,json', ...more];
  const { code } = await runTool('@playwright/test/cli.js', args, { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } });
  return countsFrom(file, code, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
}

/** @type {readonly Stage[]} */
const STAGES = [
  {
    name: 'vault',
    lane: 'vault',
    tests: 'test/vault',
    needsSystem: true,
    run: () => vitest('vault', { output: 'capture' }),
  },
  { name: 'types', lane: 'checks', run: types },
  { name: 'lint', lane: 'checks', run: lint },
  { name: 'unit', lane: 'checks', tests: 'test/unit', needsSystem: true, run: () => vitest('unit') },
  { name: 'main', lane: 'checks', tests: 'test/main', needsSystem: true, run: () => vitest('main') },
  {
    name: 'packaging',
    lane: 'checks',
    tests: 'test/packaging',
    needsInstallers: true,
    run: () => vitest('packaging'),
    // macOS, the installers and the packed app at work are left to `npm run dist:check`.
    brief: () => vitest('packaging', { only: ['configuration', 'workflows', 'linux', 'windows'] }),
  },
  {
    name: 'e2e',
    tests: 'test/e2e',
    needsSystem: true,
    run: () => playwright(),
    // The looks in every language and theme, and what a walk through the desk shows as well, are left to `npm run e2e`.
    brief: () => playwright(['--grep-invert=@long']),
  },
];

/** @param {string} folder */
const hasTests = (folder) =>
  existsSync(join(root, folder)) &&
  readdirSync(join(root, folder), { recursive: true }).some((name) => /\.(test|spec)\.tsx?$/.test(String(name)));

/**
 * The stages that have something to run; those named, or all.
 *
 * @param {readonly string[]} names
 */
export function stagesFor(names) {
  const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown.length > 0) throw new Error(`no such stage: ${unknown.join(', ')}`);
  const whole = names.length === 0;
  return STAGES.filter(
    ({ name, tests }) => (whole || names.includes(name)) && (tests === undefined || hasTests(tests)),
  ).map((stage) =>
    whole && stage.brief !== undefined ? { ...stage, run: stage.brief, needsInstallers: false } : stage,
  );
}

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';
import { build } from 'vite';

/** @typedef {{ id: string, run: () => void }} Test */
/** @typedef {{ id: string, name: string, status: 0 | 1, timeSpentMs: number, failureMessage?: string }} TestResult */
/** @typedef {{ activeMutant?: string, currentTestId?: string, hitCount?: number, hitLimit?: number, mutantCoverage?: object }} Instruments */

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
/** Vitest's own matchers, without the rest of it. */
const expect = Object.assign(
  (/** @type {unknown} */ value, /** @type {string} */ message) => chai.expect(value, message),
  chai.expect,
  Reflect.get(globalThis, ASYMMETRIC_MATCHERS_OBJECT),
);
Reflect.set(globalThis, GLOBAL_EXPECT, expect);
setState({ assertionCalls: 0 }, expect);

/**
 * What the changed code looks at to know which change is on, and where it counts what it does.
 *
 * @type {Instruments}
 */
const instruments = {};
Reflect.set(globalThis, '__stryker__', instruments);

/** All tests on small packs with the code that they try, as one program that asks for Vitest. */
async function bundleTests() {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      ssr: join('test', 'mutation', 'small-packs.ts'),
      rolldownOptions: { output: { format: 'cjs', codeSplitting: false } },
    },
  });
  const [
    {
      output: [{ code }],
    },
  ] = /** @type {any} */ ([output].flat());
  return new Script(`(require, exports, module) => {${code}\n}`);
}

/**
 * Evaluates the program anew, so that nothing is kept from the change before, and names its tests.
 *
 * @param {Script} program
 * @returns {readonly Test[]}
 */
function loadTests(program) {
  /** @type {Test[]} */
  const tests = [];
  /** @type {string[]} */
  const within = [];
  const describe = (/** @type {string} */ name, /** @type {() => void} */ body) => {
    within.push(name);
    body();
    within.pop();
  };
  const it = (/** @type {string} */ name, /** @type {() => void} */ run) =>
    tests.push({ id: [...within, name].join(' '), run });
  const require = createRequire(join(process.cwd(), 'package.json'));
  const vitest = { describe, expect, it };
  const module = { exports: {} };
  program.runInThisContext()(
    (/** @type {string} */ id) => (id === 'vitest' ? vitest : require(id)),
    module.exports,
    module,
  );
  return tests;
}

/** @param {Test} test @returns {TestResult} */
function runTest({ id, run }) {
  const started = performance.now();
  instruments.currentTestId = id;
  try {
    run();
    return { id, name: id, status: 0, timeSpentMs: performance.now() - started };
  } catch (error) {
    return { id, name: id, status: 1, timeSpentMs: performance.now() - started, failureMessage: String(error) };
  } finally {
    delete instruments.currentTestId;
  }
}

/**
 * Runs the tests on small packs within Stryker's own process. Vitest starts a worker and loads a runtime for every
 * change; here the tests are bundled once and evaluated anew for each, which takes milliseconds.
 */
class InProcessRunner {
  /** @type {Script | undefined} */
  #program;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#program = await bundleTests();
  }

  #load() {
    if (this.#program === undefined) throw new Error('The tests are not bundled');
    return loadTests(this.#program);
  }

  dryRun() {
    delete instruments.activeMutant;
    instruments.mutantCoverage = { static: {}, perTest: {} };
    const tests = this.#load().map(runTest);
    return Promise.resolve({ status: 'complete', tests, mutantCoverage: instruments.mutantCoverage });
  }

  /** @param {{ activeMutant: { id: string }, testFilter?: readonly string[], hitLimit?: number }} options */
  mutantRun({ activeMutant, testFilter, hitLimit = Number.POSITIVE_INFINITY }) {
    Object.assign(instruments, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    return Promise.resolve(this.#outcome(testFilter));
  }

  /** @param {readonly string[] | undefined} testFilter */
  #outcome(testFilter) {
    let nrOfTests = 0;
    const killed = (/** @type {string[]} */ killedBy, /** @type {string} */ failureMessage) =>
      (instruments.hitCount ?? 0) > (instruments.hitLimit ?? 0)
        ? { status: 'timeout', reason: failureMessage }
        : { status: 'killed', killedBy, failureMessage, nrOfTests };
    try {
      for (const test of this.#load()) {
        if (testFilter !== undefined && !testFilter.includes(test.id)) continue;
        nrOfTests += 1;
        const { status, failureMessage = '' } = runTest(test);
        if (status === 1) return killed([test.id], failureMessage);
      }
      return { status: 'survived', nrOfTests };
    } catch (error) {
      // What a suite prepares for its tests failed.
      return killed([], String(error));
    }
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner }];

import { fileURLToPath } from 'node:url';

/** @param {string} name */
const beside = (name) => fileURLToPath(new URL(name, import.meta.url));

/** How the reasoning is put to the test of small changes; see docs/decisions/0023. */
export default {
  mutate: ['shared/reasoning/**/*.ts'],
  testRunner: 'in-process',
  plugins: [beside('runner.mjs'), beside('not-mutated.mjs')],
  ignorers: ['words'],
  // The sandbox needs the reasoning and its tests; Stryker rewrites a tsconfig.json with an interface TypeScript 7 has not.
  ignorePatterns: ['/build', '/docs', '/examples', '/main', '/renderer', '/scripts', '/tsconfig*.json'],
  tempDirName: 'out/mutation/sandbox',
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
  jsonReporter: { fileName: 'out/mutation/report.json' },
  htmlReporter: { fileName: 'out/mutation/report.html' },
  disableTypeChecks: false,
  ignoreStatic: false,
  timeoutMS: 10_000,
  thresholds: { high: 95, low: 85, break: 85 },
  warnings: { slow: false },
  allowEmpty: false,
};

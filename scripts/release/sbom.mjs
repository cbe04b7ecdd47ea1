/** `node scripts/release/sbom.mjs <file>`: everything that the app is made of, Electron among it, as CycloneDX. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../run.mjs';

const target = process.argv[2];
if (target === undefined) throw new Error('say where to write');

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** @typedef {{ ref: string, dependsOn: readonly string[] }} Edges */

// The whole tree: with --omit=dev, npm leaves out what a development tool happens to need as well.
const said = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
  shell: process.platform === 'win32',
});
const bom = JSON.parse(said);
const { name, version, dependencies, devDependencies } = readJson('package.json');
/** @type {Map<string, readonly string[]>} */
const needs = new Map(bom.dependencies.map((/** @type {Edges} */ { ref, dependsOn }) => [ref, dependsOn]));

/** What is bundled, with all that it needs; and Electron, whose own packages only install it. */
const wanted = new Set([`electron@${devDependencies.electron}`]);
const direct = Object.entries(dependencies).map(([key, exact]) => `${key}@${exact}`);
for (const queue = [...direct]; queue.length > 0; ) {
  const ref = String(queue.pop());
  if (wanted.has(ref)) continue;
  wanted.add(ref);
  queue.push(...(needs.get(ref) ?? []));
}

bom.metadata.component.name = name;
bom.components = bom.components.filter((/** @type {{ 'bom-ref': string }} */ component) =>
  wanted.has(component['bom-ref']),
);
bom.dependencies = [
  { ref: `${name}@${version}`, dependsOn: [...direct, `electron@${devDependencies.electron}`] },
  ...[...wanted].map((ref) => ({ ref, dependsOn: (needs.get(ref) ?? []).filter((needed) => wanted.has(needed)) })),
];

mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, `${JSON.stringify(bom, null, 2)}\n`);

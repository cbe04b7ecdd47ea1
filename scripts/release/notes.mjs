/** `node scripts/release/notes.mjs <version>`: what CHANGELOG.md says of the version that was built, on standard output. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * @param {string} changelog
 * @param {string} version without a leading v
 */
export function notesFor(changelog, version) {
  const section = changelog
    .split(/^## /m)
    .slice(1)
    .find((text) => text.split(/\s/, 1)[0]?.replace(/[[\]]/g, '') === version);
  const notes = section?.replace(/^.*\n/, '').trim() ?? '';
  if (notes === '') throw new Error(`CHANGELOG.md says nothing of ${version}`);
  return notes;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  /** @param {string} name */
  const read = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
  const version = String(process.argv[2]).replace(/^v/, '');
  const built = JSON.parse(read('package.json')).version;
  if (version !== built) throw new Error(`what was built is ${built}, not ${version}`);
  console.log(notesFor(read('CHANGELOG.md'), version));
}

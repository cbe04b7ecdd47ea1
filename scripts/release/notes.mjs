/** `node scripts/release/notes.mjs <version>`: what CHANGELOG.md says of a version, on standard output. */
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
  const changelog = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8');
  console.log(notesFor(changelog, String(process.argv[2]).replace(/^v/, '')));
}

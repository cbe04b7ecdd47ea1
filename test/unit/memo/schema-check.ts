import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Parts, part } from './parts';

const schema = fileURLToPath(new URL('../../../../shared/ooxml-xsd/ooxml-all.xsd', import.meta.url));
const xmllint = '/usr/bin/xmllint';

/** Whether the schemas of ECMA-376 and a program that checks against them are there. */
export const canCheck = existsSync(schema) && existsSync(xmllint);

/** The Dublin Core schemas that the core properties need are not part of the set. */
export const checkedParts = (parts: Parts): readonly string[] =>
  Object.keys(parts).filter((path) => /\.(xml|rels)$/.test(path) && path !== 'docProps/core.xml');

/** What a reader does with markup compatibility: nothing of what may be ignored is left. */
const withoutIgnorable = (xml: string): string => {
  const [attribute = '', prefixes = ''] = / mc:Ignorable="([^"]*)"/.exec(xml) ?? [];
  return prefixes
    .split(' ')
    .filter((prefix) => prefix !== '')
    .reduce(
      (left, prefix) => left.replace(new RegExp(`<${prefix}:\\w+(?: [^>]*)?/>`, 'g'), ''),
      xml.replace(attribute, ''),
    );
};

/** What is wrong with these parts of a file by the schemas; empty where nothing is. */
export const schemaErrors = (parts: Parts, paths: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'adit-schema-'));
  const files = paths.map((path, index) => {
    const file = join(folder, `${index}-${path.replace(/[^\w.]/g, '_')}`);
    writeFileSync(file, withoutIgnorable(part(parts, path)));
    return file;
  });
  try {
    execFileSync(xmllint, ['--noout', '--schema', schema, ...files], { stdio: 'pipe' });
    return '';
  } catch (error) {
    const { stderr } = error as { readonly stderr: Buffer };
    return stderr
      .toString()
      .replace(/.* validates\n/g, '')
      .slice(0, 2000);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

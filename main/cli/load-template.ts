import { resolve } from 'node:path';
import { LARGEST_TEMPLATE } from '../../shared/bridge/desktop-template';
import { readTemplate, type Template } from '../../shared/memo/docx/template/read-template';
import type { Result } from '../../shared/model/result';
import { fail } from '../../shared/model/result';
import { readInputFile } from '../files/read-file';
import type { CommandContext } from './command';
import type { Fault } from './fault';
import { faultOf } from './fault';

/** Reads the firm's template. Fails with every reason for which it cannot be used, each with its place in the file. */
export const loadTemplate = async (
  path: string,
  { io, language }: CommandContext,
): Promise<Result<Template, readonly Fault[]>> => {
  const bytes = await readInputFile(resolve(io.cwd, path), LARGEST_TEMPLATE);
  if (!bytes.ok) return fail([faultOf(path, bytes.error, language)]);
  const template = readTemplate(bytes.value);
  return template.ok ? template : fail(template.error.map((error) => faultOf(path, error, language)));
};

import { parseStrictJson } from '../../shared/model/strict-json';
import { readInputFile } from '../files/read-file';
import type { PolicyFinding } from './read-policy';

const LARGEST = 65_536;

/** The keys of a JSON text, which has to be one object. */
export function policyFromJson(text: string): PolicyFinding {
  const parsed = parseStrictJson(text);
  if (!parsed.ok) return { state: 'unreadable', reason: parsed.error[0]?.code ?? 'json' };
  const { value } = parsed;
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject
    ? { state: 'found', policies: [new Map(Object.entries(value))] }
    : { state: 'unreadable', reason: 'value/type' };
}

/** The policy in a file; none where there is no such file. */
export async function policyFile(path: string): Promise<PolicyFinding> {
  const read = await readInputFile(path, LARGEST);
  if (read.ok) return policyFromJson(new TextDecoder().decode(read.value));
  if (read.error.code === 'file/missing') return { state: 'found', policies: [] };
  return { state: 'unreadable', reason: read.error.code };
}

import type { DesktopInput } from '../../../shared/bridge/desktop-contract';
import { done, type Reply } from '../../../shared/bridge/desktop-errors';
import { api } from '../../app/api';
import { today } from '../../app/format';
import { type Sending, sendFile } from '../../app/send-file';
import { guessKind } from './kinds';
import { titleOf } from './title-of';

type NewEvidence = Omit<DesktopInput<'evidence.create'>['value'], 'reference' | 'importedOn'>;

/** The next number of a piece of evidence that is not taken: `E1`, `E2`, … */
function nextReference(taken: readonly string[]): string {
  const numbers = taken.map((reference) => Number(/^E(\d+)$/.exec(reference)?.[1] ?? 0));
  return `E${Math.max(0, ...numbers) + 1}`;
}

let last: Promise<unknown> = Promise.resolve();

/** Gives a piece its number and files it. One after another: no two get the same. */
export function numberEvidence(matterId: string, value: NewEvidence): Promise<Reply<string>> {
  const number = async (): Promise<Reply<string>> => {
    const listed = await api.evidence.list({ matterId });
    if (!listed.ok) return listed;
    const reference = nextReference(listed.value.map((record) => record.value.reference));
    const made = await api.evidence.create({ matterId, value: { ...value, reference, importedOn: today() } });
    return made.ok ? done(reference) : made;
  };
  const result = last.then(number);
  last = result;
  return result;
}

/**
 * Takes a file into a matter as a piece of evidence; answers with the number by which facts refer to it. Where it is
 * refused or cancelled, nothing of the file is left.
 */
export async function fileEvidence(matterId: string, file: File, sending: Sending): Promise<Reply<string>> {
  const sent = await sendFile(matterId, file, sending);
  if (!sent.ok) return sent;
  const { sha256 } = sent.value.value;
  const value = { title: titleOf(file), kind: guessKind(file), sha256, attachmentId: sent.value.id };
  const filed = await numberEvidence(matterId, value);
  if (!filed.ok) await api.attachments.remove({ id: sent.value.id, rev: sent.value.rev });
  return filed;
}

import { api } from './api';
import { notifyDone, notifyError } from './notify';

/** Makes a backup now; its progress is among the work under way. */
export async function backUp(done: string): Promise<void> {
  const reply = await api.backups.make({ job: crypto.randomUUID() });
  if (reply.ok) notifyDone(done);
  else if (reply.error.code !== 'job/cancelled') notifyError(reply.error);
}

import { rm } from 'node:fs/promises';
import { done, type Reply, refuse } from '../../shared/bridge/desktop-errors';
import { LARGEST_TEMPLATE } from '../../shared/bridge/desktop-template';
import { reasonOf } from '../backup/errors';
import { writeAtomically } from '../files/atomic-write';
import { readInputFile } from '../files/read-file';

/** The firm's template, one file beside the settings. Windows judge what stands in it. */
export class KeptTemplate {
  constructor(readonly file: string) {}

  async get(): Promise<Reply<Uint8Array<ArrayBuffer> | null>> {
    const bytes = await readInputFile(this.file, LARGEST_TEMPLATE);
    if (bytes.ok) return done(new Uint8Array(bytes.value));
    return bytes.error.code === 'file/missing' ? done(null) : refuse('template/unreadable', {});
  }

  async keep(bytes: Uint8Array | null): Promise<Reply<null>> {
    try {
      if (bytes === null) await rm(this.file, { force: true });
      else {
        const written = await writeAtomically(this.file, bytes);
        if (!written.ok) return refuse('settings/unsaved', { reason: written.error.code });
      }
      return done(null);
    } catch (cause) {
      return refuse('settings/unsaved', { reason: reasonOf(cause) });
    }
  }
}

import { basename } from 'node:path';
import { done, type Reply, refuse } from '../../shared/bridge/desktop-errors';
import type { SavedKind } from '../../shared/bridge/desktop-files';
import type { Dialogs } from '../files/dialogs';
import { fileName } from '../files/file-name';
import { saveBytes } from '../files/save-file';
import type { SavedFiles } from '../files/saved-files';
import type { PageFiles } from '../jobs/page-files';
import type { UseCases } from './door';

/** What prints a window. */
export interface Printer {
  readonly toPdf: (window: number) => Promise<Uint8Array>;
  /** Shows the system's dialog; false where it was closed. Rejects where printing failed. */
  readonly toPaper: (window: number) => Promise<boolean>;
}

export interface FileCaseParts {
  readonly dialogs: Pick<Dialogs, 'save'>;
  readonly saved: Pick<SavedFiles, 'keep' | 'open' | 'showFolder'>;
  readonly pageFiles: Pick<PageFiles, 'give'>;
  readonly printer: Printer;
}

type Saved = Reply<{ readonly saved: string | null; readonly handle: string | null }>;

const FAILED = refuse('print/failed', {});

async function save(
  { dialogs, saved }: FileCaseParts,
  window: number,
  name: string,
  kind: SavedKind,
  bytes: () => Promise<Reply<Uint8Array>>,
): Promise<Saved> {
  const path = await dialogs.save(window, fileName(name, kind), kind);
  if (path === null) return done({ saved: null, handle: null });
  const content = await bytes();
  if (!content.ok) return content;
  const written = await saveBytes(path, content.value);
  return written.ok ? done({ saved: basename(path), handle: saved.keep(path) }) : written;
}

type FileCases = Pick<UseCases, `files.${'save' | 'open' | 'showFolder' | 'give'}` | `print.${'pdf' | 'paper'}`>;

export const fileCases = (parts: FileCaseParts): FileCases => ({
  'files.save': ({ name, kind, bytes }, window) => save(parts, window, name, kind, () => Promise.resolve(done(bytes))),
  'files.open': ({ handle }) => parts.saved.open(handle),
  'files.showFolder': ({ handle }) => Promise.resolve(parts.saved.showFolder(handle)),
  'files.give': ({ ticket, bytes }, window) => Promise.resolve(parts.pageFiles.give(window, ticket, bytes)),
  'print.pdf': ({ name }, window) =>
    save(parts, window, name, 'pdf', () =>
      parts.printer.toPdf(window).then(
        (bytes) => done(bytes),
        () => FAILED,
      ),
    ),
  'print.paper': (_input, window) =>
    parts.printer.toPaper(window).then(
      (printed) => done({ printed }),
      () => FAILED,
    ),
});

import { basename } from 'node:path';
import { done, type Reply, refuse } from '../../shared/bridge/desktop-errors';
import { framesOf } from '../../shared/bridge/fault-report';
import type { Dialogs } from '../files/dialogs';
import { saveBytes } from '../files/save-file';
import type { SupportLog } from '../support/log';
import type { UseCases } from './door';

export interface SupportCaseParts {
  readonly dialogs: Pick<Dialogs, 'save'>;
  readonly log: Pick<SupportLog, 'note'>;
  /** Every line of a bundle as things stand. */
  readonly bundle: () => Promise<readonly string[]>;
}

type SupportCases = Pick<UseCases, `support.${'fault' | 'show' | 'save'}`>;

const FRAME = /^(?:(.+) )?(\S+)$/;
/** A frame as the window tells it, put back into the form that frames are read from: what is none is left out. */
const asFrame = (frame: string): string => {
  const [, name, place = ''] = FRAME.exec(frame) ?? [];
  return name === undefined ? `at ${place}` : `at ${name} (${place})`;
};

export function supportCases({ dialogs, log, bundle }: SupportCaseParts): SupportCases {
  let shown: readonly string[] | null = null;
  const save = async (window: number): Promise<Reply<{ readonly saved: string | null }>> => {
    if (shown === null) return refuse('support/unseen', {});
    const text = `${shown.join('\n')}\n`;
    const path = await dialogs.save(window, 'adit-support.txt', 'txt');
    if (path === null) return done({ saved: null });
    const written = await saveBytes(path, new TextEncoder().encode(text));
    return written.ok ? done({ saved: basename(path) }) : written;
  };
  return {
    'support.fault': ({ name, frames }) => {
      const fault = {
        name: /^[A-Za-z]{1,40}$/.test(name) ? name : 'Error',
        frames: framesOf(frames.map(asFrame).join('\n')),
      };
      log.note({ what: 'bug', where: 'window', fault });
      return Promise.resolve(done(null));
    },
    'support.show': async () => {
      shown = await bundle();
      return done({ lines: [...shown] });
    },
    'support.save': (_input, window) => save(window),
  };
}

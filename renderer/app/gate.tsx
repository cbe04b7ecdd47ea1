import { lazy, Suspense, useEffect } from 'react';
import type { BridgeError } from '../../shared/bridge/desktop-errors';
import { useFirstRun } from '../features/first-run/state';
import './closing';
import './faults';
import { Opening } from './opening';
import { usePlaces } from './routes';
import { loadSettings, useSettings } from './settings';
import { refreshStatus, useStatus } from './status';

// The page itself is small: each face comes while the vault opens, and the desk not before it is open.
const Dress = lazy(async () => ({ default: (await import('./dress')).Dress }));
const FirstRun = lazy(async () => ({ default: (await import('../features/first-run/first-run')).FirstRun }));
const Unlock = lazy(async () => ({ default: (await import('../features/unlock/unlock')).Unlock }));
const Recovery = lazy(async () => ({ default: (await import('../features/recovery/recovery')).Recovery }));
const LeaveDialog = lazy(async () => ({ default: (await import('./leave-dialog')).LeaveDialog }));
const Desk = lazy(async () => ({ default: (await import('./desk/desk')).Desk }));

function Face() {
  const vault = useStatus(({ status }) => status?.vault ?? null);
  const settled = useSettings(({ settings }) => settings !== null);
  const beginning = useFirstRun(({ underWay }) => underWay);
  // Not before it is known which language to speak.
  if (!settled) return <Opening />;
  switch (vault?.state) {
    case 'new':
      return <FirstRun />;
    case 'unlocked':
      // The vault is open as soon as it is made; its owner still has the recovery key to take down.
      return beginning ? <FirstRun /> : <Desk />;
    case 'locked':
      return <Unlock />;
    case 'recovery':
      return <Recovery reason={vault.reason as BridgeError} />;
    default:
      return <Opening />;
  }
}

/** Which face the window shows, as the vault stands. */
export function Gate() {
  const isHeld = usePlaces(({ held }) => held !== null);
  useEffect(() => {
    void loadSettings();
    void refreshStatus();
  }, []);
  return (
    <Suspense fallback={<Opening />}>
      <Dress>
        <Face />
        {isHeld ? <LeaveDialog /> : null}
      </Dress>
    </Suspense>
  );
}

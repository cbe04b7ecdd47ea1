/** The part of Electron's `powerMonitor` that is used. */
export interface PowerMonitor {
  getSystemIdleTime(): number;
  on(event: 'suspend' | 'lock-screen', listener: () => void): unknown;
}

export interface IdleLockParts {
  readonly monitor: PowerMonitor;
  /** Calls back again and again; returns what ends it. */
  readonly every: (milliseconds: number, action: () => void) => () => void;
  /** Nobody is there: there is time to put things in order first. */
  readonly lock: () => void;
  /** The machine is going away this moment. */
  readonly lockAtOnce: () => void;
  /** Told before locking, again at each look; null once somebody has touched the machine again. */
  readonly warn: (secondsLeft: number | null) => void;
  readonly isUnlocked: () => boolean;
  /** Asked on every look, so that a changed setting holds at once. */
  readonly afterSeconds: () => number;
  readonly onSuspend: () => boolean;
}

const LOOK_MS = 5_000;
const WARNING_SECONDS = 60;

/** Locks when nobody has touched the machine for a while, when it goes to sleep, and when its screen is locked. */
export function startIdleLock(parts: IdleLockParts): () => void {
  const { monitor, every, lock, lockAtOnce, warn, isUnlocked, afterSeconds, onSuspend } = parts;
  const away = () => {
    if (onSuspend()) lockAtOnce();
  };
  monitor.on('suspend', away);
  monitor.on('lock-screen', away);
  let warned = false;
  return every(LOOK_MS, () => {
    const after = afterSeconds();
    const left = Math.max(0, after - monitor.getSystemIdleTime());
    // Of a short time, half is warning enough: else it would begin with the last touch.
    const near = isUnlocked() && left <= Math.min(WARNING_SECONDS, after / 2);
    if (near) warn(left);
    else if (warned) warn(null);
    warned = near;
    if (near && left === 0) lock();
  });
}

/** The part of Electron's `powerMonitor` that is used. */
export interface PowerMonitor {
  getSystemIdleTime(): number;
  on(event: 'suspend' | 'lock-screen', listener: () => void): unknown;
}

export interface IdleLockParts {
  readonly monitor: PowerMonitor;
  /** Calls back again and again; returns what ends it. */
  readonly every: (milliseconds: number, action: () => void) => () => void;
  readonly lock: () => void;
  /** Asked on every look, so that a changed setting holds at once. */
  readonly afterSeconds: () => number;
}

const LOOK_MS = 5_000;

/** Locks when nobody has touched the machine for a while, when it goes to sleep, and when its screen is locked. */
export function startIdleLock({ monitor, every, lock, afterSeconds }: IdleLockParts): () => void {
  monitor.on('suspend', lock);
  monitor.on('lock-screen', lock);
  return every(LOOK_MS, () => {
    if (monitor.getSystemIdleTime() >= afterSeconds()) lock();
  });
}

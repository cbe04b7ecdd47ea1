import { z } from 'zod';

const sideSchema = z.int().min(-100_000).max(100_000);
const boundsSchema = z.object({ x: sideSchema, y: sideSchema, width: sideSchema, height: sideSchema });
const placeSchema = boundsSchema.extend({ maximized: z.boolean() });

type Bounds = Readonly<z.infer<typeof boundsSchema>>;
type Place = Readonly<z.infer<typeof placeSchema>>;

/** The part of Electron's `BrowserWindow` that is used. */
export interface MovedWindow {
  on(event: 'resize' | 'move' | 'maximize' | 'unmaximize' | 'close', listener: () => void): unknown;
  once(event: 'ready-to-show', listener: () => void): unknown;
  getNormalBounds(): Bounds;
  isMaximized(): boolean;
  maximize(): void;
}

export interface WindowMemoryParts {
  readonly read: () => Promise<unknown>;
  readonly write: (place: Place) => Promise<void>;
  /** The parts of the screens that windows may cover. */
  readonly areas: () => readonly Bounds[];
}

/** How long a window is let be moved before its place is written down. */
const REST_MS = 500;
/** So much of the top edge has to be on a screen that a hand can take hold of the window. */
const GRIP = { width: 160, height: 40 } as const;

const overlap = (from: number, length: number, otherFrom: number, otherLength: number): number =>
  Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);

/** Whether a window in this place could be seen and moved. */
export const isReachable = ({ x, y, width }: Bounds, areas: readonly Bounds[]): boolean =>
  areas.some(
    (area) =>
      overlap(x, width, area.x, area.width) >= GRIP.width &&
      overlap(y, GRIP.height, area.y, area.height) >= GRIP.height,
  );

/** Where the window was and how large, so that it is there again; on a screen that is gone it is not put. */
export class WindowMemory {
  readonly #parts: WindowMemoryParts;
  #place: Place | null = null;
  #timer: NodeJS.Timeout | null = null;
  #written: Promise<void> = Promise.resolve();

  constructor(parts: WindowMemoryParts) {
    this.#parts = parts;
  }

  async load(): Promise<void> {
    // It is a convenience: whatever is wrong with the file, the window opens where it would at first.
    const read = placeSchema.safeParse(await this.#parts.read().catch(() => null));
    this.#place = read.success ? read.data : null;
  }

  /** Options for a new window; none where it opens as it did the first time. */
  get bounds(): Partial<Bounds> {
    const place = this.#place;
    if (place === null || !isReachable(place, this.#parts.areas())) return {};
    const { x, y, width, height } = place;
    return { x, y, width, height };
  }

  watch(window: MovedWindow): void {
    if (this.#place?.maximized === true) window.once('ready-to-show', () => window.maximize());
    for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const) {
      window.on(event, () => this.#note(window, REST_MS));
    }
    window.on('close', () => this.#note(window, 0));
  }

  /** Resolves when the last place is written down, or cannot be. */
  settled(): Promise<void> {
    return this.#written;
  }

  #note(window: MovedWindow, delay: number): void {
    this.#place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (delay === 0) this.#write();
    else this.#timer = setTimeout(() => this.#write(), delay);
  }

  #write(): void {
    const place = this.#place;
    this.#timer = null;
    if (place === null) return;
    this.#written = this.#written.then(() => this.#parts.write(place)).catch(() => undefined);
  }
}

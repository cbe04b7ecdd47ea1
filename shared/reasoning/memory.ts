import type { Read } from './algebra';

interface Cell {
  stale: boolean;
  value: number;
}

/** Results that are kept until something changes that they rest on. */
export interface Memory {
  /** Keeps what a read gives until one of the keys is forgotten. */
  readonly remember: (keys: ReadonlySet<string>, read: Read) => Read;
  /** Marks everything that rests on a key as stale; it is evaluated again when it is next read. */
  readonly forget: (key: string) => void;
  /** Marks everything as stale: another matter was loaded, or another day. */
  readonly forgetAll: () => void;
}

/** An empty memory. */
export const createMemory = (): Memory => {
  const restingOn = new Map<string, Cell[]>();
  const cells: Cell[] = [];
  return {
    remember: (keys, read) => {
      const cell: Cell = { stale: true, value: 0 };
      cells.push(cell);
      for (const key of keys) restingOn.set(key, [...(restingOn.get(key) ?? []), cell]);
      return () => {
        if (cell.stale) {
          cell.value = read();
          cell.stale = false;
        }
        return cell.value;
      };
    },
    forget: (key) => {
      for (const cell of restingOn.get(key) ?? []) cell.stale = true;
    },
    forgetAll: () => {
      for (const cell of cells) cell.stale = true;
    },
  };
};

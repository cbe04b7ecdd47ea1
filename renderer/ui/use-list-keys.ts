import { type KeyboardEvent, useRef } from 'react';
import type { VirtualListProps } from './virtual-list';

const PAGE = 15;
/** Letters typed within this time belong together. */
const TYPING_MS = 700;

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + PAGE,
  PageUp: (at) => at - PAGE,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** The next row, after the one chosen, whose text begins with what is typed. */
function findTyped<R>(rows: readonly R[], textOf: (row: R) => string, from: number, typed: string): number | null {
  const wanted = typed.toLocaleLowerCase();
  for (let step = 0; step < rows.length; step += 1) {
    const index = (from + step) % rows.length;
    const row = rows[index];
    if (row !== undefined && textOf(row).toLocaleLowerCase().startsWith(wanted)) return index;
  }
  return null;
}

/** Moves the choice in a list by keys. */
export function useListKeys<R>(props: VirtualListProps<R>, reveal: (index: number) => void) {
  const { rows, idOf, textOf, selected, onSelect, onOpen } = props;
  const typing = useRef({ text: '', at: 0 });
  const choose = (wanted: number) => {
    const index = Math.max(0, Math.min(rows.length - 1, wanted));
    const row = rows[index];
    if (row === undefined) return;
    onSelect(idOf(row));
    reveal(index);
  };
  const type = ({ key, timeStamp }: KeyboardEvent, at: number) => {
    const { text, at: before } = typing.current;
    const typed = timeStamp - before < TYPING_MS ? text + key : key;
    typing.current = { text: typed, at: timeStamp };
    const found = findTyped(rows, textOf, typed.length === 1 ? at + 1 : Math.max(at, 0), typed);
    if (found !== null) choose(found);
  };
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = rows.findIndex((row) => idOf(row) === selected);
    const step = STEPS[event.key];
    const chosen = rows[at];
    if (step !== undefined) {
      event.preventDefault();
      choose(step(at, rows.length));
    } else if (event.key === 'Enter') {
      if (chosen !== undefined) onOpen?.(chosen);
    } else if (event.key.length === 1 && event.key !== ' ') {
      type(event, at);
    }
  };
}

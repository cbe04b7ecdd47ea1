import { giveFocus, isOpen, workedIn } from '../focus-place';
import { lastIn } from '../keep-focus';

/** The parts of the window, in the order that the key goes through them. */
const PANES = ['main', 'aside[data-pane]', 'nav[data-pane]'];

/** Goes into a part: to where it was left, or to the first thing that can be worked in it. */
function enter(pane: HTMLElement): boolean {
  const place = lastIn(pane) ?? workedIn(pane).find(isOpen);
  if (place === undefined) return false;
  giveFocus(place);
  return true;
}

/** Moves the focus to the next part of the window that is shown: the work, the inspector, the rail. */
export function goToNextPane(): void {
  const shown = PANES.flatMap((pane) => [...document.querySelectorAll<HTMLElement>(pane)]).filter(isOpen);
  const at = shown.findIndex((pane) => pane.contains(document.activeElement));
  const order = shown.map((_, step) => shown[(at + 1 + step) % shown.length]);
  order.find((pane) => pane !== undefined && enter(pane));
}

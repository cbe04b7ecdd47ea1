/** The parts of the window, in the order that the key goes through them. */
const PANES = ['main', 'aside[data-pane]', 'nav[data-pane]'];

const WORKED = 'a[href], button, input, select, textarea, summary, [tabindex="0"], [contenteditable="true"]';

/** What had the focus last in each part. */
const last = new Map<Element, HTMLElement>();

addEventListener('focusin', ({ target }) => {
  const pane = target instanceof HTMLElement ? target.closest(PANES.join()) : null;
  if (pane !== null) last.set(pane, target as HTMLElement);
});

const isSeen = (element: HTMLElement) => element.checkVisibility() && !element.matches(':disabled');

/** Goes into a part: to where it was left, or to the first thing that can be worked in it. */
function enter(pane: HTMLElement): boolean {
  const left = last.get(pane);
  const all = [...pane.querySelectorAll<HTMLElement>(WORKED)].filter(({ tabIndex }) => tabIndex >= 0).filter(isSeen);
  const place = left?.isConnected === true && isSeen(left) ? left : all[0];
  place?.focus();
  return place !== undefined;
}

/** Moves the focus to the next part of the window that is shown: the work, the inspector, the rail. */
export function goToNextPane(): void {
  const shown = PANES.flatMap((pane) => [...document.querySelectorAll<HTMLElement>(pane)]).filter(isSeen);
  const at = shown.findIndex((pane) => pane.contains(document.activeElement));
  const order = shown.map((_, step) => shown[(at + 1 + step) % shown.length]);
  order.find((pane) => pane !== undefined && enter(pane));
}

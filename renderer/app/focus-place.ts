/** The parts of the window that somebody works in, and what asks over them. */
const PARTS = 'main, aside[data-pane], nav[data-pane], [role="dialog"]';

const WORKED = 'a[href], button, input, select, textarea, summary, [tabindex="0"], [contenteditable="true"]';

/** A box of the page, or of a picture. */
export type Focused = HTMLElement | SVGElement;

export const isSeen = (element: Element): boolean => element.isConnected && element.checkVisibility();

/** True where somebody can work something now. */
export const isOpen = (element: Element): boolean => isSeen(element) && !element.matches(':disabled');

/** What can be worked in a part of the window, in the order of the tab key. */
export const workedIn = (part: Element): readonly Focused[] =>
  [...part.querySelectorAll<Focused>(WORKED)].filter(({ tabIndex }) => tabIndex >= 0);

/** Where the focus is, with what is needed to stay there when what has it goes away. */
export interface FocusPlace {
  readonly element: Focused;
  readonly part: Element | null;
  /** What holds it, from near to far. */
  readonly around: readonly HTMLElement[];
  /** What can be worked in the same part, in its order. */
  readonly order: readonly Focused[];
}

export function placeOf(element: Focused): FocusPlace {
  const around: HTMLElement[] = [];
  for (let holder = element.parentElement; holder !== null; holder = holder.parentElement) around.push(holder);
  const part = element.closest(PARTS);
  return { element, part, around, order: part === null ? [] : workedIn(part) };
}

/**
 * Who has the focus in the stead of what is gone or cannot be worked for now: in the nearest holder that is left, what
 * came after it or else before it, or else the holder itself. Null where all that held it is gone too.
 */
export function standIn({ element, part, around, order }: FocusPlace): Focused | null {
  const holder = around.find((one) => isSeen(one) && one.offsetHeight > 0);
  if (holder === undefined || part === null || !part.contains(holder)) return null;
  // What only rests is waited for where it is. In a whole part of the window there is nothing that would be near.
  if (holder === part || isSeen(element)) return holder;
  const at = order.indexOf(element);
  const isNear = (one: Focused) => holder.contains(one) && isOpen(one);
  return order.slice(at + 1).find(isNear) ?? order.slice(0, Math.max(at, 0)).filter(isNear).at(-1) ?? holder;
}

/** Gives the focus to something, also to what the tab key does not reach. */
export function giveFocus(element: Focused): void {
  if (!element.matches(WORKED) && !element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
}

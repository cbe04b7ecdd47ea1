import { type Focused, type FocusPlace, giveFocus, isOpen, isSeen, placeOf, standIn } from './focus-place';

/** Where the focus is, or was until what had it went away; null for who works by mouse where nothing takes the focus. */
let place: FocusPlace | null = null;

/** Where it was last in each part of the window. */
const last = new WeakMap<Element, FocusPlace>();

/** What has the focus for something that rests, as a button does while its work is under way. */
let standing: { readonly by: Focused; readonly element: Focused } | null = null;

/** Where somebody was last in a part of the window, or who stands there now. */
export function lastIn(part: Element): Focused | null {
  const known = last.get(part);
  if (known === undefined) return null;
  return isOpen(known.element) ? known.element : standIn(known);
}

function recover(gone: FocusPlace): void {
  const main = document.querySelector('main');
  const by = standIn(gone) ?? (main === null ? null : (lastIn(main) ?? main));
  if (by === null) return;
  const { element } = gone;
  giveFocus(by);
  standing = isSeen(element) ? { by, element } : null;
}

/** What to give the focus back to that had it until it was hidden or put to rest. */
function rested({ element }: FocusPlace, active: Element | null): Focused | null {
  const known = standing !== null && standing.by === active ? standing.element : null;
  const back = active === document.body ? element : known;
  return back !== null && isOpen(back) ? back : null;
}

function look(changes: readonly MutationRecord[]): void {
  if (place === null) return;
  const { activeElement: active } = document;
  const back = rested(place, active);
  // Only where it may be so: to look whether something is seen takes its time.
  const mayRest = active === place.element && changes.some(({ type }) => type === 'attributes');
  if (back !== null) giveFocus(back);
  else if (active === document.body || (mayRest && !isOpen(place.element))) recover(place);
}

function onFocus({ target }: FocusEvent): void {
  if (!(target instanceof HTMLElement || target instanceof SVGElement)) return;
  // Whoever goes elsewhere waits no longer, and nothing that has gone is held on to.
  if (target !== standing?.by) standing = null;
  place = placeOf(target);
  if (place.part !== null) last.set(place.part, place);
}

/** The focus leaves what still could have it, for something else or at the end of the window: nobody loses it. */
function onLeave({ target, relatedTarget }: FocusEvent): void {
  if (relatedTarget !== null) place = null;
  // What is being removed or hidden may still look as it did.
  queueMicrotask(() => {
    if (place?.element === target && document.activeElement === document.body && isOpen(place.element)) place = null;
  });
}

function onPointer({ target }: PointerEvent): void {
  if (place !== null && !(target instanceof Node && place.element.contains(target))) place = null;
}

/**
 * Keeps the focus where it is when what has it is removed, hidden or for a while not to be worked: the browser would
 * give it to nobody, and whoever works by keys or hears the screen read would be nowhere. Gives the way to stop it.
 */
export function keepFocus(): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  addEventListener('focusin', onFocus, { signal });
  // Before anybody hears of it who may change the page meanwhile.
  addEventListener('focusout', onLeave, { signal, capture: true });
  addEventListener('pointerdown', onPointer, { signal, capture: true });
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ['disabled', 'hidden'] });
  signal.addEventListener('abort', () => observer.disconnect());
  return () => stopping.abort();
}

import { useLayoutEffect } from 'react';

/** What comes and goes over the page, and is no place to come back to. */
const PASSING = '[role="menu"], [role="dialog"]';

/** What had the focus last on the page itself. */
let steady: Element | null = null;
addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLElement && target.closest(PASSING) === null) steady = target;
});

/**
 * Gives the focus back to what had it before a dialog was opened, or where that was a menu or the palette, to what had it
 * before them: whoever works by keys goes on from there.
 */
export function useFocusBack(opened: boolean): void {
  useLayoutEffect(() => {
    if (!opened) return;
    const before = document.activeElement;
    const page = steady;
    return () => {
      const back = before?.isConnected === true && before !== document.body ? before : page;
      if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
    };
  }, [opened]);
}

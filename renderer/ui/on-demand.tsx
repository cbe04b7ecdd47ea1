import { type ReactNode, startTransition, useEffect, useRef, useState } from 'react';

/** How far out of sight contents are made already: what the keyboard goes to next is there before it is reached. */
const AHEAD_PX = 900;

/**
 * One of many parts of a long page. Its contents are made when they come near what is in sight and go when they are far
 * from it; its place keeps their height, and what has the focus stays. The page scrolls in the nearest element that is
 * marked `data-scroller`.
 */
export function OnDemand({ guess, children }: { readonly guess: number; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  /** Null while the contents are there. */
  const [height, setHeight] = useState<number | null>(guess);
  useEffect(() => {
    const { current: holder } = place;
    if (holder === null) return;
    const look = ([entry]: readonly IntersectionObserverEntry[]) => {
      // What is not in sight yet need not be there in this frame.
      if (entry?.isIntersecting === true) startTransition(() => setHeight(null));
      else if (!holder.contains(document.activeElement)) setHeight(holder.offsetHeight);
    };
    const root = holder.closest('[data-scroller]');
    const observer = new IntersectionObserver(look, { root, rootMargin: `${AHEAD_PX}px 0px` });
    observer.observe(holder);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} style={height === null ? undefined : { height }}>
      {height === null ? children : null}
    </div>
  );
}

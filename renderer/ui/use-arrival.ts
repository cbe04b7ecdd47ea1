import { type RefObject, useEffect, useRef } from 'react';

/** Brings what a route leads to into sight, and gives it the focus, as soon as it is there. */
export function useArrival<E extends HTMLElement>(isSought: boolean): RefObject<E | null> {
  const place = useRef<E>(null);
  useEffect(() => {
    if (!isSought) return;
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.focus();
  }, [isSought]);
  return place;
}

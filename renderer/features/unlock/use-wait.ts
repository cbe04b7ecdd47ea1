import { useEffect, useState } from 'react';
import { useStatus } from '../../app/status';

/** Seconds until the next secret may be tried, counted down. */
export function useWait(): number {
  const status = useStatus((known) => known.status);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const until = performance.now() + (status?.waitSeconds ?? 0) * 1_000;
    const left = () => Math.max(0, Math.ceil((until - performance.now()) / 1_000));
    setSeconds(left());
    if (left() === 0) return;
    const timer = setInterval(() => setSeconds(left()), 250);
    return () => clearInterval(timer);
  }, [status]);
  return seconds;
}

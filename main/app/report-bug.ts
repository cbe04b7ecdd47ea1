import { faultReport } from '../../shared/bridge/fault-report';

/** A bug as the console gets it: its kind and where in the program it happened. */
export function describeBug(error: unknown): string {
  const { name, frames } = faultReport(error);
  return [name, ...frames.map((frame) => `    at ${frame}`)].join('\n');
}

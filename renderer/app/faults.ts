import { faultReport } from '../../shared/bridge/fault-report';
import { api } from './api';

/** Has a bug written down: its kind and where in the program it happened, and nothing that anybody typed. */
export function noteFault(error: unknown): void {
  const { name, frames } = faultReport(error);
  void api.support.fault({ name, frames: [...frames] });
}

window.addEventListener('error', ({ error }) => noteFault(error));
window.addEventListener('unhandledrejection', ({ reason }) => noteFault(reason));

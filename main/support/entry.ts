import type { BridgeErrorCode } from '../../shared/bridge/desktop-errors';
import type { DesktopMethod } from '../../shared/bridge/desktop-methods';
import type { FaultReport } from '../../shared/bridge/fault-report';
import type { HostState } from '../vault-host/host-state';

/** Everything that the log can say. There is no entry that takes a text of somebody's. */
export type LogEntry =
  | { readonly what: 'start'; readonly version: string; readonly platform: string }
  | { readonly what: 'vault'; readonly state: HostState['kind']; readonly code: BridgeErrorCode | null }
  | { readonly what: 'refused'; readonly method: DesktopMethod; readonly code: BridgeErrorCode }
  | { readonly what: 'bug'; readonly where: 'main' | 'window'; readonly fault: FaultReport }
  | { readonly what: 'gone'; readonly process: string; readonly reason: string; readonly exitCode: number };

function wordsOf(entry: LogEntry): readonly string[] {
  switch (entry.what) {
    case 'start':
      return [entry.version, entry.platform];
    case 'vault':
      return [entry.state, entry.code ?? ''];
    case 'refused':
      return [entry.method, entry.code];
    case 'bug':
      return [entry.where, entry.fault.name, ...entry.fault.frames.map((frame) => `< ${frame}`)];
    case 'gone':
      return [entry.process, entry.reason, String(entry.exitCode)];
    default:
      return entry;
  }
}

/** The last look at each word: letters, figures and the signs of programs; no line, no path, no other script. */
const plain = (word: string): string => word.replaceAll(/[^\w.:<>#$@[\] /-]/g, '?').slice(0, 200);

/** One line of the log. */
export const lineOf = (entry: LogEntry, at: Date): string =>
  [at.toISOString(), entry.what, ...wordsOf(entry).filter((word) => word !== '')].map(plain).join(' ');

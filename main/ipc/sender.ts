import { isWithin, type Origin } from '../security/origin';

/** The part of Electron's `WebFrameMain` that is used. */
interface Frame {
  readonly url: string;
  readonly parent: unknown;
}

/** The part of Electron's `IpcMainInvokeEvent` that is used. */
export interface Sender {
  readonly sender: { readonly id: number };
  /** Null when the frame has gone or moved on meanwhile. */
  readonly senderFrame: Frame | null;
}

/** True for the top frame of a window that main itself opened, on the one origin that windows have. */
export function isTrusted({ sender, senderFrame }: Sender, windows: ReadonlySet<number>, origin: Origin): boolean {
  if (!windows.has(sender.id) || senderFrame === null) return false;
  return senderFrame.parent === null && isWithin(origin, senderFrame.url);
}

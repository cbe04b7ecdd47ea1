import type * as Electron from 'electron';
import type { Wire } from '../codec';
import { decode, encode } from '../node-codec';
import type { ToPage } from '../wire';
import { HostEmitter } from './emitter';

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;
type Surface = Pick<Electron.IpcMain, 'handle' | 'handleOnce' | 'removeHandler'>;

/** `ipcMain`, and the `ipc` of one window or frame. */
export class IpcMain extends HostEmitter implements Surface {
  readonly #handlers = new Map<string, Handler>();

  constructor(name: string) {
    // Channels are the app's own.
    super(name, null);
  }

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  handlerOf(channel: string): Handler | undefined {
    return this.#handlers.get(channel);
  }
}

export const ipcMain = new IpcMain('ipcMain');

/** Runs the first handler that any of `doors` has, and words the answer as Electron does. */
export async function answerInvoke(
  doors: readonly IpcMain[],
  event: Electron.IpcMainInvokeEvent,
  { id, channel, args }: { readonly id: number; readonly channel: string; readonly args: Wire },
): Promise<ToPage> {
  try {
    const handler = doors.map((door) => door.handlerOf(channel)).find((found) => found !== undefined);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const value = await handler(event, ...(decode(args) as unknown[]));
    return { kind: 'reply', id, value: encode(value) };
  } catch (error) {
    return { kind: 'refusal', id, error: `Error invoking remote method '${channel}': ${error}` };
  }
}

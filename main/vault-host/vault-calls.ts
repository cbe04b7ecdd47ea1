import type { z } from 'zod';
import type { BridgeError, Reply } from '../../shared/bridge/desktop-errors';
import { done, refuse } from '../../shared/bridge/desktop-errors';
import { type VaultInput, type VaultMethod, type VaultOutput, vaultContract } from '../../shared/bridge/vault-contract';
import {
  type VaultEvent,
  type VaultResponse,
  vaultEventSchema,
  vaultResponseSchema,
} from '../../shared/bridge/vault-messages';

/** The part of Electron's `MessagePortMain` that is used. */
export interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown;
  start(): void;
  close(): void;
}

interface Waiting {
  readonly method: VaultMethod;
  readonly settle: (reply: Reply<unknown>) => void;
}

/** Where in the value a schema found its first fault. */
export const placeOf = (error: z.ZodError): string => error.issues[0]?.path.join('.') ?? '';

function parsedOutput(method: VaultMethod, value: unknown): Reply<unknown> {
  const output = vaultContract[method].output.safeParse(value);
  return output.success ? done(output.data) : refuse('desktop/invalid-output', { place: placeOf(output.error) });
}

/**
 * Calls over one port to one life of the vault's page. Both directions are parsed, although the page parses them too:
 * a page that was taken over, or a bug there, must not reach the windows.
 */
export class VaultCalls {
  readonly #port: Port;
  readonly #onEvent: (event: VaultEvent) => void;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #ended = false;

  constructor(port: Port, onEvent: (event: VaultEvent) => void) {
    this.#port = port;
    this.#onEvent = onEvent;
    port.on('message', ({ data }) => this.#receive(data));
    port.start();
  }

  async call<M extends VaultMethod>(method: M, input: VaultInput<M>): Promise<Reply<VaultOutput<M>>> {
    if (this.#ended) return refuse('vault/restarted', {});
    const parsed = vaultContract[method].input.safeParse(input);
    if (!parsed.success) return refuse('desktop/invalid-input', { place: placeOf(parsed.error) });
    this.#lastId += 1;
    const id = this.#lastId;
    const answer = new Promise<Reply<unknown>>((settle) => this.#waiting.set(id, { method, settle }));
    this.#port.postMessage({ id, method, input: parsed.data });
    // Parsed on arrival by the contract of this very method.
    return (await answer) as Reply<VaultOutput<M>>;
  }

  /** The page has gone: whoever waits is told, and nothing is sent any more. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#port.close();
    for (const { settle } of this.#waiting.values()) settle(refuse('vault/restarted', {}));
    this.#waiting.clear();
  }

  #receive(data: unknown): void {
    if (this.#ended) return;
    const event = vaultEventSchema.safeParse(data);
    const response = vaultResponseSchema.safeParse(data);
    if (event.success) this.#onEvent(event.data);
    else if (response.success && response.data.id !== null) this.#settle(response.data.id, response.data);
  }

  #settle(id: number, response: VaultResponse): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (waiting === undefined) return;
    // The page's own contract types its errors; here only their shape can be known.
    if (response.ok) waiting.settle(parsedOutput(waiting.method, response.value));
    else waiting.settle({ ok: false, error: response.error as BridgeError });
  }
}

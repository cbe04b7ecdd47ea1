import type { VaultCaller } from '../../../main/vault-host/vault-caller';
import { done, type Reply, refuse } from '../../../shared/bridge/desktop-errors';
import type { VaultEvent } from '../../../shared/bridge/vault-messages';
import type { Sentinel } from '../../../shared/bridge/vault-status';
import type { IncomingCredential, IncomingPurpose, IncomingResult } from '../../../shared/bridge/vault-transfers';

type Input = Readonly<Record<string, unknown>>;
type Bytes = Uint8Array<ArrayBuffer>;

export const MATTER_ID = '66666666-6666-4666-8666-666666666666';
export const RESTORED: Sentinel = { databaseId: crypto.randomUUID(), revision: 12, auditHead: 'c'.repeat(64) };

/** A right answer for each purpose. */
const outcomeOf = (purpose: IncomingPurpose, packs: readonly Bytes[]): IncomingResult => {
  if (purpose.kind === 'matter') return { value: { kind: 'matter', matterId: MATTER_ID }, sentinel: RESTORED };
  const counts = { records: 3, attachments: 1 };
  if (purpose.kind === 'drill') return { value: { kind: 'drill', ...counts }, sentinel: null };
  return { value: { kind: 'restore', ...counts, packs }, sentinel: RESTORED };
};

/** The vault as far as archives go out and come in, with the bytes that a test gives and takes. */
export class FakeTransfers implements VaultCaller {
  readonly log: string[] = [];
  /** What goes out. */
  pieces: readonly Bytes[] = [new Uint8Array([1, 2, 3]), new Uint8Array([4])];
  estimate = 100;
  /** The packs that went out with a backup, and come in with a restore. */
  packs: readonly Bytes[] = [];
  /** Stops delivering after so many pieces. */
  failAfter = Number.POSITIVE_INFINITY;
  /** What came in, whole. */
  received: Bytes = new Uint8Array();
  rangeBytes = 4;
  refusal: Reply<never> | null = null;
  asked: { readonly purpose: IncomingPurpose; readonly credential: IncomingCredential } | null = null;
  onEvent: (event: VaultEvent) => void = () => undefined;
  /** Answers to all other methods. */
  answers: Readonly<Record<string, (input: Input) => Reply<unknown>>> = {};
  onRead: () => void = () => undefined;
  readonly #tickets = new Map<string, (bytes: Bytes | null) => void>();
  #sent = 0;
  #result: Promise<Reply<IncomingResult>> = Promise.resolve(refuse('transfer/unknown', {}));
  #cancelled = false;

  call(method: string, input: object): Promise<never> {
    this.log.push(method);
    return Promise.resolve(this.#answer(method, input as Input)) as Promise<never>;
  }

  #answer(method: string, input: Input): Reply<unknown> | Promise<Reply<unknown>> {
    const answer = this.answers[method];
    if (answer !== undefined) return answer(input);
    switch (method) {
      case 'outgoing.begin':
        this.#sent = 0;
        this.packs = (input['content'] as { readonly packs?: readonly Bytes[] }).packs ?? [];
        return done({ value: { id: MATTER_ID, estimate: this.estimate }, sentinel: RESTORED });
      case 'outgoing.read':
        return this.#read();
      case 'incoming.begin':
        return this.#begin(input);
      case 'incoming.result':
        return this.#result;
      case 'incoming.give':
        this.#tickets.get(input['ticket'] as string)?.(input['bytes'] as Bytes | null);
        return done(null);
      case 'incoming.cancel':
        this.#cancelled = true;
        for (const settle of this.#tickets.values()) settle(null);
        return done(null);
      case 'outgoing.cancel':
        return done(null);
      default:
        return refuse('internal', {});
    }
  }

  #read(): Reply<unknown> {
    this.onRead();
    if (this.#sent >= this.failAfter) return refuse('vault/restarted', {});
    const bytes = this.pieces[this.#sent] ?? new Uint8Array();
    this.#sent += 1;
    return done({ bytes, last: this.#sent >= this.pieces.length, done: this.#sent });
  }

  #begin(input: Input): Reply<unknown> {
    const { size, purpose, credential } = input as { size: number; purpose: IncomingPurpose; credential: never };
    this.asked = { purpose, credential };
    this.#cancelled = false;
    const id = crypto.randomUUID();
    this.#result = this.#take(id, size, purpose);
    return done({ id });
  }

  /** Asks for the end first, as a zip is read. The first range is asked for before anybody knows the id. */
  async #take(id: string, size: number, purpose: IncomingPurpose): Promise<Reply<IncomingResult>> {
    const received = new Uint8Array(size);
    for (let end = size; end > 0; end -= this.rangeBytes) {
      const offset = Math.max(0, end - this.rangeBytes);
      const bytes = await this.#want(id, offset, end - offset);
      if (this.#cancelled) return refuse('archive/cancelled', {});
      if (bytes === null) return refuse('archive/unreadable', { reason: 'unknown' });
      received.set(bytes, offset);
      this.onEvent({ event: 'progress', id, done: size - offset, total: size });
    }
    this.received = received;
    return this.refusal ?? done(outcomeOf(purpose, this.packs));
  }

  #want(id: string, offset: number, length: number): Promise<Bytes | null> {
    const ticket = crypto.randomUUID();
    return new Promise((resolve) => {
      this.#tickets.set(ticket, resolve);
      this.onEvent({ event: 'wanted', id, ticket, offset, length });
    });
  }
}

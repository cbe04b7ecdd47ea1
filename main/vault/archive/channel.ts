/** A pipe whose ends are apart, and which can be broken from outside even while a library holds its writing end. */
export interface ByteChannel {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;
  /** Makes the reader fail with this reason, and every later write. */
  readonly fail: (reason: unknown) => void;
}

/** A little more than one sealed piece. */
const held = 2 * 1024 * 1024;

class Gate {
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  #broken: { readonly reason: unknown } | null = null;
  #resume: (() => void) | null = null;

  start(controller: ReadableStreamDefaultController<Uint8Array>): void {
    this.#controller = controller;
  }

  readonly wake = (): void => {
    this.#resume?.();
    this.#resume = null;
  };

  readonly fail = (reason: unknown): void => {
    if (this.#broken !== null) return;
    this.#broken = { reason };
    this.#controller?.error(reason);
    this.wake();
  };

  readonly write = async (chunk: Uint8Array): Promise<void> => {
    if (this.#broken === null) this.#controller?.enqueue(chunk);
    while (this.#broken === null && (this.#controller?.desiredSize ?? 1) <= 0) {
      await new Promise<void>((resolve) => {
        this.#resume = resolve;
      });
    }
    if (this.#broken !== null) throw this.#broken.reason;
  };

  readonly close = (): void => {
    if (this.#broken === null) this.#controller?.close();
  };
}

/** Cancelling the reading end makes writes fail with the reason. */
export const openChannel = (): ByteChannel => {
  const gate = new Gate();
  const readable = new ReadableStream<Uint8Array>(
    { start: (controller) => gate.start(controller), pull: gate.wake, cancel: gate.fail },
    new ByteLengthQueuingStrategy({ highWaterMark: held }),
  );
  const writable = new WritableStream<Uint8Array>({ write: gate.write, close: gate.close, abort: gate.fail });
  return { readable, writable, fail: gate.fail };
};

/**
 * A page's own script and its preload live in two worlds of JavaScript that share nothing but the document. An event's
 * `detail` is cloned from one into the other, at once: that is the bridge.
 */
export class WorldLink<Out, In> {
  readonly #secret: string;
  readonly #side: 'page' | 'preload';
  #lastId = 0;

  constructor(secret: string, side: 'page' | 'preload') {
    this.#secret = secret;
    this.#side = side;
  }

  /** Asks the other world and has the answer when it returns. */
  ask(message: Out): unknown {
    this.#lastId += 1;
    const id = this.#lastId;
    let answer: unknown;
    const name = `${this.#secret} answer to ${this.#side} ${id}`;
    const keep = (event: Event) => {
      answer = (event as CustomEvent).detail;
    };
    document.addEventListener(name, keep);
    this.#fire(`${this.#secret} from ${this.#side}`, { id, message });
    document.removeEventListener(name, keep);
    return answer;
  }

  /** Answers what the other world asks. */
  answer(answer: (message: In) => unknown): void {
    const other = this.#side === 'page' ? 'preload' : 'page';
    document.addEventListener(`${this.#secret} from ${other}`, (event) => {
      const { id, message } = (event as CustomEvent<{ id: number; message: In }>).detail;
      this.#fire(`${this.#secret} answer to ${other} ${id}`, answer(message));
    });
  }

  #fire(name: string, detail: unknown): void {
    document.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

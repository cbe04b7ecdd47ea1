import { EventEmitter } from 'node:events';
import { NotInHost, strictEnd } from '../strict';

type Listener = Parameters<EventEmitter['on']>[1];

const identity = Symbol('host identity');

interface Identity {
  readonly name: string;
  /** Null: any. */
  readonly events: ReadonlySet<string> | null;
}

/**
 * An emitter as strict as everything else here: a member that is missing throws, and so does listening for an event
 * that would never come.
 */
export class HostEmitter extends EventEmitter {
  readonly [identity]: Identity;

  constructor(name: string, events: readonly string[] | null) {
    super();
    this.setMaxListeners(0);
    this[identity] = { name, events: events && new Set(events) };
  }

  override on(event: string | symbol, listener: Listener): this {
    this.#mustKnow(event);
    return super.on(event, listener);
  }

  override addListener(event: string | symbol, listener: Listener): this {
    return this.on(event, listener);
  }

  override once(event: string | symbol, listener: Listener): this {
    this.#mustKnow(event);
    return super.once(event, listener);
  }

  override prependListener(event: string | symbol, listener: Listener): this {
    this.#mustKnow(event);
    return super.prependListener(event, listener);
  }

  #mustKnow(event: string | symbol): void {
    const { name, events } = this[identity];
    if (typeof event === 'string' && events?.has(event) === false) throw new NotInHost(`${name}: event '${event}'`);
  }
}

Object.setPrototypeOf(
  HostEmitter.prototype,
  strictEnd(EventEmitter.prototype, (receiver) => (receiver as HostEmitter)[identity].name),
);

/** Electron's event object, with what the event carries besides. */
export class HostEvent {
  defaultPrevented = false;

  static with<T extends object>(details: T): HostEvent & T {
    return Object.assign(new HostEvent(), details);
  }

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** What the host was asked for and does not do. It says so at once: a stand-in that answers with nothing would lie. */
export class NotInHost extends Error {
  constructor(what: string) {
    super(`${what} is not done by test/host, the stand-in for Electron. Add it there, or do without.`);
    this.name = 'NotInHost';
  }
}

/** Looked up by the language, by test runners and by module loaders on whatever they meet. */
const ASKED_OF_EVERYTHING: ReadonlySet<string> = new Set([
  'then',
  'toJSON',
  '__esModule',
  'nodeType',
  'asymmetricMatch',
]);

/** Wraps an object or a class so that reading a member that it lacks throws, naming it. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'symbol' || key in object || ASKED_OF_EVERYTHING.has(key)) {
        return Reflect.get(object, key, receiver);
      }
      throw new NotInHost(`${name}.${key}`);
    },
  });
}

/**
 * Stands at the far end of a prototype chain: what no object before it had ends here and throws. Unlike a proxy around
 * the object, it leaves the object's identity and its private fields alone.
 */
export function strictEnd(prototype: object, nameOf: (receiver: object) => string): object {
  return new Proxy(prototype, {
    get(object, key, receiver) {
      if (typeof key === 'symbol' || key in object || ASKED_OF_EVERYTHING.has(key)) {
        return Reflect.get(object, key, receiver);
      }
      throw new NotInHost(`${nameOf(receiver)}.${key}`);
    },
  });
}

/** Throws when `given` has a key that is not among `known`. */
export function refuseUnknownKeys(what: string, given: object, known: ReadonlySet<string>): void {
  for (const key of Object.keys(given)) {
    if (!known.has(key)) throw new NotInHost(`${what} option '${key}'`);
  }
}

/** Runs in the interface's page: what a script that took it over could say to main, from a seed. */
import fc from 'fast-check';

type Ask = (input?: unknown) => Promise<unknown>;
type Api = Readonly<Record<string, Readonly<Record<string, Ask>> | Ask>>;

const AT_ONCE = 40;
const HUGE = 200_000;
const DEEP = 300;

/** What became of the calls: by the code of the refusal, or by what should not have been. */
interface Outcome {
  readonly refused: Readonly<Record<string, number>>;
  /** Values that no message can carry; the page itself is told so. */
  readonly unsent: number;
  /** At most a few, with what was sent. */
  readonly wrong: readonly string[];
}

const methodsOf = (api: Api): readonly Ask[] =>
  Object.values(api).flatMap((area) => (typeof area === 'function' ? [] : Object.values(area)));

const id = fc.oneof(fc.uuid(), fc.constantFrom('', '../../adit-escape', '/tmp/adit-escape', 'C:\\adit-escape', '\0'));
const strange = fc.anything({
  maxDepth: 3,
  maxKeys: 5,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});

/** Named as the methods want it, and filled with anything. */
const misfilled = fc.record(
  { id, matterId: id, rev: fc.integer(), key: fc.string(), value: strange, fact: strange, limit: strange },
  { requiredKeys: [], noNullPrototype: false },
);

/** In good form, for what is not there, or at a time when it cannot be done. */
const misplaced = fc
  .uuid()
  .chain((uuid) =>
    fc.constantFrom<object>(
      { id: uuid },
      { matterId: uuid },
      { id: uuid, rev: 1 },
      { matterId: uuid, key: 'power' },
      { matterId: uuid, fact: { key: 'power', value: 1, status: 'stated' } },
      { matterId: uuid, value: { title: 'x' } },
      { id: uuid, rev: 1, value: { title: 'x', text: 'x' } },
    ),
  );

const cyclic = fc.dictionary(fc.string(), strange).map((value) => Object.assign(value, { self: value, id: value }));
const huge = fc.constantFrom('x', '\u0000', '西', '\ud800').map((letter) => ({ id: letter.repeat(HUGE) }));
const deep = fc.constant(null).map(() => {
  let value: object = { id: 1 };
  for (let level = 0; level < DEEP; level += 1) value = { id: value };
  return value;
});
const tricks = fc.constantFrom<() => unknown>(
  () => JSON.parse('{"__proto__":{"id":"x"},"constructor":{"prototype":{"ok":true}}}'),
  () => Object.assign(Object.create({ id: 'inherited' }), { toString: 'x', hasOwnProperty: 1 }),
  () => Object.defineProperty({ id: 'x' }, 'rev', { enumerable: true, get: () => Math.random() }),
  () => ({ id: { toJSON: 'x', valueOf: 'y' }, [Symbol.iterator]: 1 }),
  () => new Proxy({ id: 'x' }, {}),
  () => ({ id: () => 'x' }),
  () => ({ id: Symbol('x') }),
  () => ({ id: new Error('x') }),
  () => new Uint8Array(10_000),
  () => [new ArrayBuffer(8), new DataView(new ArrayBuffer(8))],
  () => new Blob(['x']),
);

/** Without a key of its own a value passes for the empty input, which some methods take. */
const isSaid = (value: unknown): boolean =>
  value !== undefined && (typeof value !== 'object' || value === null || Object.keys(value).length > 0);

const input = fc
  .oneof(
    // Of what no message can carry there is little, so that most of the calls reach main.
    { arbitrary: strange, weight: 49 },
    { arbitrary: misfilled, weight: 20 },
    { arbitrary: misplaced, weight: 20 },
    { arbitrary: cyclic, weight: 3 },
    { arbitrary: tricks.map((make) => make()), weight: 6 },
    { arbitrary: deep, weight: 1 },
    { arbitrary: huge, weight: 1 },
  )
  .filter(isSaid);

const isTyped = (reply: unknown): reply is { readonly error: { readonly code: string } } => {
  const { ok, error } = reply as { ok?: unknown; error?: { code?: unknown; params?: unknown } };
  return ok === false && typeof error?.code === 'string' && typeof error.params === 'object';
};

/** The page's own side says that a value is one of those which no message can carry. */
const UNSENT = /could not be cloned|cannot cross the context bridge|recursion depth exceeded|call stack size exceeded/;

async function outcomeOf(ask: Ask, given: unknown): Promise<string> {
  try {
    const reply = await ask(given);
    return isTyped(reply) ? reply.error.code : `wrong: ${JSON.stringify(reply)}`;
  } catch (error) {
    return UNSENT.test(String(error)) ? 'unsent' : `wrong: ${String(error)}`;
  }
}

/** So many calls that must all be refused, some at a time. */
export async function fuzz(seed: number, calls: number): Promise<Outcome> {
  const { adit } = globalThis as unknown as { readonly adit: Api };
  const pairs = fc.sample(fc.tuple(fc.constantFrom(...methodsOf(adit)), input), { seed, numRuns: calls });
  const counts: Record<string, number> = {};
  for (let at = 0; at < pairs.length; at += AT_ONCE) {
    const asked = pairs.slice(at, at + AT_ONCE).map(([ask, given]) => outcomeOf(ask, given));
    for (const outcome of await Promise.all(asked)) counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  const { unsent = 0, ...rest } = counts;
  const wrong = Object.keys(rest).filter((outcome) => outcome.startsWith('wrong'));
  const refused = Object.fromEntries(Object.entries(rest).filter(([outcome]) => !wrong.includes(outcome)));
  return { refused, unsent, wrong: wrong.slice(0, 5) };
}

/**
 * Structured clone in JSON, for messages between main and pages: DevTools carries text. The same source runs on both
 * sides. Copies only, never transfers.
 */
export type Wire = null | boolean | string | number | { readonly $: string; readonly v?: unknown; readonly t?: string };

interface Base64 {
  readonly encode: (bytes: Uint8Array) => string;
  readonly decode: (text: string) => Uint8Array<ArrayBuffer>;
}

const VIEWS = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
} as const;

const ERRORS = { Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError } as const;

const has = <T extends object>(table: T, key: string): key is string & keyof T => Object.hasOwn(table, key);
const kindOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);

function refuse(): never {
  throw new Error('An object could not be cloned.');
}

/** What Node and Chromium do not share is handed in. */
export function makeCodec(base64: Base64) {
  const bytesOf = (view: ArrayBufferView) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

  function encodeObject(value: object, seen: Map<object, number>): Wire {
    const earlier = seen.get(value);
    if (earlier !== undefined) return { $: 'ref', v: earlier };
    seen.set(value, seen.size);
    const inner = (part: unknown) => encodeValue(part, seen);
    const kind = kindOf(value);
    if (Array.isArray(value)) return { $: 'list', v: Array.from(value, inner) };
    if (value instanceof Date || kind === 'Date') return { $: 'date', v: Number(value) };
    if (value instanceof Map) return { $: 'map', v: [...value].map(([key, item]) => [inner(key), inner(item)]) };
    if (value instanceof Set) return { $: 'set', v: [...value].map(inner) };
    if (value instanceof RegExp) return { $: 'regexp', v: [value.source, value.flags] };
    if (kind === 'ArrayBuffer') return { $: 'buffer', v: base64.encode(new Uint8Array(value as ArrayBuffer)) };
    if (ArrayBuffer.isView(value)) {
      return { $: 'view', t: has(VIEWS, kind) ? kind : 'Uint8Array', v: base64.encode(bytesOf(value)) };
    }
    if (value instanceof Error || kind === 'Error') {
      const { name, message, stack } = value as Error;
      return { $: 'error', v: [name, message, stack ?? ''] };
    }
    if (kind !== 'Object') refuse();
    return { $: 'record', v: Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inner(item)])) };
  }

  function encodeValue(value: unknown, seen: Map<object, number>): Wire {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (typeof value === 'number') {
      if (Object.is(value, -0)) return { $: 'number', v: '-0' };
      return Number.isFinite(value) ? value : { $: 'number', v: String(value) };
    }
    return typeof value === 'object' ? encodeObject(value, seen) : refuse();
  }

  function decodeView(type: string, bytes: Uint8Array<ArrayBuffer>): unknown {
    return has(VIEWS, type) ? new (VIEWS[type] as Uint8ArrayConstructor)(bytes.buffer) : bytes;
  }

  function decodeError([name, message, stack]: readonly [string, string, string]): Error {
    const error = new (has(ERRORS, name) ? ERRORS[name] : Error)(message);
    error.stack = stack;
    return error;
  }

  function decodeValue(wire: Wire, seen: unknown[]): unknown {
    if (wire === null || typeof wire !== 'object') return wire;
    const keep = <T>(value: T): T => {
      seen.push(value);
      return value;
    };
    const inner = (part: Wire) => decodeValue(part, seen);
    switch (wire.$) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(wire.v);
      case 'bigint':
        return BigInt(wire.v as string);
      case 'ref':
        return seen[wire.v as number];
      case 'date':
        return keep(new Date(wire.v as number));
      case 'regexp':
        return keep(new RegExp(...(wire.v as [string, string])));
      case 'buffer':
        return keep(base64.decode(wire.v as string).buffer);
      case 'view':
        return keep(decodeView(wire.t ?? '', base64.decode(wire.v as string)));
      case 'error':
        return keep(decodeError(wire.v as [string, string, string]));
      default:
        return decodeContainer(wire, keep, inner);
    }
  }

  /** Noted before its parts are read: a part may refer back to the whole. */
  function decodeContainer(
    wire: { readonly $: string; readonly v?: unknown },
    keep: <T>(value: T) => T,
    inner: (part: Wire) => unknown,
  ): unknown {
    if (wire.$ === 'list') {
      const list = keep<unknown[]>([]);
      for (const part of wire.v as readonly Wire[]) list.push(inner(part));
      return list;
    }
    if (wire.$ === 'map') {
      const map = keep(new Map<unknown, unknown>());
      for (const [key, item] of wire.v as readonly [Wire, Wire][]) map.set(inner(key), inner(item));
      return map;
    }
    if (wire.$ === 'set') {
      const set = keep(new Set<unknown>());
      for (const part of wire.v as readonly Wire[]) set.add(inner(part));
      return set;
    }
    const record = keep<Record<string, unknown>>({});
    for (const [key, part] of Object.entries(wire.v as Record<string, Wire>)) record[key] = inner(part);
    return record;
  }

  return {
    encode: (value: unknown): Wire => encodeValue(value, new Map()),
    decode: (wire: Wire): unknown => decodeValue(wire, []),
  };
}

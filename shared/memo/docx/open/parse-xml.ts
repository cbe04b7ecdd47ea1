import { type InputError, inputError } from '../../../bridge/errors';
import { fail, type Result, succeed } from '../../../model/result';
import { prefixFor } from './xml-names';
import type { XmlDocument, XmlElement, XmlNode } from './xml-node';

const deepest = 256;
const name = '[\\p{L}_][\\p{L}\\p{N}\\p{M}_.\\u00b7-]*';
const openTag = new RegExp(`<(${name}(?::${name})?)`, 'yu');
const closeTag = new RegExp(`</(${name}(?::${name})?)\\s*>`, 'yu');
const attribute = new RegExp(`\\s+(${name}(?::${name})?)\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'yu');
const tagEnd = /\s*(\/?)>/y;
const text = /[^<]+/y;
const cdata = /<!\[CDATA\[([\s\S]*?)\]\]>/y;
/** What carries nothing: comments and instructions to programs. */
const nothing = /<!--(?:(?!--)[\s\S])*-->|<\?[\s\S]*?\?>/y;
const doctype = /<!DOCTYPE/iy;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** What XML 1.0 does not let stand in a text, spelt out or not. */
const forbidden = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;
/** Where the names of the strict dialect live. */
const strictNames = 'http://purl.oclc.org/ooxml/';

/** A fault in the writing of XML, at a place in the text. */
class Malformed extends Error {
  constructor(
    readonly at: number,
    readonly code: 'docx/xml' | 'docx/doctype' | 'docx/strict' | 'docx/prefix' | 'docx/too-large' = 'docx/xml',
    readonly detail = '',
  ) {
    super(code);
  }
}

/** The prefixes that are bound at a place, by what is written. */
type Scope = ReadonlyMap<string, string>;

interface Open {
  readonly written: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
  readonly scope: Scope;
}

const noAttributes: ReadonlyMap<string, string> = new Map();
const rootScope: Scope = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

const split = (written: string): readonly [string, string] => {
  const colon = written.indexOf(':');
  return colon < 0 ? ['', written] : [written.slice(0, colon), written.slice(colon + 1)];
};

/** The prefixes that an element declares; the same scope where it declares none. */
const scopeWith = (scope: Scope, attributes: readonly (readonly [string, string])[]): Scope => {
  const declared = attributes.flatMap(([key, value]): readonly (readonly [string, string])[] => {
    if (key === 'xmlns') return [['', value]];
    return key.startsWith('xmlns:') ? [[key.slice('xmlns:'.length), value]] : [];
  });
  return declared.length === 0 ? scope : new Map([...scope, ...declared]);
};

class XmlReader {
  #at = 0;
  readonly #open: Open[] = [];
  readonly #namespaces = new Map<string, string>();

  constructor(readonly source: string) {}

  read(): XmlDocument {
    let root: XmlElement | null = null;
    while (this.#at < this.source.length) {
      const closed = this.#step();
      if (closed !== null && root !== null) throw new Malformed(this.#at);
      root = closed ?? root;
    }
    if (root === null || this.#open.length > 0) throw new Malformed(this.#at);
    return { root, namespaces: this.#namespaces };
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.source);
    if (found !== null) this.#at = pattern.lastIndex;
    return found;
  }

  /** Reads what comes next; gives the outermost element when it ends. */
  #step(): XmlElement | null {
    const plain = this.#match(text);
    if (plain !== null) return this.#addText(this.#decode(plain[0], plain.index));
    const open = this.#match(openTag);
    if (open !== null) return this.#start(open[1] ?? '');
    const close = this.#match(closeTag);
    if (close !== null) return this.#end(close[1] ?? '');
    if (this.#match(nothing) !== null) return null;
    const raw = this.#match(cdata);
    if (raw !== null) return this.#addText(raw[1] ?? '');
    throw new Malformed(this.#at, this.#match(doctype) === null ? 'docx/xml' : 'docx/doctype');
  }

  #addText(words: string): null {
    if (forbidden.test(words)) throw new Malformed(this.#at);
    const parent = this.#open.at(-1);
    if (parent !== undefined) parent.children.push(words.replace(/\r\n?/g, '\n'));
    else if (words.trim() !== '') throw new Malformed(this.#at);
    return null;
  }

  #decode(words: string, at: number): string {
    if (!words.includes('&')) return words;
    return words.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|\w+)?;?/gi, (whole, spelt: string | undefined) => {
      if (spelt === undefined || !whole.endsWith(';')) throw new Malformed(at);
      const known = entities[spelt];
      if (known !== undefined) return known;
      const code = spelt.startsWith('#x') ? Number.parseInt(spelt.slice(2), 16) : Number(spelt.replace('#', ''));
      if (!spelt.startsWith('#') || Number.isNaN(code) || code > 0x10ffff) throw new Malformed(at);
      return String.fromCodePoint(code);
    });
  }

  #attributes(): readonly (readonly [string, string])[] {
    const found: (readonly [string, string])[] = [];
    for (let next = this.#match(attribute); next !== null; next = this.#match(attribute)) {
      const [, key = '', double, single] = next;
      const value = this.#decode((double ?? single ?? '').replace(/[\t\r\n]/g, ' '), next.index);
      if (forbidden.test(value)) throw new Malformed(next.index);
      found.push([key, value]);
    }
    return found;
  }

  /** A name as it is known here. */
  #named(written: string, scope: Scope, isAttribute: boolean): string {
    const [prefix, local] = split(written);
    if (isAttribute && prefix === '') return local;
    const uri = scope.get(prefix);
    if (uri?.startsWith(strictNames)) throw new Malformed(this.#at, 'docx/strict');
    if (uri === undefined && prefix !== '') throw new Malformed(this.#at, 'docx/prefix', prefix);
    const known = uri === undefined || uri === '' ? '' : prefixFor(uri, prefix);
    if (known === null) throw new Malformed(this.#at, 'docx/prefix', prefix);
    const before = this.#namespaces.get(known);
    if (before !== undefined && before !== (uri ?? '')) throw new Malformed(this.#at, 'docx/prefix', prefix);
    if (prefix !== 'xml') this.#namespaces.set(known, uri ?? '');
    return known === '' ? local : `${known}:${local}`;
  }

  /** Prefixes that are named in a value, as markup compatibility does it. */
  #namedIn(key: string, value: string, scope: Scope): string {
    if (key !== 'mc:Ignorable' && key !== 'Requires') return value;
    const known = value.split(/\s+/).filter((prefix) => scope.has(prefix));
    return known.map((prefix) => this.#named(`${prefix}:x`, scope, false).split(':')[0] ?? '').join(' ');
  }

  #start(written: string): XmlElement | null {
    if (this.#open.length >= deepest) throw new Malformed(this.#at, 'docx/too-large');
    const raw = this.#attributes();
    const end = this.#match(tagEnd);
    if (end === null) throw new Malformed(this.#at);
    const scope = scopeWith(this.#open.at(-1)?.scope ?? rootScope, raw);
    const own = raw.filter(([key]) => key !== 'xmlns' && !key.startsWith('xmlns:'));
    const named = own.map(([key, value]) => {
      const known = this.#named(key, scope, true);
      return [known, this.#namedIn(known, value, scope)] as const;
    });
    const attributes = named.length === 0 ? noAttributes : new Map(named);
    if (attributes.size !== named.length) throw new Malformed(this.#at);
    this.#open.push({ written, name: this.#named(written, scope, false), attributes, children: [], scope });
    return end[1] === '/' ? this.#end(written) : null;
  }

  #end(written: string): XmlElement | null {
    const ended = this.#open.pop();
    if (ended === undefined || ended.written !== written) throw new Malformed(this.#at);
    const { name: known, attributes, children } = ended;
    const element = { name: known, attributes, children };
    const parent = this.#open.at(-1);
    if (parent === undefined) return element;
    parent.children.push(element);
    return null;
  }
}

const positionOf = (source: string, at: number): { readonly line: number; readonly column: number } => {
  const before = source.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: at - lineStart + 1 };
};

const problemOf = ({ at, code, detail }: Malformed, source: string, place: string): InputError => {
  if (code === 'docx/doctype' || code === 'docx/strict') return inputError(code, place, {});
  if (code === 'docx/prefix') return inputError(code, place, { prefix: detail });
  if (code === 'docx/too-large')
    return inputError(code, place, { measure: 'depth', found: deepest + 1, limit: deepest });
  return inputError(code, place, positionOf(source, at));
};

/**
 * Reads the XML of one part, whose path is its `place` in errors. Strict: well-formed, UTF-8, without a document type
 * and without entities of its own. Comments are not kept.
 */
export const parseXml = (bytes: Uint8Array, place: string): Result<XmlDocument, InputError> => {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail(inputError('docx/not-utf-8', place, {}));
  }
  try {
    return succeed(new XmlReader(source).read());
  } catch (cause) {
    if (cause instanceof Malformed) return fail(problemOf(cause, source, place));
    throw cause;
  }
};

import { SaxesParser, type SaxesTagNS } from 'saxes';
import { type InputError, inputError } from '../../../bridge/errors';
import { fail, type Result, succeed } from '../../../model/result';
import { prefixFor, usualName } from './xml-names';
import type { XmlDocument, XmlElement, XmlNode } from './xml-node';

const deepest = 256;
/** Where the names of the strict dialect live. */
const strictNames = 'http://purl.oclc.org/ooxml/';

/**
 * What is read of the two dialects: the usual one alone, for what is written on in it, or any, for what is only read.
 * Names of the strict dialect are known as those that they stand for.
 */
export type Dialects = 'transitional' | 'any';
/** Attributes whose values name prefixes, as markup compatibility does it. */
const namePrefixes: ReadonlySet<string> = new Set(['mc:Ignorable', 'Requires']);

/** Why a part is not read. */
class Refused extends Error {
  constructor(
    readonly code: 'docx/xml' | 'docx/doctype' | 'docx/strict' | 'docx/prefix' | 'docx/too-large',
    readonly detail = '',
  ) {
    super(code);
  }
}

type Parser = SaxesParser<{ readonly xmlns: true }>;

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
}

/** Builds the tree of a part, its names under the usual prefixes. */
class TreeBuilder {
  readonly #parser: Parser;
  readonly #open: Open[] = [];
  readonly #namespaces = new Map<string, string>();
  readonly #dialects: Dialects;
  #root: XmlElement | null = null;

  constructor(parser: Parser, dialects: Dialects) {
    this.#parser = parser;
    this.#dialects = dialects;
    parser.on('opentag', (tag) => this.#start(tag));
    parser.on('closetag', () => this.#end());
    parser.on('text', (words) => this.#addText(words));
    parser.on('cdata', (words) => this.#addText(words));
  }

  get document(): XmlDocument {
    if (this.#root === null) throw new Refused('docx/xml');
    return { root: this.#root, namespaces: this.#namespaces };
  }

  #addText(words: string): void {
    const children = this.#open.at(-1)?.children;
    const before = children?.at(-1);
    if (typeof before === 'string') children?.splice(-1, 1, before + words);
    else children?.push(words);
  }

  /** A name as it is known here. */
  #named(prefix: string, local: string, found: string): string {
    if (found.startsWith(strictNames) && this.#dialects === 'transitional') throw new Refused('docx/strict');
    const uri = usualName(found);
    const known = uri === '' ? '' : prefixFor(uri, prefix);
    const before = known === null ? undefined : this.#namespaces.get(known);
    if (known === null || (before !== undefined && before !== uri)) throw new Refused('docx/prefix', prefix);
    if (prefix !== 'xml') this.#namespaces.set(known, uri);
    return known === '' ? local : `${known}:${local}`;
  }

  /** Prefixes that are named in a value; those that stand for nothing are left out. */
  #prefixesIn(value: string, { ns }: SaxesTagNS): string {
    const known = value.split(/\s+/).flatMap((prefix) => {
      const uri = ns[prefix] ?? this.#parser.resolve(prefix);
      return uri === undefined || prefix === '' ? [] : [this.#named(prefix, '', uri).replace(':', '')];
    });
    return known.join(' ');
  }

  #start(tag: SaxesTagNS): void {
    if (this.#open.length >= deepest) throw new Refused('docx/too-large');
    const own = Object.values(tag.attributes).filter(({ prefix }) => prefix !== 'xmlns');
    const attributes = own.map(({ prefix, local, uri, value }): readonly [string, string] => {
      const name = prefix === '' ? local : this.#named(prefix, local, uri);
      return [name, namePrefixes.has(name) ? this.#prefixesIn(value, tag) : value];
    });
    const name = this.#named(tag.prefix, tag.local, tag.uri);
    this.#open.push({ name, attributes: new Map(attributes), children: [] });
  }

  #end(): void {
    const ended = this.#open.pop();
    if (ended === undefined) return;
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#root = ended;
    else parent.children.push(ended);
  }
}

const problemOf = ({ code, detail }: Refused, { line, column }: Parser, place: string): InputError => {
  if (code === 'docx/doctype' || code === 'docx/strict') return inputError(code, place, {});
  if (code === 'docx/prefix') return inputError(code, place, { prefix: detail });
  if (code === 'docx/too-large')
    return inputError(code, place, { measure: 'depth', found: deepest + 1, limit: deepest });
  return inputError(code, place, { line, column: column + 1 });
};

/** What the parser says of a prefix that nothing declares. */
const unbound = /^unbound namespace prefix: "(.*)"/;

const decoded = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * Reads the XML of one part, whose path is its `place` in errors. Strict: well-formed, UTF-8, without a document type
 * and without entities of its own. Comments are not kept.
 */
export const parseXml = (
  bytes: Uint8Array,
  place: string,
  dialects: Dialects = 'transitional',
): Result<XmlDocument, InputError> => {
  const source = decoded(bytes);
  if (source === null) return fail(inputError('docx/not-utf-8', place, {}));
  const parser: Parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => {
    throw new Refused('docx/doctype');
  });
  parser.on('error', ({ message }) => {
    const prefix = unbound.exec(message.replace(/^\d+:\d+: /, ''))?.[1];
    throw prefix === undefined ? new Refused('docx/xml') : new Refused('docx/prefix', prefix);
  });
  const tree = new TreeBuilder(parser, dialects);
  try {
    parser.write(source).close();
    return succeed(tree.document);
  } catch (cause) {
    if (cause instanceof Refused) return fail(problemOf(cause, parser, place));
    throw cause;
  }
};

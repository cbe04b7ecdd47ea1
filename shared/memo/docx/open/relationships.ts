import type { InputError } from '../../../bridge/errors';
import { type Result, succeed } from '../../../model/result';
import { elementsOf, type XmlDocument } from './xml-node';

/** What one part of a file refers to. */
export interface Relationship {
  readonly id: string;
  /** The last step of its type, such as `header`, `image` or `attachedTemplate`. */
  readonly type: string;
  /** The path of a part, or whatever an external one names. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Where a part keeps what it refers to. */
const relationshipsPath = (path: string): string => {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
};

/** A target as a path from the root of the file. */
const resolved = (from: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
};

const read = (path: string, { root }: XmlDocument): readonly Relationship[] =>
  elementsOf(root, 'Relationship').map(({ attributes }) => {
    const target = attributes.get('Target') ?? '';
    const isExternal = attributes.get('TargetMode') === 'External';
    return {
      id: attributes.get('Id') ?? '',
      type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      target: isExternal ? target : resolved(path, target),
      isExternal,
    };
  });

/** What a part refers to; nothing where it has no such list. */
export const relationshipsIn = (
  path: string,
  parts: ReadonlyMap<string, Uint8Array>,
  xml: (path: string) => Result<XmlDocument, InputError>,
): Result<readonly Relationship[], InputError> => {
  const place = relationshipsPath(path);
  if (!parts.has(place)) return succeed([]);
  const part = xml(place);
  return part.ok ? succeed(read(path, part.value)) : part;
};

/** What the name of an entry says about it. */
export type EntryName =
  | { readonly kind: 'manifest' }
  | { readonly kind: 'records'; readonly table: string }
  | { readonly kind: 'attachment'; readonly id: string };

export const manifestName = 'manifest.json';

const tablePattern = /^[a-z][a-zA-Z0-9]{0,63}$/;
const idPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;
const recordsPattern = /^tables\/([a-z][a-zA-Z0-9]{0,63})\/([0-9]{6})\.ndjson$/;
const attachmentPattern = /^attachments\/([A-Za-z0-9][A-Za-z0-9_-]{0,127})$/;

/** The name of the n-th run of records of a table. Throws on a table name that Adit does not use. */
export const recordsName = (table: string, part: number): string => {
  if (!tablePattern.test(table) || part > 999_999) throw new RangeError('Not a table name, or too many runs');
  return `tables/${table}/${String(part).padStart(6, '0')}.ndjson`;
};

/** Throws on an id that Adit does not make. */
export const attachmentName = (id: string): string => {
  if (!idPattern.test(id)) throw new RangeError('Not an attachment id');
  return `attachments/${id}`;
};

/**
 * Reads a name by what is allowed, not by what is forbidden: no dots, slashes, drive letters or foreign alphabets can
 * get in. Null for any other name.
 */
export const readEntryName = (name: string): EntryName | null => {
  if (name === manifestName) return { kind: 'manifest' };
  const [, table] = recordsPattern.exec(name) ?? [];
  if (table !== undefined) return { kind: 'records', table };
  const [, id] = attachmentPattern.exec(name) ?? [];
  return id === undefined ? null : { kind: 'attachment', id };
};

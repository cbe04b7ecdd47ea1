import type { DesktopOutput } from '../../shared/bridge/desktop-contract';
import type { Reply } from '../../shared/bridge/desktop-errors';
import type { DesktopMethod } from '../../shared/bridge/desktop-methods';
import { api } from './api';
import { type Live, useQuery } from './query';

/** Tables of a matter that are listed whole. */
type Listed = 'parties' | 'evidence' | 'assessments' | 'memos' | 'tasks' | 'notes' | 'attachments';
type Gotten = 'matters' | 'clients' | Listed;
type Answer<M extends DesktopMethod> = Promise<Reply<DesktopOutput<M>>>;

/** All records of a table of a matter, kept up to date. */
export function useRecords<T extends Listed>(table: T, matterId: string): Live<DesktopOutput<`${T}.list`>> {
  const { list } = api[table] as { readonly list: (input: { matterId: string }) => Answer<`${T}.list`> };
  return useQuery(`${table}.list/${matterId}`, () => list({ matterId }), { tables: [table], matterId });
}

/** One record, kept up to date. */
export function useRecord<T extends Gotten>(table: T, id: string): Live<DesktopOutput<`${T}.get`>> {
  const { get } = api[table] as { readonly get: (input: { id: string }) => Answer<`${T}.get`> };
  return useQuery(`${table}.get/${id}`, () => get({ id }), { tables: [table], id });
}

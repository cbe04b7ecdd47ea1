import type { Migration } from '../../main/vault/database/migrations/migration';
import type { SearchPort } from '../../main/vault/search/search-client';
import type { SearchReply } from '../../main/vault/search/search-protocol';
import { SearchService } from '../../main/vault/search/search-service';
import { createService, type VaultService } from '../../main/vault/service/service';
import type { VaultInput, VaultMethod, VaultOutput } from '../../shared/bridge/vault-contract';
import type { VaultErrorCode } from '../../shared/bridge/vault-errors';
import type { VaultEvent } from '../../shared/bridge/vault-messages';
import type { Sentinel } from '../../shared/bridge/vault-status';

export const PASSPHRASE = 'correct horse 电池 скрепка';
export const ACTOR = 'Li Wei';

/** A search Worker without the Worker: copies both ways, later. */
export function localSearchPort(service = new SearchService()): SearchPort {
  const listeners: ((event: { readonly data: SearchReply }) => void)[] = [];
  return {
    postMessage: (call) => {
      const copy = structuredClone(call);
      setTimeout(async () => {
        const data = structuredClone(await service.answer(copy));
        for (const listener of listeners) listener({ data });
      });
    },
    addEventListener: (type: string, listener: (event: never) => void) => {
      if (type === 'message') listeners.push(listener as (typeof listeners)[number]);
    },
    terminate: () => undefined,
  };
}

/** A vault page as main sees it: calls by contract, answers or error codes. */
export interface Page {
  readonly name: string;
  readonly service: VaultService;
  readonly events: readonly VaultEvent[];
  /** Hears every event from now on; the answer stops it. */
  listen(listener: (event: VaultEvent) => void): () => void;
  /** The value of a call that must succeed. */
  call<M extends VaultMethod>(method: M, input: VaultInput<M>): Promise<VaultOutput<M>>;
  /** The error of a call that must fail. */
  refusal<M extends VaultMethod>(method: M, input: VaultInput<M>): Promise<{ code: VaultErrorCode; params: object }>;
}

let calls = 0;
let clock = Date.UTC(2026, 0, 1);

/** Every instant is a second after the one before, so that orders are certain. */
const now = (): string => {
  clock += 1_000;
  return new Date(clock).toISOString();
};

/** A fresh name; databases of one run never meet. */
export const newName = (): string => `adit-${crypto.randomUUID().replaceAll('-', '')}`;

/** A page on a database, with nothing opened yet. Its search has a Worker's manners without a Worker, unless asked. */
export function pageOn(name: string, migrations?: readonly Migration[], openSearch = localSearchPort): Page {
  const events: VaultEvent[] = [];
  const listeners = new Set<(event: VaultEvent) => void>();
  const emit = (event: VaultEvent) => {
    events.push(event);
    for (const listener of listeners) listener(event);
  };
  const options = { now, emit, openSearch };
  const service = createService(migrations === undefined ? options : { ...options, migrations });
  const send = (method: string, input: unknown) => {
    calls += 1;
    return service.handle({ id: calls, method, input });
  };
  return {
    name,
    service,
    events,
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async call(method, input) {
      const response = await send(method, input);
      if (!response.ok) throw new Error(`${method}: ${response.error.code} ${JSON.stringify(response.error.params)}`);
      return response.value as VaultOutput<typeof method>;
    },
    async refusal(method, input) {
      const response = await send(method, input);
      if (response.ok) throw new Error(`${method} succeeded`);
      return response.error as { code: VaultErrorCode; params: object };
    },
  };
}

/** A new vault, unlocked. */
export async function newVault(): Promise<Page & { readonly recoveryKey: string }> {
  const page = pageOn(newName());
  await page.call('vault.open', { database: page.name, sentinel: null });
  const { value } = await page.call('vault.create', { passphrase: PASSPHRASE, actor: ACTOR });
  return { ...page, recoveryKey: value.recoveryKey };
}

/** What the database says of itself. */
export async function sentinelOf(page: Page): Promise<Sentinel> {
  const { sentinel } = await page.call('vault.status', {});
  if (sentinel === null) throw new Error('no sentinel');
  return sentinel;
}

/** Locks the page and opens the database in a new one, as after a restart; still locked. */
export async function reopened(
  page: Page,
  sentinel?: Sentinel | null,
  migrations?: readonly Migration[],
): Promise<Page> {
  await page.call('vault.lock', {});
  const next = pageOn(page.name, migrations);
  const given = sentinel === undefined ? await sentinelOf(page) : sentinel;
  await next.call('vault.open', { database: page.name, sentinel: given });
  return next;
}

/** The same, unlocked again. */
export async function relaunched(page: Page): Promise<Page> {
  const next = await reopened(page);
  await next.call('vault.unlock', { passphrase: PASSPHRASE, actor: ACTOR });
  return next;
}

export const matterValue = (title: string) => ({
  title,
  client: { name: `Client of ${title}` },
  pack: 'cn-mining',
  asOf: '2026-01-01',
});

/** A matter; returns its id. */
export async function newMatter(page: Page, title = 'Node hosting'): Promise<string> {
  return (await page.call('matters.create', { value: matterValue(title) })).value.id;
}

export const stated = (key: string, value: boolean | number | string) => ({ key, value, status: 'stated' as const });

import type { z } from 'zod';
import { isVaultMethod, type VaultMethod, vaultContract } from '../../../shared/bridge/vault-contract';
import type { VaultError } from '../../../shared/bridge/vault-errors';
import { type VaultEvent, type VaultResponse, vaultRequestSchema } from '../../../shared/bridge/vault-messages';
import { ArchiveFault } from '../archive/errors';
import { Custody } from '../custody/custody';
import { migrations as released } from '../database/migrations/all';
import type { Migration } from '../database/migrations/migration';
import { storageFault } from '../database/storage-fault';
import { Fault, fault } from '../fault';
import { openSearchWorker } from '../search/open-worker';
import type { SearchPort } from '../search/search-client';
import { Transfers } from '../transfer/transfers';
import { handlersOf } from './handlers';
import { IdleFold } from './idle-fold';

/** What the service takes from outside. */
export interface ServiceOptions {
  readonly emit?: (event: VaultEvent) => void;
  readonly now?: () => string;
  readonly migrations?: readonly Migration[];
  readonly openSearch?: () => SearchPort;
}

/** The vault as its port sees it: a message in, an answer out, never an exception. */
export interface VaultService {
  handle(message: unknown): Promise<VaultResponse>;
}

type AnyHandler = (input: unknown) => unknown;

/** Where the first fault lies, such as `fact.status`; never what was found there. */
const placeOf = (error: z.ZodError): string => error.issues[0]?.path.map(String).join('.') ?? '';

function parsed(schema: z.ZodType, input: unknown, code: 'port/invalid-input' | 'port/invalid-output'): unknown {
  const result = schema.safeParse(input);
  if (!result.success) throw fault(code, { place: placeOf(result.error) });
  return result.data;
}

/** An exception as the value that crosses the port. Its own message stays here: it may quote a client's file. */
function errorOf(error: unknown): VaultError {
  if (error instanceof Fault) return error.detail;
  if (error instanceof ArchiveFault) return error.error;
  const isDatabase = error instanceof Error && error.name !== 'Error' && !(error instanceof TypeError);
  return isDatabase ? storageFault(error).detail : { code: 'internal', params: {} };
}

const refusal = (id: number | null, error: VaultError): VaultResponse => ({
  id,
  ok: false,
  error: { code: error.code, params: { ...error.params } },
});

const idOf = (message: unknown): number | null => {
  const id = message instanceof Object && 'id' in message ? message.id : null;
  return typeof id === 'number' && Number.isSafeInteger(id) ? id : null;
};

/** Makes the service of one vault page. */
export function createService(options: ServiceOptions = {}): VaultService {
  const { now = () => new Date().toISOString(), migrations = released, openSearch = openSearchWorker } = options;
  const idle = new IdleFold(() => custody.session.writer.fold());
  const emit = (event: VaultEvent) => {
    if (event.event === 'changed') {
      idle.touch(custody.deltas);
      custody.changed(event);
    }
    options.emit?.(event);
  };
  const custody = new Custody({ now, emit, openSearch }, migrations);
  const transfers = new Transfers(emit, migrations);
  const handlers = handlersOf(custody, transfers) as Readonly<Record<VaultMethod, AnyHandler>>;

  const answer = async (method: string, input: unknown): Promise<unknown> => {
    if (!isVaultMethod(method)) throw fault('port/unknown-method', {});
    const { input: wants, output } = vaultContract[method];
    const value = await handlers[method](parsed(wants, input, 'port/invalid-input'));
    return parsed(output, value, 'port/invalid-output');
  };

  return {
    handle: async (message) => {
      const request = vaultRequestSchema.safeParse(message);
      if (!request.success) return refusal(idOf(message), { code: 'port/malformed', params: {} });
      const { id, method, input } = request.data;
      try {
        return { id, ok: true, value: await answer(method, input) };
      } catch (error) {
        return refusal(id, errorOf(error));
      }
    },
  };
}

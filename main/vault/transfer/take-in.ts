import type { IncomingResult } from '../../../shared/bridge/vault-transfers';
import type { Migration } from '../database/migrations/migration';
import { importMatter } from '../exchange/import-matter';
import { drill } from '../snapshot/drill';
import { restoreInto } from '../snapshot/restore';
import type { IncomingParts } from './incoming';

/** Takes in what comes, as what it is wanted for. */
export async function takeIn(parts: IncomingParts, migrations: readonly Migration[]): Promise<IncomingResult> {
  const { purpose } = parts;
  switch (purpose.kind) {
    case 'matter': {
      const { value: matterId, sentinel } = await importMatter(parts.session(), parts, purpose.copy);
      return { value: { kind: 'matter', matterId }, sentinel };
    }
    case 'restore': {
      const { sentinel, ...restored } = await restoreInto(purpose.database, { ...parts, migrations });
      return { value: { kind: 'restore', ...restored }, sentinel };
    }
    case 'drill':
      return { value: { kind: 'drill', ...(await drill({ ...parts, migrations })) }, sentinel: null };
    default:
      return purpose satisfies never;
  }
}

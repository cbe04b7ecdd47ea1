import type { VaultEvent } from '../../../shared/bridge/vault-messages';
import type { Migration } from '../database/migrations/migration';
import { matterSource } from '../exchange/export-matter';
import { backupSource } from '../snapshot/backup-source';
import { Incoming } from './incoming';
import { Outgoing } from './outgoing';
import { takeIn } from './take-in';

/** What goes out of this page's vault and what comes in: one archive at a time each. */
export class Transfers {
  readonly outgoing: Outgoing;
  readonly incoming: Incoming;

  constructor(emit: (event: VaultEvent) => void, migrations: readonly Migration[]) {
    this.outgoing = new Outgoing((session, content) =>
      content.kind === 'backup'
        ? backupSource(session, migrations, content.packs)
        : matterSource(session, migrations, content.matterId),
    );
    this.incoming = new Incoming(emit, (parts) => takeIn(parts, migrations));
  }

  /** Ends whatever is under way and leaves nothing of it. */
  async end(): Promise<void> {
    await Promise.all([this.outgoing.end(), this.incoming.end()]);
  }
}

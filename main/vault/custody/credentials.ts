import type { AuditAction } from '../../../shared/bridge/audit-actions';
import type { Written } from '../../../shared/bridge/vault-status';
import type { Bytes } from '../crypto/bytes';
import type { Header } from '../crypto/header';
import { type Credential, unwrap, wrapByPassphrase, wrapByRecovery, wrapBySystem } from '../crypto/wraps';
import type { Session } from '../session';

/**
 * Puts a new header in place of the old, in one transaction with its audit entry. Only wraps change: the vault key
 * stays, so not one row is sealed anew, and a stop at any moment leaves either the old credential or the new one valid.
 */
async function replaceHeader<T>(
  session: Session,
  action: AuditAction,
  make: (header: Header) => Promise<{ readonly header: Header; readonly value: T }>,
): Promise<Written<T>> {
  let made: Header | null = null;
  const written = await session.writer.write(async () => {
    const { header, value } = await make(session.header);
    made = header;
    const beside = {
      tables: ['meta'],
      run: (database: Session['database']) => database.table('meta').put(header),
    };
    return { draft: { action, matterId: '', beside }, value };
  });
  session.header = made ?? session.header;
  return written;
}

/** Runs work with the raw vault key, which is fetched anew by a credential and wiped after. */
async function withRawKey<T>(header: Header, proof: Credential, work: (raw: Bytes) => Promise<T>): Promise<T> {
  const raw = await unwrap(header, proof);
  try {
    return await work(raw);
  } finally {
    raw.fill(0);
  }
}

export const changePassphrase = (session: Session, proof: Credential, next: string): Promise<Written<null>> =>
  replaceHeader(session, 'vault.changePassphrase', async (header) => {
    const passphrase = await withRawKey(header, proof, (raw) => wrapByPassphrase(raw, header.vaultId, next));
    return { header: { ...header, passphrase }, value: null };
  });

/** A new recovery key; the printed one before it opens nothing any more. */
export const renewRecovery = (session: Session, proof: Credential): Promise<Written<{ recoveryKey: string }>> =>
  replaceHeader(session, 'vault.renewRecovery', async (header) => {
    const { recoveryKey, wrap } = await withRawKey(header, proof, (raw) => wrapByRecovery(raw, header.vaultId));
    return { header: { ...header, recovery: wrap }, value: { recoveryKey } };
  });

export const setSystemWrapper = (
  session: Session,
  proof: Credential,
  secret: Bytes,
  blob: Bytes,
): Promise<Written<null>> =>
  replaceHeader(session, 'vault.setSystemWrapper', async (header) => {
    const wrap = await withRawKey(header, proof, (raw) => wrapBySystem(raw, header.vaultId, secret));
    return { header: { ...header, system: { ...wrap, blob } }, value: null };
  });

export const removeSystemWrapper = (session: Session): Promise<Written<null>> =>
  replaceHeader(session, 'vault.removeSystemWrapper', (header) =>
    Promise.resolve({ header: { ...header, system: null }, value: null }),
  );

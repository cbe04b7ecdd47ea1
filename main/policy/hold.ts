import type { DesktopInput } from '../../shared/bridge/desktop-contract';
import type { BridgeError } from '../../shared/bridge/desktop-errors';
import type { SavedKind } from '../../shared/bridge/desktop-files';
import type { DesktopMethod } from '../../shared/bridge/desktop-methods';
import type { Settings } from '../../shared/bridge/desktop-settings';
import type { ExportKind, FirmPolicy, PolicyKey } from '../../shared/bridge/firm-policy';

/** The settings as they hold under a policy. What the lawyer chose is kept, for the day on which it is lifted. */
export const heldSettings = (settings: Settings, policy: FirmPolicy): Settings => ({
  ...settings,
  language: policy.language ?? settings.language,
  idleMinutes: Math.min(settings.idleMinutes, policy.idleLockMinutes ?? settings.idleMinutes),
  backup: { ...settings.backup, folder: policy.backupFolder ?? settings.backup.folder },
});

const kindOf: Readonly<Record<SavedKind, ExportKind>> = {
  docx: 'word',
  pdf: 'print',
  ics: 'lists',
  json: 'lists',
  txt: 'lists',
  csv: 'lists',
};

/** What of the contents each use case takes out of the vault; those that are not here take out nothing. */
const exportsOf: { readonly [M in DesktopMethod]?: (input: DesktopInput<M>) => ExportKind } = {
  'files.save': ({ kind }) => kindOf[kind],
  'print.pdf': () => 'print',
  'print.paper': () => 'print',
  'archives.exportMatter': ({ passphrase }) => (passphrase === null ? 'archive-plain' : 'archive-sealed'),
  'archives.handOut': () => 'archive-plain',
  'attachments.saveAs': () => 'evidence',
};

function fixedBy(policy: FirmPolicy, { changes }: DesktopInput<'settings.save'>): PolicyKey | null {
  const { language, idleMinutes, backup } = changes;
  if (policy.language !== undefined && language !== undefined && language !== policy.language) return 'language';
  if (policy.idleLockMinutes !== undefined && (idleMinutes ?? 0) > policy.idleLockMinutes) return 'idleLockMinutes';
  return policy.backupFolder !== undefined && backup?.folder !== undefined ? 'backupFolder' : null;
}

const fixed = (key: PolicyKey | null): BridgeError | null =>
  key === null ? null : { code: 'policy/fixed', params: { key } };

/** Why the firm does not have it; null where it does not mind. Asked at the door, before anything is begun. */
export function barredBy(policy: FirmPolicy, method: DesktopMethod, input: unknown): BridgeError | null {
  // The door parsed the input with this method's own schema.
  if (method === 'settings.save') return fixed(fixedBy(policy, input as DesktopInput<'settings.save'>));
  if (method === 'backups.chooseFolder') return fixed(policy.backupFolder === undefined ? null : 'backupFolder');
  if (method === 'updates.choose' || method === 'updates.install') {
    return policy.updates === 'off' ? { code: 'update/off', params: {} } : null;
  }
  const exported = exportsOf[method] as ((input: unknown) => ExportKind) | undefined;
  if (exported === undefined || policy.allowedExports === undefined) return null;
  const what = exported(input);
  return policy.allowedExports.includes(what) ? null : { code: 'policy/barred', params: { what } };
}

import type { StoragePart, SystemKeyFault } from '../bridge/desktop-errors';
import type { VaultPart } from '../bridge/vault-errors';
import { shown } from './quote';
import { type SectionNames, sectionOf, type VaultErrorTexts } from './vault-error-texts';

const sections: SectionNames = {
  clients: 'clients',
  matters: 'matters',
  parties: 'parties',
  facts: 'facts',
  history: 'history of facts',
  evidence: 'evidence',
  assessments: 'assessments',
  memos: 'memos',
  tasks: 'tasks',
  notes: 'notes',
  attachments: 'attachments',
  uploads: 'files being added',
  chunks: 'contents of attachments',
};

const parts: Readonly<Record<VaultPart, string>> = {
  header: 'the header with the wrapped keys',
  head: 'the mark of the last save',
  audit: 'the audit log',
  summaries: 'the list of matters',
  'matter-key': 'the key of a matter',
};

const storageParts: Readonly<Record<StoragePart, string>> = {
  current: 'the file that names the table of contents is missing or damaged',
  manifest: 'the table of contents is missing or damaged',
  log: 'the log of the latest saves is missing or damaged',
  table: 'a file with records is missing or damaged',
  mark: 'the database was marked as damaged while it was in use',
};

const systemKeyFaults: Readonly<Record<SystemKeyFault, string>> = {
  'no-protection': 'The key store of this computer gives no real protection and is not used.',
  unavailable: 'The key store of this computer is not available.',
  changed: 'The key store of this computer has changed and no longer opens the stored key.',
  none: 'No key for this vault is in the key store of this computer.',
  unreadable: 'The key kept for the key store of this computer cannot be read.',
};

const section = (table: string): string => shown(sectionOf(sections, table));
const at = (place: string): string => (place === '' ? '' : ` (at ${shown(place)})`);
const span = (seconds: number): string =>
  seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;

const bug = 'This is a fault in Adit: restart it, and report the fault if it recurs.';
const lookFirst = 'Before repeating a save, check whether it was made.';
const stayedShut = 'The vault stayed closed and Adit has changed nothing in it.';
const restore = 'If it recurs, restore from a backup.';
const notInPlace = 'Do not begin a new vault in its place; restore from a backup.';

export const vaultErrorTextsEn: VaultErrorTexts = {
  'port/malformed': () => `A message to the vault was malformed and was refused. Nothing was changed. ${bug}`,
  'port/unknown-method': () => `The vault was asked for something it does not offer. Nothing was changed. ${bug}`,
  'port/invalid-input': ({ place }) =>
    `The entry does not have the form that the vault accepts${at(place)}. Nothing was saved. Check the entry and try again.`,
  'port/invalid-output': ({ place }) =>
    `The answer of the vault did not have the agreed form${at(place)} and was withheld. ${lookFirst} ${bug}`,
  'vault/not-open': () => 'The vault is not open yet. Nothing was changed. Wait until it has opened and try again.',
  'vault/locked': () => 'The vault is locked. Nothing was changed by this step. Unlock the vault and try again.',
  'vault/already-open': () => 'The vault is already open and unlocked. Nothing was changed, and nothing needs doing.',
  'vault/already-unlocked': () => 'The vault is already unlocked. Nothing was changed, and nothing needs doing.',
  'vault/exists': () => 'There is a vault here already. It was not changed, and none was made over it. Unlock it.',
  'vault/none': () => 'There is no vault here to unlock. Nothing was changed. Create a vault first.',
  'vault/refused': () =>
    'The passphrase or key does not fit, or the stored key was altered. Nothing was changed. Check the keyboard layout and capital letters and try again, or use the recovery key.',
  'vault/derivation-refused': ({ memoryKib, iterations, parallelism }) =>
    `The header of the vault asks for a key derivation outside the limits (memory ${memoryKib} KiB, passes ${iterations}, lanes ${parallelism}); it was probably altered. ${stayedShut} Restore from a backup.`,
  'vault/foreign-header': () =>
    `The header belongs to another vault than the records beside it. ${stayedShut} Files may have been mixed up in copying: restore a complete copy or a backup.`,
  'vault/no-system-wrapper': () =>
    'Unlocking by the key store of this computer is not set up for this vault. Nothing was changed. Use the passphrase or the recovery key.',
  'vault/newer': ({ needed, found, supported }) =>
    `The vault holds data of a later Adit (data version ${found}; this Adit reads up to ${supported}). Nothing was changed. Install ${needed === '' ? 'a later Adit' : `Adit ${shown(needed)} or later`}.`,
  'vault/unreadable': ({ reason }) =>
    `The database of the vault cannot be opened (${shown(reason)}). Adit has changed nothing in it. Check the disk, close other programs that use the files, and try again. ${restore}`,
  'vault/damaged': ({ part }) =>
    `A part of the vault is damaged or missing: ${parts[part]}. Adit has left it as it is. Restore from a backup.`,
  'sentinel/lost': () =>
    `Adit remembers saves that the database no longer holds. ${stayedShut} If a disk is missing, connect it and try again. ${notInPlace}`,
  'sentinel/rolled-back': ({ expected, found }) =>
    `The database is older than Adit remembers: save ${expected} was made, but the database ends with save ${found}. ${stayedShut} ${notInPlace}`,
  'sentinel/foreign': () =>
    `The database is not the one that Adit remembers in this place. ${stayedShut} Put back the right files, or restore from a backup.`,
  'sentinel/diverged': ({ revision }) =>
    `At save ${revision} the database differs from what Adit remembers; another copy may have been put in its place. ${stayedShut} Put back the right files, or restore from a backup.`,
  'recovery/mistyped': ({ group }) =>
    `Group ${group} of the recovery key contains a typing error. The key was not tried. Compare that group with the printed key and correct it.`,
  'recovery/length': ({ expected, found }) =>
    `The recovery key has ${expected} characters without hyphens; ${found} were entered. The key was not tried. Compare it with the printed key.`,
  'record/missing': ({ table }) =>
    `The record is not in the vault (section: ${section(table)}); it may have been removed. Nothing was changed. Reload the list.`,
  'record/conflict': ({ expected, found }) =>
    `The record was saved in between: your change is based on version ${expected}, and version ${found} is stored. Your change was not saved; the stored record is intact. Reload it and enter the change again.`,
  'record/damaged': ({ table }) =>
    `A record failed its integrity check (section: ${section(table)}) and is not shown. Adit has left it as it is. Restore from a backup.`,
  'record/too-large': ({ table, found, limit }) =>
    `The record is too long to be backed up (section: ${section(table)}; ${found} bytes, at most ${limit}). It was not saved; what was stored before is intact. Divide it, or add long content as a file.`,
  'matter/incomplete': ({ table }) =>
    `Records of this matter are missing or were put back to an older state (section: ${section(table)}). Adit has left them as they are. Do not rely on the matter as it stands; restore from a backup.`,
  'matter/exists': () =>
    'The matter, or a record of it, is in the vault already. It was not touched, and nothing was imported. To keep both, import it as a copy.',
  'fact/nothing-to-undo': () => 'This fact has no change left to undo. The fact was not changed.',
  'memo/issued': () =>
    'The memo has been issued and is frozen. It was neither changed nor removed. For other wording, write a new memo.',
  'attachment/out-of-order': ({ expected, found }) =>
    `The parts of the file are out of order (expected ${expected}, found ${found}). The transfer was refused; what is stored is intact. Start the transfer again.`,
  'attachment/chunk-size': ({ expected, found }) =>
    `A part of the file has the wrong length (${found} bytes; a full part has ${expected}). The part was refused; what is stored is intact. Add the file again.`,
  'attachment/hash': () =>
    'The file changed on its way into the vault: its SHA-256 is not the expected one. It was not stored; the original was not touched. Add the file again.',
  'storage/full': () =>
    'There is not enough space on the disk. Nothing of this step was saved; earlier saves are intact. Free some space and save again.',
  'storage/second-writer': () =>
    'Another window of Adit saved in between. Nothing of this save was kept; earlier saves are intact. Close the other window, reload and save again.',
  'storage/failed': ({ reason }) =>
    `The disk or the database refused the save (${shown(reason)}). Nothing of it was kept; earlier saves are intact. Check the disk and save again.`,
  'transfer/busy': () =>
    'Another archive is being processed, and only one can be at a time in each direction. Nothing was changed. Wait until it is complete, or cancel it and try again.',
  'transfer/unknown': () =>
    'The work on this archive is over or was cancelled. What is stored is intact. Begin it again if needed.',
  internal: () => `The vault could not finish the step. ${lookFirst} ${bug}`,
  'desktop/refused': () =>
    `The request did not come from a window of Adit that is allowed to make it, and was refused. Nothing was changed. ${bug}`,
  'desktop/unknown-method': () => `Adit was asked for something it does not offer. Nothing was changed. ${bug}`,
  'desktop/invalid-input': ({ place }) =>
    `The entry does not have the form that Adit accepts${at(place)}. Nothing was saved. Check the entry and try again.`,
  'desktop/invalid-output': ({ place }) =>
    `An answer inside Adit did not have the agreed form${at(place)} and was withheld. ${lookFirst} ${bug}`,
  'desktop/internal': () => `Adit could not finish the step. ${lookFirst} ${bug}`,
  'vault/restarted': () =>
    `The vault was restarted before it answered. Earlier saves are not affected. Unlock the vault if it is locked. ${lookFirst}`,
  'vault/recovery': () => 'The vault is not open. Nothing was changed by this step. The recovery screen says why.',
  'vault/crashing': () =>
    `The vault stopped several times in a row and is not started again by itself. Adit has removed nothing. Restart the computer and try again. ${restore}`,
  'vault/not-answering': () =>
    `The vault did not answer in time. Adit has removed nothing. Try again; if the disk is slow or busy, wait first. ${restore}`,
  'vault/files-damaged': ({ part }) =>
    `The files of the vault were checked before opening: ${storageParts[part]}. ${stayedShut} Put an intact copy of the files back and try again, or restore from a backup.`,
  'vault/files-unfinished': () =>
    `The last write to the files of the vault was not finished, perhaps because the disk is full. ${stayedShut} Make sure that there is free space, quit Adit and start it again: the files are then put in order, and a copy is made first.`,
  'vault/files-unchecked': ({ reason }) =>
    `The files of the vault could not be checked or copied aside (${shown(reason)}). ${stayedShut} Check the disk, its free space and the access rights and try again.`,
  'sentinel/damaged': () =>
    `The control record that Adit keeps beside the vault is damaged, and the database is empty; a vault may have been lost. Adit has overwritten nothing. ${notInPlace}`,
  'sentinel/unreadable': ({ reason }) =>
    `The control record that Adit keeps beside the vault cannot be read (${shown(reason)}). ${stayedShut} Check the disk and the access rights and try again.`,
  'sentinel/newer': ({ format }) =>
    `The control record beside the vault was written by a later Adit (format ${format}). ${stayedShut} Install a later Adit.`,
  'unlock/wait': ({ seconds }) =>
    `After several failed attempts the next is possible in ${span(seconds)}. This attempt was not made. The vault is not affected. Wait, then try again.`,
  'system-key/refused': ({ reason }) =>
    `${systemKeyFaults[reason]} The vault is not affected. Use the passphrase or the recovery key.`,
  'recovery/not-needed': () =>
    'Only a vault that does not open can be set aside, and this one is not in recovery. Nothing was changed. Go on working with it.',
};

import type { ArchiveMeasure, ArchivePurpose } from '../bridge/archive-errors';
import type { BackupStep } from '../bridge/backup-errors';
import type { ArchiveErrorTexts } from './archive-error-texts';
import { megabytes } from './megabytes';
import { shown } from './quote';

const measures: Readonly<Record<ArchiveMeasure, string>> = {
  entries: 'the number of entries',
  directory: 'the directory in bytes',
  manifest: 'the table of contents in bytes',
  records: 'a file of records in bytes',
  record: 'one record in bytes',
  attachment: 'one attachment in bytes',
  total: 'the whole content in bytes',
};

const steps: Readonly<Record<BackupStep, string>> = {
  list: 'listing the folder',
  create: 'beginning the file (another backup may be under way)',
  write: 'writing',
  sync: 'securing the data on the disk',
  close: 'closing the file',
  verify: 'reading the backup',
  rename: 'giving the file its name',
  'sync-folder': 'securing the folder on the disk',
};

const purposes: Readonly<Record<ArchivePurpose, string>> = {
  backup: 'a backup of a vault',
  matter: 'an archive of a matter',
  export: 'an export',
};

const quoted = (text: string): string => `“${shown(text)}”`;
const inEntry = (entry: string): string => (entry === '' ? '' : ` (entry ${quoted(entry)})`);
const at = (place: string): string => (place === '' ? '' : ` at ${shown(place)}`);

const kept = 'The archive was not changed.';
const other = 'Use another copy or an older backup.';
const earlier = 'Earlier backups are untouched.';

export const archiveErrorTextsEn: ArchiveErrorTexts = {
  'archive/unreadable': ({ reason }) =>
    `The archive cannot be read (${shown(reason)}). ${kept} Check that the disk is connected and that you may read the file, then try again.`,
  'archive/not-an-archive': () => 'This file is not an Adit archive. It was not changed. Choose another file.',
  'archive/newer': ({ version, supported, app }) =>
    `The archive was made by a later Adit${app === '' ? '' : ` (${shown(app)})`}: its format is ${version}, and this Adit reads up to ${supported}. ${kept} Install a later Adit.`,
  'archive/header': () => `The header of the archive is damaged. ${kept} ${other}`,
  'archive/key-parameters': () =>
    `The archive asks for a key derivation outside the limits; it was probably altered. It was not opened. ${kept} ${other}`,
  'archive/no-key': () =>
    `The archive is sealed with a key that was not given. ${kept} Give its passphrase, or open the vault it belongs to.`,
  'archive/wrong-key': () =>
    `The passphrase or key does not fit, or the header of the archive was altered. ${kept} Check the passphrase and try again, or use another copy.`,
  'archive/not-sealed': () =>
    `The archive is not sealed, and only a sealed one is accepted here. ${kept} Choose a sealed archive.`,
  'archive/truncated': () =>
    `The archive is cut off: its end is missing. ${kept} Copy it again from the source. ${other}`,
  'archive/trailing-bytes': () =>
    `Foreign data is appended to the archive, so it is not accepted. ${kept} Copy it again from the source. ${other}`,
  'archive/damaged': ({ entry }) => `The archive is damaged${inEntry(entry)}. ${kept} ${other}`,
  'archive/entry-name': ({ name }) =>
    `The archive holds an entry that does not belong in it: ${quoted(name)}. ${kept} ${other}`,
  'archive/duplicate-entry': ({ name }) => `The archive holds the entry ${quoted(name)} twice. ${kept} ${other}`,
  'archive/missing-entry': ({ name }) => `The archive lacks the entry ${quoted(name)}. ${kept} ${other}`,
  'archive/too-large': ({ measure, found, limit }) =>
    `The archive goes past a limit: ${measures[measure]} is ${found}, and ${limit} is the most that is read. ${kept} If it comes from Adit, use another copy.`,
  'archive/manifest': ({ place }) => `The table of contents of the archive is not valid${at(place)}. ${kept} ${other}`,
  'archive/table': ({ table }) =>
    `The archive holds records of a kind that this Adit does not know: ${quoted(table)}. ${kept} Try a later Adit, or another copy.`,
  'archive/record': ({ entry, line, place }) =>
    `Record ${line} of the entry ${quoted(entry)} is not valid${at(place)}. ${kept} ${other}`,
  'archive/count': ({ entry, claimed, found }) =>
    `The archive is not complete: for ${quoted(entry)} it states ${claimed}, and ${found} were found. ${kept} ${other}`,
  'archive/purpose': ({ found, wanted }) =>
    `The file is ${purposes[found]}, and ${purposes[wanted]} is needed here. ${kept} Choose another file.`,
  'archive/content': ({ table }) =>
    `The parts of the archive are each sound but do not agree with one another (${quoted(table)}). ${kept} ${other}`,
  'archive/cancelled': () =>
    'The work on the archive was stopped on request and is not complete. Begin it again if needed.',
  'backup/no-space': ({ needed, free }) =>
    needed === 0
      ? `The disk became full while the backup was written. The unfinished file does not count as a backup. ${earlier} Free some space or choose another disk.`
      : `There is not enough space for the backup: up to ${megabytes(needed)} is needed, and ${megabytes(free)} is free. ${earlier} Free some space or choose another disk.`,
  'backup/folder-missing': () =>
    'The folder for backups is not there. The vault is not affected. Connect its disk or choose another folder.',
  'backup/folder-unwritable': ({ reason }) =>
    `No backup can be written to the folder (${shown(reason)}). ${earlier} Check the access rights or choose another folder.`,
  'backup/failed': ({ step, reason }) =>
    `The work on the backup failed at this step: ${steps[step]} (${shown(reason)}). ${earlier} Check the disk and try again.`,
  'backup/source': ({ reason }) =>
    `The vault stopped delivering its content (${shown(reason)}), and the backup was given up. The unfinished file does not count as a backup. ${earlier} Unlock the vault and try again.`,
  'backup/cancelled': () =>
    `The backup was stopped on request. The unfinished file does not count as a backup. ${earlier} Begin it again when convenient.`,
  'backup/unverified': () =>
    'What was read back from the disk is not what was written. Do not rely on this backup. Other backups and the vault are untouched. Make a backup on another disk.',
  'backup/folder-inside': () =>
    'This folder lies among the files of the vault itself and would be lost together with them. The folder for backups was not changed. Choose a folder elsewhere, at best on another disk.',
  'backup/missing': () =>
    'This backup is no longer in the folder for backups. Nothing was changed. Connect its disk or choose another backup.',
};

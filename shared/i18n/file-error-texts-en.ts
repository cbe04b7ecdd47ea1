import type { FileErrorTexts } from './file-error-texts';
import { megabytes } from './megabytes';
import { shown } from './quote';

const untouched = 'A file that was there before is untouched.';
const again = 'Choose the file again.';

export const fileErrorTextsEn: FileErrorTexts = {
  'template/unreadable': () =>
    'The firm’s template cannot be read. The matters are safe; choose the template again in the settings.',
  'settings/unsaved': ({ reason }) =>
    `The settings could not be written to the disk (${shown(reason)}). They hold until Adit is closed. Check the disk and save them again.`,
  'job/cancelled': () =>
    'The work was stopped on request. Nothing half-finished was left behind. Begin it again if needed.',
  'job/exists': () => 'This work is under way already. It was not begun a second time. Wait until it is finished.',
  'page-file/unreadable': () =>
    `The chosen file could not be read to its end; it may have been changed, moved or removed. Nothing of it was kept. ${again}`,
  'page-file/unanswered': () =>
    `The window stopped delivering the chosen file, and the work was given up. Nothing of it was kept. ${again}`,
  'page-file/no-ticket': () =>
    'A window delivered a part of a file that it had not been asked for. The part was discarded. Restart Adit, and report the fault if it recurs.',
  'save/no-space': ({ needed, free }) =>
    needed === 0
      ? `The disk became full while the file was written. ${untouched} Free some space or choose another disk.`
      : `There is not enough space for the file: up to ${megabytes(needed)} is needed, and ${megabytes(free)} is free. ${untouched} Free some space or choose another disk.`,
  'save/failed': ({ reason }) =>
    `The file could not be written (${shown(reason)}). ${untouched} Check the disk and the access rights, or choose another folder.`,
  'save/unverified': () =>
    `What was written is not what was to be saved, so it was discarded. ${untouched} The content in the vault is not affected. Save it on another disk.`,
  'saved/unknown': () =>
    'Adit opens only files that it saved since it was started. The file was not opened. Open it from its folder.',
  'saved/not-opened': () =>
    'The system could not open the file; it may have been moved, or no program is set for it. The file was not changed. Open it from its folder.',
  'print/failed': () =>
    'The document was not printed. Nothing was changed. Check the printer and try again, or save a PDF.',
  'restore/unlocked': () =>
    'A backup is not restored over a vault that is unlocked. Nothing was changed. Lock the vault first.',
  'restore/unsaved': ({ reason }) =>
    `The backup was restored whole, but Adit could not write down that it is now in use (${shown(reason)}). The vault from before is still in place and unchanged. Check the disk and restore again.`,
};

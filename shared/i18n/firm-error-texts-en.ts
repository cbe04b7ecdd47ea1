import type { FirmErrorTexts } from './firm-error-texts';
import { firmWords } from './firm-words';
import { shown } from './quote';

const { keys, exports } = firmWords.en;
const until =
  'Until it is put right, Adit exports nothing, installs no update and locks after five minutes, unless the rest of the policy says otherwise. Your matters and backups are not affected. Tell whoever manages this computer.';

export const firmErrorTextsEn: FirmErrorTexts = {
  'policy/unknown-key': ({ key }) => `The firm’s policy names “${shown(key)}”, which this Adit does not know. ${until}`,
  'policy/value': ({ key }) => `The firm’s policy gives “${shown(key)}” a value that Adit cannot use. ${until}`,
  'policy/unreadable': ({ reason }) => `The firm’s policy could not be read (${shown(reason)}). ${until}`,
  'policy/barred': ({ what }) =>
    `Your firm does not permit this kind of export: ${exports[what]}. Nothing was written, and nothing was changed. Ask whoever manages this computer.`,
  'policy/fixed': ({ key }) =>
    `Your firm has set this, and it cannot be changed here: ${keys[key]}. Nothing was changed. Ask whoever manages this computer.`,
  'update/off': () =>
    'Your firm does not permit updates from within Adit. Nothing was installed, and nothing was changed. Ask whoever manages this computer.',
  'update/no-key': () =>
    'This build of Adit knows no key by which updates could be verified, so it installs none. Nothing was changed. Install the update as whoever manages this computer does.',
  'update/no-note': () =>
    'The signed note that belongs to the update is not beside it. Nothing was installed. Put the file of the same name that ends in “.update” into the same folder and choose the update again.',
  'update/note': () =>
    'The note beside the update is not one that this Adit understands. Nothing was installed. Get update and note again from where they came from.',
  'update/signature': () =>
    'The signature on the update does not come from the makers of this Adit. Nothing was installed, and the file was not opened. Do not open it yourself; tell whoever manages this computer.',
  'update/platform': ({ found, wanted }) =>
    `The update is for another kind of computer (${shown(found)}). Nothing was installed. Get the one for ${shown(wanted)}.`,
  'update/not-newer': ({ found, installed }) =>
    `The file holds version ${shown(found)}, and version ${shown(installed)} is installed. Nothing was installed. An older version is not put over a newer one from within Adit.`,
  'update/changed': () =>
    'The update is not the file that was signed; it was damaged or tampered with. Nothing was installed, and the file was not opened. Get it again from where it came from.',
  'update/unknown': () =>
    'This update was not verified since Adit was started. Nothing was installed. Choose its file again.',
  'update/not-opened': () =>
    'The system did not open the installer. Nothing was installed; a backup was made, and the vault is locked. Choose the update again, or ask whoever manages this computer.',
  'support/unseen': () =>
    'A support bundle is saved only after its lines were shown. Nothing was written. Show the lines first.',
};

import type { FirmErrorTexts } from './firm-error-texts';
import { firmWords } from './firm-words';
import { shown } from './quote';

const { keys, exports } = firmWords.en;
const until =
  'Until it is put right, Adit exports nothing, installs no update and locks after five minutes. Your matters and backups are not affected. Tell whoever manages this computer.';

export const firmErrorTextsEn: FirmErrorTexts = {
  'policy/unknown-key': ({ key }) => `The firm’s policy names “${shown(key)}”, which this Adit does not know. ${until}`,
  'policy/value': ({ key }) => `The firm’s policy gives “${shown(key)}” a value that Adit cannot use. ${until}`,
  'policy/unreadable': ({ reason }) => `The firm’s policy could not be read (${shown(reason)}). ${until}`,
  'policy/barred': ({ what }) =>
    `Your firm does not permit this kind of export: ${exports[what]}. Nothing was written, and nothing was changed. Ask whoever manages this computer.`,
  'policy/fixed': ({ key }) =>
    `Your firm has set this, and it cannot be changed here: ${keys[key]}. Nothing was changed. Ask whoever manages this computer.`,
};

import type { PackErrorTexts } from './pack-error-texts';
import { shown } from './quote';

export const packErrorTextsEn: PackErrorTexts = {
  'pack/not-signed': () =>
    'The chosen file is not a signed pack, or a later Adit made it. Nothing was changed. Choose a file that ends in .aditpack; fetch it again if it was sent.',
  'pack/signature': () =>
    'The signature is not that of the content: the file was changed after it was signed, or damaged on the way. Nothing was imported. Ask the signer for it again, and check where it came from.',
  'pack/unfit': ({ file, place, count }) =>
    `The pack did not pass the check (places: ${count}, the first: ${shown(file)} ${shown(place)}). Nothing was imported. Tell whoever made it.`,
  'pack/older': ({ pack, release, newest }) =>
    `Release ${shown(release)} of the pack ${shown(pack)} is not newer than ${shown(newest)}, which is here already. Nothing was changed. Import a later release.`,
  'pack/signer-unconfirmed': ({ fingerprint }) =>
    `You have not confirmed the key of this signer yet (fingerprint ${shown(fingerprint)}). Nothing was imported. Compare the fingerprint by another way, then import.`,
  'pack/absent': ({ pack, release }) =>
    `Release ${shown(release)} of the pack ${shown(pack)} is not on this computer. The matter is not affected. Import it again in the Library.`,
  'pack/unsaved': ({ reason }) =>
    `The pack could not be written to the disk (${shown(reason)}). The packs that were here are unchanged. Check the disk and import again.`,
};

/**
 * Writes the signed note beside an installer, which Adit asks for before it hands the installer to the system:
 *
 *     ADIT_UPDATE_SIGNING_KEY="$(cat key.pem)" node scripts/sign-update.mjs dist/Adit-1.0.0-win-x64.exe win32-x64
 *
 * The key is an Ed25519 private key in PEM. Its public half goes into the build as ADIT_UPDATE_KEY; `--public` prints it.
 */
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { createReadStream, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { root } from './run.mjs';

const pem = process.env['ADIT_UPDATE_SIGNING_KEY'];
if (pem === undefined) throw new Error('ADIT_UPDATE_SIGNING_KEY is not set');
const key = createPrivateKey(pem);
if (key.asymmetricKeyType !== 'ed25519') throw new Error('ADIT_UPDATE_SIGNING_KEY is no Ed25519 key');

const [installer, platform, version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version] =
  process.argv.slice(2);
if (installer === '--public') {
  console.log(createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64'));
} else if (installer === undefined || platform === undefined) {
  throw new Error('usage: sign-update.mjs <installer> <platform> [version]');
} else {
  const hash = createHash('sha256');
  await pipeline(createReadStream(installer), hash);
  const line = JSON.stringify({
    format: 1,
    product: 'adit',
    version,
    platform,
    file: basename(installer),
    bytes: statSync(installer).size,
    sha256: hash.digest('hex'),
  });
  writeFileSync(`${installer}.update`, `${line}\n${sign(null, Buffer.from(line), key).toString('base64')}\n`);
  console.log(`${installer}.update`);
}

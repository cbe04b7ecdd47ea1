import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, isFresh } from './bundle.mjs';
import { root } from './run.mjs';

const usage = `usage: node scripts/sign-pack.mjs new-key KEY.pem
       node scripts/sign-pack.mjs sign FOLDER KEY.pem NAME OUT.aditpack
`;

/** What is signed is put together by the code that opens it. */
async function signedPack() {
  const program = join(root, 'out', 'cli', 'signed-pack.mjs');
  if (!isFresh(program, ['shared/packs/signed-pack.ts', 'shared/model/canonical-json.ts'])) {
    await bundle('shared/packs/signed-pack.ts', program, { standalone: true });
  }
  return import(pathToFileURL(program).href);
}

/**
 * The files of a pack by their path in its folder.
 *
 * @param {string} folder
 */
function filesOf(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  const read = names.map((name) => [name.replaceAll('\\', '/'), JSON.parse(readFileSync(join(folder, name), 'utf8'))]);
  return Object.fromEntries(read);
}

/** @param {string} file */
function makeKey(file) {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
}

/**
 * @param {string} folder
 * @param {string} keyFile
 * @param {string} name
 * @param {string} out
 */
async function signFolder(folder, keyFile, name, out) {
  const key = createPrivateKey(readFileSync(keyFile));
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  const publicKey = Buffer.from(String(x), 'base64url').toString('hex');
  const pack = {
    format: 'adit-signed-pack',
    version: 1,
    signer: { name, publicKey },
    files: filesOf(folder),
    signature: '',
  };
  const { signedBytes } = await signedPack();
  const signature = sign(null, signedBytes(pack), key).toString('hex');
  writeFileSync(out, JSON.stringify({ ...pack, signature }));
}

const [command, ...rest] = process.argv.slice(2);
const [first, keyFile, name, out] = rest;
if (command === 'new-key' && first !== undefined && rest.length === 1) makeKey(first);
else if (command === 'sign' && first && keyFile && name && out && rest.length === 4)
  await signFolder(first, keyFile, name, out);
else {
  process.stderr.write(usage);
  process.exitCode = 2;
}

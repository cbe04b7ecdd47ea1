/**
 * How Windows programs are signed. Only the environment knows, so that nothing secret and no firm's name stands in a file.
 *
 * Azure Trusted Signing where AZURE_SIGN_* are set (its sign-in is AZURE_TENANT_ID, AZURE_CLIENT_ID and a secret, which
 * Microsoft's own tool reads); a certificate where WIN_CSC_LINK is; otherwise unsigned. macOS: CSC_LINK and APPLE_API_*,
 * read by electron-builder. ADIT_MUST_SIGN makes a missing signature an error.
 */
const AZURE = /** @type {const} */ ({
  endpoint: 'AZURE_SIGN_ENDPOINT',
  codeSigningAccountName: 'AZURE_SIGN_ACCOUNT',
  certificateProfileName: 'AZURE_SIGN_PROFILE',
  publisherName: 'AZURE_SIGN_PUBLISHER',
});

/**
 * What to tell electron-builder.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {readonly string[]}
 */
export function signingArguments(env) {
  const force = env['ADIT_MUST_SIGN'] ? ['--config.forceCodeSigning=true'] : [];
  const missing = Object.values(AZURE).filter((name) => !env[name]);
  if (missing.length === Object.keys(AZURE).length) return force;
  if (missing.length > 0) throw new Error(`for Azure Trusted Signing, set ${missing.join(', ')} too`);
  return [...force, ...Object.entries(AZURE).map(([key, name]) => `--config.win.azureSignOptions.${key}=${env[name]}`)];
}

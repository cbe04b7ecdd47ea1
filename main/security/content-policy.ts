import base from './content-policy.json';

type Directives = Readonly<Record<string, string>>;

const header = (directives: Directives): string =>
  Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');

/** The interface: its own scripts and styles, and such style elements as carry the nonce of this very document. */
export const interfacePolicy = (nonce: string): string =>
  header({ ...base, 'style-src': `${base['style-src']} 'nonce-${nonce}'` });

/** The interface's policy as people are shown it: the nonce is another for every document. */
export const shownPolicy: string = interfacePolicy('…');

/**
 * The vault: a page without a face, so scripts and workers alone. WebAssembly is for Argon2id; Trusted Types let
 * through only the addresses of its own workers.
 */
export const vaultPolicy: string = header({
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'adit-vault-worker',
});

/**
 * The worker that reads documents of others. Scanned pages are decoded by WebAssembly, which the page itself may not
 * run; and nothing that such a document holds finds a way out of here.
 */
export const documentWorkerPolicy: string = header({
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'none'",
});

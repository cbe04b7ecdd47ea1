import { basename, extname, join, sep } from 'node:path';
import { documentWorkerPolicy, interfacePolicy, vaultPolicy } from './content-policy';
import { INTERFACE, isWithin, type Origin, VAULT } from './origin';

type Bytes = Uint8Array<ArrayBuffer>;
type ReadFile = (path: string) => Promise<Bytes>;

/** What a folder of built pages is served as. */
export interface PageSet {
  readonly origin: Origin;
  readonly folder: string;
  /** The headers of one answer, and what becomes of the file on its way. */
  readonly dress: (file: string, bytes: Bytes) => { readonly policy: string; readonly body: Bytes };
}

/** Stands in the built interface where each document's own nonce goes; `electron.vite.config.ts` puts it there. */
export const NONCE_MARK = '__ADIT_NONCE__';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** A worker lives under the policy of its own file. */
const DOCUMENT_WORKER = /^pdf\.worker\.[\w.-]+\.js$/;

export const interfacePages = (folder: string, newNonce: () => string): PageSet => ({
  origin: INTERFACE,
  folder,
  dress: (file, bytes) => {
    if (DOCUMENT_WORKER.test(basename(file))) return { policy: documentWorkerPolicy, body: bytes };
    const nonce = newNonce();
    if (extname(file) !== '.html') return { policy: interfacePolicy(nonce), body: bytes };
    const html = new TextDecoder().decode(bytes).replaceAll(NONCE_MARK, nonce);
    return { policy: interfacePolicy(nonce), body: new TextEncoder().encode(html) };
  },
});

export const vaultPages = (folder: string): PageSet => ({
  origin: VAULT,
  folder,
  dress: (_file, bytes) => ({ policy: vaultPolicy, body: bytes }),
});

const headersFor = (file: string, policy: string): Record<string, string> => ({
  'content-type': MEDIA_TYPES[extname(file)] ?? 'application/octet-stream',
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
});

/** The file that a URL names inside the folder, or null when it points anywhere else. */
function fileFor(url: string, { origin, folder }: PageSet): string | null {
  if (!isWithin(origin, url)) return null;
  let path: string;
  try {
    path = decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
  const file = join(folder, path);
  // `join` has resolved `..` by now, also an encoded one that the URL parser left alone.
  return file.startsWith(folder + sep) && !file.includes('\0') ? file : null;
}

/** Answers requests for one set of pages, and refuses everything else. */
export function servePages(
  pages: PageSet,
  readFile: ReadFile,
): (request: { readonly url: string; readonly method?: string }) => Promise<Response> {
  return async ({ url, method = 'GET' }) => {
    const file = method === 'GET' ? fileFor(url, pages) : null;
    if (file === null) return new Response(null, { status: 404 });
    try {
      const { policy, body } = pages.dress(file, await readFile(file));
      return new Response(body, { headers: headersFor(file, policy) });
    } catch {
      return new Response(null, { status: 404 });
    }
  };
}

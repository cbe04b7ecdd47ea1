import { extname, join, sep } from 'node:path';
import contentPolicy from './content-policy.json';
import { isOwnUrl } from './origin';

type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

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

const CONTENT_POLICY = Object.entries(contentPolicy)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ');

function headersFor(file: string): Record<string, string> {
  return {
    'content-type': MEDIA_TYPES[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': CONTENT_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  };
}

/** The file that a URL names inside `folder`, or null when it points anywhere else. */
function fileFor(url: string, folder: string): string | null {
  if (!isOwnUrl(url)) return null;
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

/** Answers requests for the app's own pages from `folder`, and refuses everything else. */
export function servePages(
  folder: string,
  readFile: ReadFile,
): (request: { readonly url: string }) => Promise<Response> {
  return async ({ url }) => {
    const file = fileFor(url, folder);
    if (file === null) return new Response(null, { status: 404 });
    try {
      return new Response(await readFile(file), { headers: headersFor(file) });
    } catch {
      return new Response(null, { status: 404 });
    }
  };
}

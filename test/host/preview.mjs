/**
 * Shows the built interface in the system's Chromium where there is no Electron binary. Pages only: nothing of the main
 * process runs. The policy headers are the app's own; every other address is unreachable.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const pages = fileURLToPath(new URL('../../out/renderer', import.meta.url));
const policyFile = new URL('../../main/security/content-policy.json', import.meta.url);

/** A name of its own under .localhost: a secure context and an origin that stays the same whatever the port. */
const HOST = 'app-adit.localhost';
export const PREVIEW_URL = `http://${HOST}/index.html`;

const MARK = 'Preview without Electron · 预览 · Предпросмотр';
const MARK_CSS = `.preview-mark{position:fixed;inset:0 0 auto;padding:4px 12px;font-size:13px;text-align:center;
background:#7a4b12;color:#fff;z-index:1000}`;

/** @type {Record<string, string>} */
const MEDIA_TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

/** @param {string} html */
const mark = (html) =>
  html
    .replace('</head>', '<link rel="stylesheet" href="/preview-mark.css"></head>')
    .replace('<body>', `<body><div class="preview-mark" role="note">${MARK}</div>`);

/** @param {string} path */
async function content(path) {
  if (path === '/preview-mark.css') return MARK_CSS;
  // Chromium asks every http origin for one; the app's own scheme is never asked.
  if (path === '/favicon.ico') return '';
  const file = join(pages, path);
  if (!file.startsWith(pages + sep)) throw new Error('outside the pages');
  return path === '/index.html' ? mark(await readFile(file, 'utf8')) : readFile(file);
}

/** Serves the pages on a free loopback port. */
export async function servePreview() {
  const policy = Object.entries(JSON.parse(readFileSync(policyFile, 'utf8')))
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', PREVIEW_URL).pathname);
    content(path).then(
      (body) => {
        response.setHeader('content-type', MEDIA_TYPES[extname(path)] ?? 'application/octet-stream');
        response.setHeader('content-security-policy', policy);
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, close: () => server.close() };
}

/**
 * Chromium's switches for a preview on `port`: the one host is mapped, all others do not resolve.
 *
 * @param {number} port
 */
export function chromiumArgs(port) {
  return [
    `--host-resolver-rules=MAP ${HOST}:80 127.0.0.1:${port},MAP * ~NOTFOUND`,
    '--disable-quic',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
    '--no-default-browser-check',
    // Chromium's sandbox refuses to work for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

const CHROMIUM = [
  process.env['ADIT_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The system's Chromium, or undefined. */
export const findChromium = () => CHROMIUM.find((path) => path !== undefined && existsSync(path));

/**
 * Opens the preview and waits until its window is closed.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<number>} exit code
 */
export async function openPreview(say) {
  const chromium = findChromium();
  if (chromium === undefined) {
    say(
      'No Chromium for a preview either: install it (Debian: apt-get install chromium) or set ADIT_CHROMIUM=<program>.',
    );
    return 1;
  }
  const server = await servePreview();
  const profile = mkdtempSync(join(tmpdir(), 'adit-preview-'));
  say('Opening a preview of the interface in Chromium; close its window to end.');
  const child = spawn(chromium, [...chromiumArgs(server.port), `--user-data-dir=${profile}`, `--app=${PREVIEW_URL}`], {
    stdio: 'ignore',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (status) => resolve(status ?? 0));
  });
  server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  return code;
}

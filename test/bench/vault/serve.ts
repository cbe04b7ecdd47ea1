import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

export interface Served {
  readonly address: string;
  close(): void;
}

/** Serves a folder on a free port of localhost, isolated, so that the page's clock is a fine one. */
export const serve = async (folder: string): Promise<Served> => {
  const server = createServer((request, response) => {
    const asked = request.url === '/' ? '/index.html' : (request.url ?? '');
    readFile(join(folder, normalize(asked))).then(
      (content) => {
        response.writeHead(200, {
          'content-type': types[extname(asked)] ?? 'application/octet-stream',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-embedder-policy': 'require-corp',
        });
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}/`, close: () => server.close() };
};

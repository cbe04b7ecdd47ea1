import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { sessionNamed } from './api/session';
import { trace } from './runtime';
import { asOwn, fromWeb } from './schemes';
import { NotInHost } from './strict';

async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | null> {
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return new Uint8Array(Buffer.concat(parts));
}

/** The request as the app's handler would see it from Chromium: its own addresses, no trace of the web. */
async function asOwnRequest(request: IncomingMessage, url: string): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (name === 'host' || name === 'connection' || value === undefined) continue;
    const text = [value].flat().join(', ');
    headers.set(name, name === 'origin' || name === 'referer' ? asOwn(text) : text);
  }
  return new Request(url, { method: request.method ?? 'GET', headers, body: await bodyOf(request) });
}

function copyHeaders(from: Response, to: ServerResponse, scheme: string): void {
  // Chromium keeps no cache of custom schemes.
  to.setHeader('cache-control', 'no-store');
  for (const [name, value] of from.headers) {
    if (name === 'content-security-policy' && value.includes(`${scheme}:`)) {
      throw new NotInHost(`a content policy that names '${scheme}:' instead of 'self'`);
    }
    to.setHeader(name, value);
  }
}

/** Makes the request fail for good: a connection that is merely closed would be tried again. */
function fail(response: ServerResponse): void {
  response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n');
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const own = fromWeb(`http://${request.headers.host}${request.url}`);
  const handler = own === null ? undefined : sessionNamed(own.partition)?.schemes.handlerOf(own.scheme);
  if (own === null || handler === undefined) {
    fail(response);
    return;
  }
  // Chromium asks every http origin for one; a custom scheme is never asked.
  if (request.url === '/favicon.ico') {
    response.writeHead(204).end();
    return;
  }
  const result = await handler(await asOwnRequest(request, own.url));
  // Response.error(): the request fails, without a status.
  if (result.type === 'error') {
    fail(response);
    return;
  }
  copyHeaders(result, response, own.scheme);
  response.writeHead(result.status);
  if (result.body === null) response.end();
  else Readable.fromWeb(result.body as ReadableStream).pipe(response);
}

/** Serves what the app's protocol handlers answer on a free loopback port, and gives the port. */
export function servePages(): Promise<number> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      trace('protocol handler', request.headers.host, request.url, error);
      if (error instanceof NotInHost) console.error(error);
      fail(response);
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no port'));
      else resolve(address.port);
    });
  });
}

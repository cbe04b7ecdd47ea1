/** Builds the host where its sources have changed since, and becomes it. */
import { pathToFileURL } from 'node:url';
import { buildHost } from '../../scripts/host.mjs';

await import(pathToFileURL(await buildHost()).href);

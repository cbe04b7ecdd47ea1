/// <reference types="vite/client" />
import { workerUrl } from '../crypto/worker-url';
import type { SearchPort } from './search-client';
import searchWorker from './search-worker?worker&url';

/** Starts the Worker that holds the texts; ending it is what empties them. */
export const openSearchWorker = (): SearchPort => new Worker(workerUrl(searchWorker), { type: 'module' });

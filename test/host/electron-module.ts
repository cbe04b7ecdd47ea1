import { createRequire, Module } from 'node:module';

type Load = (request: string, ...more: unknown[]) => unknown;

/**
 * Makes `require('electron')` give the host's API, in the app as in the inspector's console, which is where Playwright
 * asks. Node 20 has no `module.registerHooks`, so an app's main bundle must be CommonJS, as Adit's is.
 */
export function provideElectron(api: object): void {
  const loader = Module as unknown as { _load: Load };
  const original = loader._load;
  loader._load = function load(request, ...more) {
    if (request === 'electron' || request === 'electron/main' || request === 'electron/common') return api;
    return original.call(this, request, ...more);
  };
}

/** Loads a CommonJS file as its own program. */
export function runFile(file: string): void {
  createRequire(file)(file);
}

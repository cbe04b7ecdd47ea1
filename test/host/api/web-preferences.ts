import { isAbsolute } from 'node:path';
import type { WebPreferences } from 'electron';
import { NotInHost, refuseUnknownKeys } from '../strict';
import type { Session } from './session';

/** What must be on, in so many words: nothing here tells a forgotten option from Electron's default. */
const MUST_BE_TRUE = ['sandbox', 'contextIsolation'] as const;

const MUST_BE_FALSE = [
  'nodeIntegration',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'webviewTag',
  'spellcheck',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'navigateOnDragDrop',
  'plugins',
] as const;

/** Heeded elsewhere, or without a difference that a test could see. */
const OTHERS = [
  'additionalArguments',
  'backgroundThrottling',
  'devTools',
  'disableDialogs',
  'enableWebSQL',
  'partition',
  'preload',
  'safeDialogs',
  'session',
  'v8CacheOptions',
  'webSecurity',
] as const;

const KNOWN: ReadonlySet<string> = new Set([...MUST_BE_TRUE, ...MUST_BE_FALSE, ...OTHERS]);

/** Throws unless the window is as closed as every window of Adit has to be. */
export function checkWebPreferences(preferences: WebPreferences): void {
  refuseUnknownKeys('webPreferences', preferences, KNOWN);
  for (const key of MUST_BE_TRUE) {
    if (preferences[key] !== true) throw new NotInHost(`a window without webPreferences.${key}: true`);
  }
  for (const key of MUST_BE_FALSE) {
    if (preferences[key] === true) throw new NotInHost(`a window with webPreferences.${key}: true`);
  }
  if (preferences.webSecurity === false) throw new NotInHost('a window with webPreferences.webSecurity: false');
  if (preferences.preload !== undefined && !isAbsolute(preferences.preload)) {
    throw new Error(`preload script must have absolute path: ${preferences.preload}`);
  }
}

/** The session that a window's preferences name. */
export function sessionOf(preferences: WebPreferences, sessionFor: (partition: string) => Session): Session {
  const given = preferences.session as unknown as Session | undefined;
  return given ?? sessionFor(preferences.partition ?? '');
}

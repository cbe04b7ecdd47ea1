import type { BrowserWindowConstructorOptions } from 'electron';
import { refuseUnknownKeys } from '../strict';

/** Heeded, or a matter of looks that headless Chromium does not have. Anything else throws. */
const KNOWN: ReadonlySet<string> = new Set([
  'autoHideMenuBar',
  'backgroundColor',
  'center',
  'focusable',
  'height',
  'icon',
  'maxHeight',
  'maxWidth',
  'maximizable',
  'minHeight',
  'minWidth',
  'minimizable',
  'paintWhenInitiallyHidden',
  'parent',
  'resizable',
  'show',
  'skipTaskbar',
  'title',
  'webPreferences',
  'width',
  'x',
  'y',
] satisfies (keyof BrowserWindowConstructorOptions)[]);

export function checkWindowOptions(options: BrowserWindowConstructorOptions): void {
  refuseUnknownKeys('BrowserWindow', options, KNOWN);
}

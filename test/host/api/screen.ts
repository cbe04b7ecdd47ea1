import type * as Electron from 'electron';
import { runtime } from '../runtime';
import { strict } from '../strict';
import { HostEmitter } from './emitter';

const WHOLE: Electron.Rectangle = { x: 0, y: 0, width: 1920, height: 1080 };

/** The one display that there is: headless Chromium has none, and the size of another is not asked for. */
const display = strict('screen: a display', {
  id: 1,
  bounds: { ...WHOLE },
  workArea: { ...WHOLE },
  size: { width: WHOLE.width, height: WHOLE.height },
  workAreaSize: { width: WHOLE.width, height: WHOLE.height },
  scaleFactor: 1,
} satisfies Partial<Electron.Display>) as Electron.Display;

/** `screen`: one display that never changes. As in Electron it is there only once the app is ready. */
class Screen extends HostEmitter implements Pick<Electron.Screen, 'getAllDisplays' | 'getPrimaryDisplay'> {
  constructor() {
    super('screen', ['display-added', 'display-removed', 'display-metrics-changed']);
  }

  getAllDisplays(): Electron.Display[] {
    return [this.getPrimaryDisplay()];
  }

  getPrimaryDisplay(): Electron.Display {
    runtime.require("The 'screen' module");
    return display;
  }
}

export const screen = new Screen();

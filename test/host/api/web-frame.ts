import type * as Electron from 'electron';
import { asOwn, originOf } from '../schemes';
import { strictEnd } from '../strict';

type Surface = Pick<
  Electron.WebFrameMain,
  'url' | 'origin' | 'isDestroyed' | 'frameToken' | 'processId' | 'routingId' | 'name'
>;

/** A frame, as IPC handlers meet it in `senderFrame`. */
export class WebFrameMain implements Surface {
  readonly parent: WebFrameMain | null;
  readonly processId = 1;
  readonly routingId = 1;
  readonly name = '';
  frameToken: string;
  #webUrl = 'about:blank';
  #gone = false;

  constructor(frameToken: string, parent: WebFrameMain | null) {
    this.frameToken = frameToken;
    this.parent = parent;
  }

  get url(): string {
    return asOwn(this.#webUrl);
  }

  get origin(): string {
    return originOf(this.url);
  }

  get top(): WebFrameMain {
    return this.parent?.top ?? this;
  }

  isDestroyed(): boolean {
    return this.#gone;
  }

  moveTo(webUrl: string): void {
    this.#webUrl = webUrl;
  }

  destroy(): void {
    this.#gone = true;
  }
}

Object.setPrototypeOf(
  WebFrameMain.prototype,
  strictEnd(Object.prototype, () => 'WebFrameMain'),
);

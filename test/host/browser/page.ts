import type { FromPage } from '../wire';
import type { Chromium, Target } from './chromium';
import { PageLine } from './page-line';
import { BINDING, type PageScripts } from './page-scripts';
import type { ConsoleCall, Events, FrameInfo, PausedRequest } from './protocol';

const WORLD = 'Electron Isolated Context';

export type Verdict = 'continue' | 'abort' | 'block';

/** What a page tells its WebContents. */
export interface PageListener {
  onMessage(line: PageLine, frameId: string, message: FromPage): void;
  onWorldEnded(line: PageLine): void;
  onRequest(request: PausedRequest): Promise<Verdict>;
  onFrame(frame: FrameInfo): void;
  onFrameUrl(frameId: string, url: string): void;
  onFrameGone(frameId: string): void;
  onDomReady(): void;
  onLoad(): void;
  onConsole(call: ConsoleCall): void;
  onTitle(title: string): void;
  onWindowOpen(url: string, frameName: string, features: string): void;
  onCrash(status: string, exitCode: number): void;
  onGone(): void;
}

interface World {
  readonly line: PageLine;
  readonly frameId: string;
}

/** One page of Chromium, with the host's scripts in it and every request held until it is judged. */
export class Page {
  readonly target: Target;
  readonly #chromium: Chromium;
  readonly #listener: PageListener;
  readonly #worlds = new Map<number, World>();

  static async open(
    chromium: Chromium,
    window: Parameters<Chromium['open']>[0],
    scripts: PageScripts,
    listener: PageListener,
  ): Promise<Page> {
    const page = new Page(chromium, await chromium.open(window), listener);
    await page.#prepare(scripts);
    return page;
  }

  private constructor(chromium: Chromium, target: Target, listener: PageListener) {
    this.#chromium = chromium;
    this.target = target;
    this.#listener = listener;
    this.#listenToPage();
    this.#listenToWorlds();
    this.#listenToBrowser();
  }

  /** The line to the preload of a frame, once there is one. */
  lineTo(frameId: string): PageLine | undefined {
    const worlds = [...this.#worlds.values()].filter((world) => world.frameId === frameId);
    return worlds.at(-1)?.line;
  }

  async evaluate(expression: string, userGesture = false): Promise<unknown> {
    const { session } = this.target;
    const how = { awaitPromise: true, returnByValue: true, userGesture };
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, ...how });
    if (exceptionDetails === undefined) return result.value;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }

  close(): void {
    this.#chromium.root.tell('Target.closeTarget', { targetId: this.target.id });
  }

  async #prepare({ mainWorld, isolatedWorld }: PageScripts): Promise<void> {
    const { session } = this.target;
    await Promise.all([
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      session.send('Inspector.enable'),
      session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      session.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorld }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: isolatedWorld, worldName: WORLD }),
      session.send('Runtime.runIfWaitingForDebugger'),
    ]);
    const { frameTree } = await session.send('Page.getFrameTree');
    this.#listener.onFrame(frameTree.frame);
  }

  #listenToPage(): void {
    const { session } = this.target;
    const listener = this.#listener;
    session.on('Page.frameNavigated', ({ frame }) => listener.onFrame(frame));
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => listener.onFrameUrl(frameId, url));
    session.on('Page.frameDetached', ({ frameId }) => listener.onFrameGone(frameId));
    session.on('Page.domContentEventFired', () => listener.onDomReady());
    session.on('Page.loadEventFired', () => listener.onLoad());
    session.on('Page.windowOpen', ({ url, windowName, windowFeatures }) =>
      listener.onWindowOpen(url, windowName, windowFeatures.join(',')),
    );
    session.on('Runtime.consoleAPICalled', (call) => listener.onConsole(call));
    session.on('Fetch.requestPaused', (request) => void this.#judge(request));
  }

  #listenToWorlds(): void {
    const { session } = this.target;
    const listener = this.#listener;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name !== WORLD) return;
      this.#worlds.set(context.id, { line: new PageLine(session, context.id), frameId: context.auxData.frameId });
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => this.#endWorld(executionContextId));
    session.on('Runtime.executionContextsCleared', () => this.#endWorlds());
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      const world = this.#worlds.get(executionContextId);
      if (name === BINDING && world !== undefined) listener.onMessage(world.line, world.frameId, JSON.parse(payload));
    });
  }

  #listenToBrowser(): void {
    const { root } = this.#chromium;
    const listener = this.#listener;
    const crashed = ({ targetId, status, errorCode }: Events['Target.targetCrashed']) => {
      if (targetId !== this.target.id) return;
      this.#endWorlds();
      listener.onCrash(status, errorCode);
    };
    const changed = ({ targetInfo }: Events['Target.targetInfoChanged']) => {
      if (targetInfo.targetId === this.target.id) listener.onTitle(targetInfo.title);
    };
    const destroyed = ({ targetId }: Events['Target.targetDestroyed']) => {
      if (targetId !== this.target.id) return;
      root.off('Target.targetCrashed', crashed);
      root.off('Target.targetInfoChanged', changed);
      root.off('Target.targetDestroyed', destroyed);
      this.#endWorlds();
      listener.onGone();
    };
    root.on('Target.targetCrashed', crashed);
    root.on('Target.targetInfoChanged', changed);
    root.on('Target.targetDestroyed', destroyed);
  }

  /** A rule of the app that throws must not let the request through. */
  async #judge(request: PausedRequest): Promise<void> {
    const { session } = this.target;
    const { requestId } = request;
    let verdict: Verdict = 'block';
    try {
      verdict = await this.#listener.onRequest(request);
    } finally {
      if (verdict === 'continue') session.tell('Fetch.continueRequest', { requestId });
      else
        session.tell('Fetch.failRequest', {
          requestId,
          errorReason: verdict === 'abort' ? 'Aborted' : 'BlockedByClient',
        });
    }
  }

  #endWorlds(): void {
    for (const id of [...this.#worlds.keys()]) this.#endWorld(id);
  }

  #endWorld(id: number): void {
    const world = this.#worlds.get(id);
    this.#worlds.delete(id);
    if (world !== undefined) this.#listener.onWorldEnded(world.line);
  }
}

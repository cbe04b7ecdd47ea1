import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { CdpConnection, type CdpSession } from './cdp';
import { findChromium } from './find-chromium';
import { freeProfile } from './profile-lock';
import type { Events, TargetInfo, WindowState } from './protocol';

interface LaunchOptions {
  readonly profile: string;
  /** The loopback port that answers for every page's address. */
  readonly port: number;
  /** Switches of the app and of whoever started it. */
  readonly switches: readonly string[];
  readonly onExit: () => void;
}

export interface Target {
  readonly id: string;
  readonly session: CdpSession;
}

interface TargetOptions {
  readonly width: number;
  readonly height: number;
  readonly windowState: WindowState;
}

const CLOSE_WAIT_MS = 3000;

function flags({ profile, port, switches }: LaunchOptions): readonly string[] {
  const headless =
    process.env['ADIT_HOST_HEADLESS'] === '1' || !(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
  return [
    // First, for the last of two switches wins.
    ...switches,
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    // The app's pages live under .localhost: a secure context whose name, and so whose data, outlives the port.
    `--host-resolver-rules=MAP *.localhost:80 127.0.0.1:${port},MAP * ~NOTFOUND`,
    ...(headless ? ['--headless'] : []),
    // Chromium's sandbox refuses to work for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
    '--no-startup-window',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-quic',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--disable-infobars',
    // Hidden windows work at full speed in Electron where Adit asks for it, and a stand-in must not be flaky.
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    '--password-store=basic',
  ];
}

/** A running Chromium: one profile, many windows. */
export class Chromium {
  readonly root: CdpSession;
  /** Called for a window that a page opened; it has loaded nothing yet. */
  onForeignTarget: (target: TargetInfo) => void = () => undefined;
  readonly #process: ChildProcess;
  readonly #connection: CdpConnection;
  readonly #exited: Promise<void>;
  readonly #attached = new Map<string, CdpSession>();
  #expected = 0;

  static async launch(options: LaunchOptions): Promise<Chromium> {
    await freeProfile(options.profile);
    const chromium = new Chromium(options);
    const { root } = chromium;
    await root.send('Target.setDiscoverTargets', { discover: true });
    await root.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
    await root.send('Browser.setDownloadBehavior', { behavior: 'deny' });
    return chromium;
  }

  private constructor(options: LaunchOptions) {
    const child = spawn(findChromium(), flags(options), { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
    this.#process = child;
    this.#connection = new CdpConnection(child.stdio[3] as Writable, child.stdio[4] as Readable);
    this.root = this.#connection.root;
    this.#exited = new Promise((resolve) => child.once('exit', () => resolve()));
    void this.#exited.then(options.onExit);
    process.once('exit', () => child.kill('SIGKILL'));
    if (child.stderr !== null) createInterface(child.stderr).on('line', forwardLine);
    this.root.on('Target.attachedToTarget', (event) => this.#attach(event));
  }

  async version(): Promise<string> {
    const { product } = await this.root.send('Browser.getVersion');
    return product.slice(product.indexOf('/') + 1);
  }

  /** Opens an empty window, held before its first breath: `release` lets it go. */
  async open(options: TargetOptions): Promise<Target> {
    this.#expected += 1;
    const { targetId } = await this.root.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      ...options,
    });
    const session = this.#attached.get(targetId);
    if (session === undefined) throw new Error(`Chromium did not attach to its window ${targetId}`);
    return { id: targetId, session };
  }

  async close(): Promise<void> {
    this.root.tell('Browser.close');
    await Promise.race([this.#exited, sleep(CLOSE_WAIT_MS)]);
    this.#process.kill('SIGKILL');
    await this.#exited;
  }

  #attach({ sessionId, targetInfo }: Events['Target.attachedToTarget']): void {
    const session = this.#connection.session(sessionId);
    if (targetInfo.type !== 'page') {
      session.tell('Runtime.runIfWaitingForDebugger');
    } else if (this.#expected > 0 && targetInfo.openerId === undefined) {
      this.#expected -= 1;
      this.#attached.set(targetInfo.targetId, session);
    } else {
      this.root.tell('Target.closeTarget', { targetId: targetInfo.targetId });
      this.onForeignTarget(targetInfo);
    }
  }
}

/** Playwright waits for this line; the rest is Chromium talking to itself. */
function forwardLine(line: string): void {
  if (line.startsWith('DevTools listening') || process.env['ADIT_HOST_TRACE'] === '1')
    process.stderr.write(`${line}\n`);
}

import type * as Electron from 'electron';
import { runtime } from '../runtime';
import { privilegesOf, registerSchemes } from '../schemes';
import { strict } from '../strict';

type Handler = (request: Request) => Response | Promise<Response>;
type Surface = Pick<Electron.Protocol, 'handle' | 'unhandle' | 'isProtocolHandled' | 'registerSchemesAsPrivileged'>;

/** One session's answers for the app's schemes. */
export class SchemeHandlers {
  readonly protocol: Surface;
  readonly #handlers = new Map<string, Handler>();

  constructor() {
    this.protocol = strict('protocol', {
      registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => {
        if (runtime.isReady) {
          throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
        }
        registerSchemes(schemes);
      },
      handle: (scheme: string, handler: Handler) => {
        privilegesOf(scheme);
        if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
        this.#handlers.set(scheme, handler);
      },
      unhandle: (scheme: string) => {
        if (!this.#handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
      },
      isProtocolHandled: (scheme: string) => this.#handlers.has(scheme),
    }) satisfies Surface;
  }

  handlerOf(scheme: string): Handler | undefined {
    return this.#handlers.get(scheme);
  }
}

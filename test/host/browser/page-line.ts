import type { PortLine } from '../api/message-ports';
import type { Wire } from '../codec';
import { trace } from '../runtime';
import type { ToPage } from '../wire';
import type { CdpSession } from './cdp';

export const RECEIVER = '__aditHostReceive';

/** The line to one preload world: one document of one frame. */
export class PageLine implements PortLine {
  readonly #session: CdpSession;
  readonly #contextId: number;

  constructor(session: CdpSession, contextId: number) {
    this.#session = session;
    this.#contextId = contextId;
  }

  send(message: ToPage): void {
    const call = {
      functionDeclaration: `function (text) { ${RECEIVER}(text); }`,
      executionContextId: this.#contextId,
      arguments: [{ value: JSON.stringify(message) }],
    };
    this.#session.send('Runtime.callFunctionOn', call).then(
      ({ exceptionDetails }) => {
        if (exceptionDetails !== undefined) trace('in the preload', exceptionDetails.exception?.description);
      },
      (error: Error) => trace('lost on its way to a page', message.kind, error.message),
    );
  }

  sendPortMessage(port: string, data: Wire, ports: readonly string[]): void {
    this.send({ kind: 'port-message', port, data, ports });
  }

  sendPortClose(port: string): void {
    this.send({ kind: 'port-close', port });
  }
}

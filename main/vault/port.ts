import type { VaultEvent } from '../../shared/bridge/vault-messages';
import type { VaultService } from './service/service';

/** The two ends that are needed of a message port. */
export interface Channel {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
}

/** Answers every message of the port; the answers carry the ids of their questions and may come in any order. */
export function servePort(channel: Channel, service: VaultService): void {
  channel.onmessage = ({ data }) => {
    void service.handle(data).then((response) => channel.postMessage(response));
  };
}

/** Tells the other end what changed. */
export const pushTo =
  (channel: Pick<Channel, 'postMessage'>) =>
  (event: VaultEvent): void =>
    channel.postMessage(event);

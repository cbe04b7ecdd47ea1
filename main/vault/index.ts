/** The page of the hidden vault window: takes one port from its preload and serves the vault on it. */
import './jitless';
import { VAULT_PORT } from '../../shared/bridge/desktop-vault-port';
import { pushTo, servePort } from './port';
import { createService } from './service/service';

function takePort(event: MessageEvent): void {
  const [port] = event.ports;
  if (event.source !== window || event.data !== VAULT_PORT || port === undefined) return;
  removeEventListener('message', takePort);
  servePort(port, createService({ emit: pushTo(port) }));
}

addEventListener('message', takePort);

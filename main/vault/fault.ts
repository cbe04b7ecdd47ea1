import type { VaultError, VaultErrorCode, VaultErrorParams } from '../../shared/bridge/vault-errors';

/**
 * A refusal on its way to the service, where it becomes a value. It is thrown, because that alone ends a Dexie
 * transaction and every repository call above it at once; it never crosses the port.
 */
export class Fault extends Error {
  readonly detail: VaultError;

  constructor(detail: VaultError) {
    super(detail.code);
    this.detail = detail;
  }
}

/** Builds a refusal; the caller throws it. */
export const fault = <Code extends VaultErrorCode>(code: Code, params: VaultErrorParams[Code]): Fault =>
  new Fault({ code, params } as VaultError);

/** By this name main hands the vault's page its port, and the preload passes it on to the page's own script. */
export const VAULT_PORT = 'adit-vault-port';

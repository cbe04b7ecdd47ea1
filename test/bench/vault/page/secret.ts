/** Who opens the vaults of the benchmarks, and with what. */
export const passphrase = 'correct horse battery staple';
export const actor = 'Li Wei';

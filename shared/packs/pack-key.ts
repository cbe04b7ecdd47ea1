import type { Pack } from './schema';

/** A release of a pack by one name, as `cn-mining@2026.11.0`. */
export const packKey = ({ manifest: { id, release } }: Pick<Pack, 'manifest'>): string => `${id}@${release}`;

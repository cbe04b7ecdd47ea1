import type { Bytes } from '../../../shared/bridge/vault-records';

export type { Bytes };

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export const utf8 = (text: string): Bytes => encoder.encode(text);

const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A value as the bytes that are sealed. */
export const toJsonBytes = (value: unknown): Bytes => utf8(JSON.stringify(value));

export const fromJsonBytes = (bytes: Uint8Array): unknown => JSON.parse(fromUtf8(bytes)) as unknown;

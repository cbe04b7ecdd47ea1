import { typedKey } from '../../../shared/model/typed-key';
import { fault } from '../fault';
import { type Bytes, randomBytes } from './bytes';

/**
 * The printed recovery key: 160 random bits as eight groups of four symbols, each group closed by a check symbol.
 *
 * The check is a weighted sum over the field of 32 elements in which every place, and the number of the group, has its
 * own weight: any one wrong symbol, any two that changed places and any two groups that did are noticed, and the group
 * is named.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 8;
const DATA_SYMBOLS = 4;
const GROUP_SYMBOLS = DATA_SYMBOLS + 1;
const RECOVERY_BYTES = 20;

/** Doubling in the field given by x^5 + x^2 + 1. */
const double = (value: number): number => (value & 16 ? (value << 1) ^ 0b100101 : value << 1);

function check(group: number, symbols: readonly number[]): number {
  // Horner's rule: the group number gets the highest power, each symbol the next lower one, the check symbol one.
  return double(symbols.reduce((sum, symbol) => double(sum) ^ symbol, group + 1));
}

/** Five bits a symbol, most significant first. */
function toSymbols(bytes: Bytes): number[] {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: bits.length / 5 }, (_, index) =>
    Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2),
  );
}

function toBytes(symbols: readonly number[]): Bytes {
  const bits = symbols.map((symbol) => symbol.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from({ length: bits.length / 8 }, (_, index) =>
    Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2),
  );
}

/** Writes a secret as it is printed. */
export function printRecoveryKey(secret: Bytes): string {
  const symbols = toSymbols(secret);
  const groups = Array.from({ length: GROUPS }, (_, group) => {
    const data = symbols.slice(group * DATA_SYMBOLS, (group + 1) * DATA_SYMBOLS);
    return [...data, check(group, data)].map((symbol) => ALPHABET.charAt(symbol)).join('');
  });
  return groups.join('-');
}

/** Reads what was typed from the paper; a typing error is refused, with the group that holds it. */
export function readRecoveryKey(typed: string): Bytes {
  const symbols = Array.from(typedKey(typed), (letter) => ALPHABET.indexOf(letter));
  const expected = GROUPS * GROUP_SYMBOLS;
  if (symbols.length !== expected) throw fault('recovery/length', { expected, found: symbols.length });
  const data: number[] = [];
  for (let group = 0; group < GROUPS; group += 1) {
    const part = symbols.slice(group * GROUP_SYMBOLS, (group + 1) * GROUP_SYMBOLS);
    const own = part.slice(0, DATA_SYMBOLS);
    if (part.includes(-1) || check(group, own) !== part[DATA_SYMBOLS]) {
      throw fault('recovery/mistyped', { group: group + 1 });
    }
    data.push(...own);
  }
  return toBytes(data);
}

export const newRecoverySecret = (): Bytes => randomBytes(RECOVERY_BYTES);

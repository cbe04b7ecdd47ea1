import type { Language } from '../../shared/model/languages';

/** Texts of a feature, by key; keys may be grouped. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

/** The plural forms of each language: a key that ends in one of them says the same of another number of things. */
interface Forms {
  readonly zh: 'other';
  readonly en: 'one' | 'other';
  readonly ru: 'one' | 'few' | 'many' | 'other';
}

type Counted<T> = { [K in keyof T]: K extends `${infer Stem}_other` ? Stem : never }[keyof T] & string;
type FormOf<T> = `${Counted<T>}_${Forms['en']}`;

/**
 * The texts that a language must have, given the English ones: the same keys, and of every plural the forms that the
 * language has. What is missing does not compile.
 */
export type TextsIn<L extends Language, T> = {
  readonly [K in Exclude<keyof T, FormOf<T>>]: T[K] extends string ? string : TextsIn<L, T[K]>;
} & { readonly [K in `${Counted<T>}_${Forms[L]}`]: string };

type Stem<K extends string> = K extends `${infer S}_one` | `${infer S}_other` ? S : K;

/** Every key, with its groups: `unlock.title`. */
export type KeyOf<T> = {
  [K in keyof T & string]: T[K] extends string ? Stem<K> : `${K}.${KeyOf<T[K]>}`;
}[keyof T & string];

type At<T, K extends string> = K extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : never
  : K extends keyof T
    ? { readonly text: T[K]; readonly counted: false }
    : `${K}_other` extends keyof T
      ? { readonly text: T[`${K}_other`]; readonly counted: true }
      : never;

type SlotsIn<S> = S extends `${string}{{${infer Name}}}${infer Rest}` ? Name | SlotsIn<Rest> : never;

type Values<A> = A extends { readonly text: infer S; readonly counted: infer C }
  ? (C extends true ? { readonly count: number } : Record<never, never>) & {
      readonly [N in Exclude<SlotsIn<S>, 'count'>]: string | number;
    }
  : never;

/** Says a text. What stands in it between braces must be given. */
export type Say<T> = <K extends KeyOf<T>>(
  key: K,
  ...values: keyof Values<At<T, K>> extends never ? [] : [values: Values<At<T, K>>]
) => string;

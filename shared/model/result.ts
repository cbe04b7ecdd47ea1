/** The outcome of work that input can make fail. Errors cross boundaries as values, never as exceptions. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A success that carries its value. */
export const succeed = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** A failure that carries what was wrong. */
export const fail = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

import type { DesktopInput, DesktopOutput, News } from './desktop-contract';
import type { Reply } from './desktop-errors';
import type { DesktopMethod } from './desktop-methods';

type Area = DesktopMethod extends `${infer A}.${string}` ? A : never;
type UseCase<A extends Area> = Extract<DesktopMethod, `${A}.${string}`> extends `${A}.${infer U}` ? U : never;

/** A use case without input may be called without any. */
type Ask<M extends DesktopMethod> =
  Record<never, never> extends DesktopInput<M>
    ? (input?: DesktopInput<M>) => Promise<Reply<DesktopOutput<M>>>
    : (input: DesktopInput<M>) => Promise<Reply<DesktopOutput<M>>>;

type Named<M extends string> = M extends DesktopMethod ? Ask<M> : never;

/** What the preload puts into the interface's page as `adit`: one function a use case, and nothing else. */
export type DesktopApi = {
  readonly [A in Area]: { readonly [U in UseCase<A>]: Named<`${A}.${U}`> };
} & {
  /** Calls back with every piece of news; returns what ends it. */
  readonly onNews: (listener: (news: News) => void) => () => void;
};

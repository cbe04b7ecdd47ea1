import type { Wire } from './codec';

/** What a page's isolated world tells main. */
export type FromPage =
  | { readonly kind: 'hello'; readonly url: string }
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: Wire }
  | { readonly kind: 'send'; readonly channel: string; readonly args: Wire; readonly ports: readonly string[] }
  | { readonly kind: 'port-message'; readonly port: string; readonly data: Wire; readonly ports: readonly string[] }
  | { readonly kind: 'window-open'; readonly url: string; readonly frameName: string; readonly features: string }
  | { readonly kind: 'preload-error'; readonly message: string; readonly stack: string };

/** What main tells a page's isolated world. */
export type ToPage =
  | { readonly kind: 'reply'; readonly id: number; readonly value: Wire }
  | { readonly kind: 'refusal'; readonly id: number; readonly error: string }
  | { readonly kind: 'event'; readonly channel: string; readonly args: Wire; readonly ports: readonly string[] }
  | { readonly kind: 'port-message'; readonly port: string; readonly data: Wire; readonly ports: readonly string[] }
  | { readonly kind: 'port-close'; readonly port: string };

/** What the script in the isolated world is told of its surroundings. */
export interface PageConfig {
  /** The name under which the two worlds of a page find each other; the page cannot guess it. */
  readonly secret: string;
  /** Global function of the isolated world that main calls. */
  readonly receiver: string;
  /** Global function of the isolated world that calls main. */
  readonly binding: string;
  readonly process: {
    readonly platform: string;
    readonly arch: string;
    readonly versions: Readonly<Record<string, string>>;
    readonly argv: readonly string[];
  };
  /** Text of the mark that says "this is a preview", or null. */
  readonly mark: string | null;
}

import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { RouteOf, ScreenName } from './routes';

export type LazyPage<P> = LazyExoticComponent<ComponentType<P>>;

/** What the page of a screen is given. */
export interface ScreenProps<S extends ScreenName> {
  readonly route: RouteOf<S>;
}

/** What the page of a tab is given: whose matter it is, and what is to be selected there. */
export interface TabProps {
  readonly matterId: string;
  readonly focus: string | undefined;
}

/** A feature's page, in a chunk of its own. */
export const page = <P>(load: () => Promise<{ readonly Page: ComponentType<P> }>): LazyPage<P> =>
  lazy(async () => ({ default: (await load()).Page }));

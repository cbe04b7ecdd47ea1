import { create } from 'zustand';
import type { DeadlineFilter } from '../features/deadlines/open-tasks';
import { flushAll } from './unsaved';

/** The parts of a matter, in the order of their tabs. */
export const matterTabs = [
  'overview',
  'facts',
  'evidence',
  'checklist',
  'argument',
  'memo',
  'timeline',
  'precedents',
  'tasks',
  'history',
] as const;
export type MatterTab = (typeof matterTabs)[number];

export type LibraryShelf = 'authorities' | 'precedents' | 'packs' | 'effects';

/** Every place in the app. `focus` is what is to be selected there: a fact's key, a record's id. */
export type Route =
  | { readonly screen: 'matters' }
  | { readonly screen: 'matter'; readonly id: string; readonly tab: MatterTab; readonly focus?: string }
  | { readonly screen: 'deadlines'; readonly showing?: DeadlineFilter }
  | { readonly screen: 'search'; readonly text?: string }
  | {
      readonly screen: 'library';
      readonly shelf: LibraryShelf;
      /** The body of law that is looked at, by its id; the first where nothing is said. */
      readonly pack?: string;
      readonly focus?: string;
    }
  | { readonly screen: 'settings'; readonly section?: string };
export type ScreenName = Route['screen'];
export type RouteOf<S extends ScreenName> = Extract<Route, { readonly screen: S }>;

interface Places {
  readonly route: Route;
  readonly back: readonly Route[];
  readonly forward: readonly Route[];
  /** Where the way leads once it is decided what becomes of text that could not be saved. */
  readonly held: (() => void) | null;
}

const MOST_STEPS = 100;
const START: Places = { route: { screen: 'matters' }, back: [], forward: [], held: null };

export const usePlaces = create<Places>(() => START);
export const useRoute = (): Route => usePlaces(({ route }) => route);

/** Does something that leaves what is on the screen, once everything typed there is saved. Otherwise it asks first. */
export async function leaving(go: () => void): Promise<void> {
  if (await flushAll()) go();
  else usePlaces.setState({ held: go });
}

export const navigate = (route: Route): Promise<void> =>
  leaving(() =>
    usePlaces.setState(({ route: here, back }) => ({
      route,
      back: [...back, here].slice(-MOST_STEPS),
      forward: [],
    })),
  );

/** Changes the place without a step in the history, as where a selection moves. */
export const replaceRoute = (route: Route): void => usePlaces.setState({ route });

export const goBack = (): Promise<void> =>
  leaving(() =>
    usePlaces.setState(({ route, back, forward }) => {
      const last = back.at(-1);
      return last === undefined ? {} : { route: last, back: back.slice(0, -1), forward: [route, ...forward] };
    }),
  );

export const goForward = (): Promise<void> =>
  leaving(() =>
    usePlaces.setState(({ route, back, forward }) => {
      const [next, ...rest] = forward;
      return next === undefined ? {} : { route: next, back: [...back, route], forward: rest };
    }),
  );

/** Forgets every place: after locking, nothing is left of where somebody was. */
export const forgetPlaces = (): void => usePlaces.setState(START);

import { type LazyPage, page, type ScreenProps } from './page';
import type { ScreenName } from './routes';

/** The screens, one line a feature. One that is not here is not offered anywhere. */
export const screens: { readonly [S in ScreenName]?: LazyPage<ScreenProps<S>> } = {
  matters: page(() => import('../features/matters/page')),
  matter: page(() => import('../features/matter/page')),
  deadlines: page(() => import('../features/deadlines/page')),
  search: page(() => import('../features/search/page')),
  settings: page(() => import('../features/settings/page')),
  library: page(() => import('../features/library/page')),
};

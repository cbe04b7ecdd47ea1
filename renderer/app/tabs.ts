import { type LazyPage, page, type TabProps } from './page';
import type { MatterTab } from './routes';

/**
 * The tabs of a matter, one line a feature: `facts: page(() => import('../features/facts/page')),`. They are shown in
 * the order of `matterTabs`.
 */
export const tabs: { readonly [T in MatterTab]?: LazyPage<TabProps> } = {
  overview: page(() => import('../features/overview/page')),
  argument: page(() => import('../features/argument/page')),
  evidence: page(() => import('../features/evidence/page')),
  facts: page(() => import('../features/facts/page')),
  memo: page(() => import('../features/memo/page')),
  precedents: page(() => import('../features/precedents/page')),
  timeline: page(() => import('../features/timeline/page')),
  history: page(() => import('../features/history/page')),
  tasks: page(() => import('../features/tasks/page')),
  checklist: page(() => import('../features/checklist/page')),
};

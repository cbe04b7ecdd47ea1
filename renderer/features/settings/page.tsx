import { type ComponentType, Suspense } from 'react';
import type { ScreenProps } from '../../app/page';
import { navigate } from '../../app/routes';
import { FirmRules } from '../firm/rules';
import { Support } from '../firm/support';
import { Updates } from '../firm/updates';
import { About } from './about';
import { Appearance } from './appearance';
import { Backups } from './backups';
import { Data } from './data';
import { Keyboard } from './keyboard';
import { Letterhead } from './letterhead';
import { Network } from './network';
import styles from './page.module.css';
import { Security } from './security';
import { useTexts } from './texts';

const sections = {
  appearance: Appearance,
  security: Security,
  backups: Backups,
  letterhead: Letterhead,
  data: Data,
  network: Network,
  firm: FirmRules,
  updates: Updates,
  support: Support,
  keys: Keyboard,
  about: About,
} as const satisfies Readonly<Record<string, ComponentType>>;
type SectionName = keyof typeof sections;

const names = Object.keys(sections) as readonly SectionName[];

const isSection = (name: string | undefined): name is SectionName => name !== undefined && name in sections;

/** What holds for this installation, and what shows that it keeps its word. */
export function Page({ route }: ScreenProps<'settings'>) {
  const say = useTexts();
  const current = isSection(route.section) ? route.section : 'appearance';
  const Content = sections[current];
  return (
    <div className={styles['settings']}>
      <div className={styles['contents']}>
        <h1>{say('title')}</h1>
        <nav aria-label={say('title')}>
          {names.map((name) => (
            <button
              key={name}
              type="button"
              aria-current={name === current ? 'page' : undefined}
              onClick={() => void navigate({ screen: 'settings', section: name })}
            >
              {say(`section.${name}`)}
            </button>
          ))}
        </nav>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keys too */}
      <section aria-label={say(`section.${current}`)} tabIndex={0} className={styles['content']}>
        <Suspense fallback={null}>
          <Content key={current} />
        </Suspense>
      </section>
    </div>
  );
}

import { Suspense } from 'react';
import { MatterPack } from '../../app/matter-pack';
import type { ScreenProps } from '../../app/page';
import { useRecord } from '../../app/records';
import { matterTabs, navigate } from '../../app/routes';
import { tabs } from '../../app/tabs';
import { useTexts as useAppTexts } from '../../app/texts';
import { ErrorState } from '../../ui/error-state';
import { MatterCommands } from './matter-commands';
import { MatterHeader } from './matter-header';
import styles from './page.module.css';
import { useTexts } from './texts';

/** The frame of a matter: a header that stays, the tabs, and the tab that is open. */
export function Page({ route }: ScreenProps<'matter'>) {
  const { id, focus } = route;
  const say = useTexts();
  const sayApp = useAppTexts();
  const { value: matter, error, reload } = useRecord('matters', id);
  if (error !== null && matter === null) return <ErrorState error={error} onRetry={() => void reload()} />;
  if (matter === null) return null;
  const offered = matterTabs.filter((tab) => tabs[tab] !== undefined);
  const tab = offered.includes(route.tab) ? route.tab : offered[0];
  const Tab = tab === undefined ? undefined : tabs[tab];
  return (
    <MatterPack matter={matter.value}>
      <div className={styles['matter']}>
        <MatterHeader matter={matter} />
        <MatterCommands id={id} offered={offered} />
        <nav className={styles['tabs']} aria-label={say('tabs')}>
          {offered.map((name) => (
            <button
              key={name}
              type="button"
              className={styles['tab']}
              aria-current={name === tab ? 'page' : undefined}
              onClick={() => void navigate({ screen: 'matter', id, tab: name })}
            >
              {sayApp(`tab.${name}`)}
            </button>
          ))}
        </nav>
        <div className={styles['content']}>
          <Suspense fallback={null}>{Tab === undefined ? null : <Tab key={id} matterId={id} focus={focus} />}</Suspense>
        </div>
      </div>
    </MatterPack>
  );
}

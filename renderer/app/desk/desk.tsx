import '../jitless';
import './styles';
import { Notifications } from '@mantine/notifications';
import { type CSSProperties, Suspense, useEffect } from 'react';
import { MattersAtDesk } from '../../features/matters/at-desk';
import { useInspectorStand } from '../layout';
import { forgetPlaces, useRoute } from '../routes';
import { screens } from '../screens';
import { flushAll } from '../unsaved';
import styles from './desk.module.css';
import { DeskCommands } from './desk-commands';
import { IdleWarning } from './idle-warning';
import { InspectorColumn } from './inspector-column';
import { JobTray } from './job-tray';
import { Notices } from './notices';
import { Palette } from './palette';
import { Rail } from './rail';
import { ScreenFault } from './screen-fault';

function Screen() {
  const route = useRoute();
  // Each screen's page takes its own route; the table holds them under the route's own name.
  const Page = screens[route.screen] as React.ComponentType<{ route: typeof route }> | undefined;
  return Page === undefined ? null : <Page route={route} />;
}

/** The open vault: rail, work, inspector. What must not lie under the inspector keeps clear of `--covered`. */
export function Desk() {
  const { shown, over, width } = useInspectorStand();
  const covered = { '--covered': shown && over ? `${width}px` : '0px' } as CSSProperties;
  useEffect(() => {
    // What could not be saved before the vault was locked is tried again.
    void flushAll();
    return forgetPlaces;
  }, []);
  return (
    <div className={styles['desk']}>
      <DeskCommands />
      <Rail />
      <main className={styles['work']} style={covered}>
        <Notices />
        <ScreenFault>
          <Suspense fallback={null}>
            <Screen />
          </Suspense>
        </ScreenFault>
        <JobTray />
      </main>
      <InspectorColumn />
      <IdleWarning />
      <MattersAtDesk />
      <Palette />
      <Notifications position="bottom-right" transitionDuration={120} />
    </div>
  );
}

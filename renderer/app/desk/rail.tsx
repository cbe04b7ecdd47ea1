import { Tooltip, UnstyledButton } from '@mantine/core';
import { Icon, type IconName } from '../../ui/icon';
import { setRailOpen, useLayout } from '../layout';
import { navigate, type Route, type ScreenName, useRoute } from '../routes';
import { screens } from '../screens';
import { useTexts } from '../texts';
import { lock } from './lock';
import styles from './rail.module.css';

interface Place {
  readonly name: 'matters' | 'deadlines' | 'search' | 'library' | 'settings';
  readonly route: Route;
  readonly keys: string;
}

/** The places that the rail leads to, in their order. */
export const railPlaces: readonly Place[] = [
  { name: 'matters', route: { screen: 'matters' }, keys: 'mod+digit1' },
  { name: 'deadlines', route: { screen: 'deadlines' }, keys: 'mod+digit3' },
  { name: 'search', route: { screen: 'search' }, keys: 'mod+F' },
  { name: 'library', route: { screen: 'library', shelf: 'authorities' }, keys: 'mod+digit2' },
  { name: 'settings', route: { screen: 'settings' }, keys: 'mod+comma' },
];

const isAt = (name: string, here: ScreenName): boolean => name === here || (name === 'matters' && here === 'matter');

function RailButton(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly wide: boolean;
  readonly current?: boolean;
  readonly onClick: () => void;
}) {
  const { icon, label, wide, current = false, onClick } = props;
  return (
    <Tooltip label={label} position="right" disabled={wide}>
      <UnstyledButton
        className={styles['button']}
        aria-current={current ? 'page' : undefined}
        aria-label={label}
        onClick={onClick}
      >
        <Icon name={icon} />
        {wide ? <span>{label}</span> : null}
      </UnstyledButton>
    </Tooltip>
  );
}

/** The column at the start: where one can go, and the lock. */
export function Rail() {
  const say = useTexts();
  const route = useRoute();
  const wide = useLayout(({ railOpen }) => railOpen);
  const entry = ({ name, route: to }: Place) =>
    screens[to.screen] === undefined ? null : (
      <RailButton
        key={name}
        icon={name}
        label={say(`rail.${name}`)}
        wide={wide}
        current={isAt(name, route.screen)}
        onClick={() => void navigate(to)}
      />
    );
  return (
    <nav className={styles['rail']} data-pane data-wide={wide} aria-label={say('rail.label')}>
      <div className={styles['head']}>
        {wide ? <span className={styles['name']}>Adit</span> : null}
        <UnstyledButton
          className={styles['fold']}
          aria-label={say(wide ? 'rail.collapse' : 'rail.expand')}
          aria-expanded={wide}
          onClick={() => setRailOpen(!wide)}
        >
          <Icon name="rail" />
        </UnstyledButton>
      </div>
      {railPlaces.filter(({ name }) => name !== 'settings').map(entry)}
      <div className={styles['foot']}>
        {railPlaces.filter(({ name }) => name === 'settings').map(entry)}
        <RailButton icon="lock" label={say('rail.lock')} wide={wide} onClick={() => void lock()} />
      </div>
    </nav>
  );
}

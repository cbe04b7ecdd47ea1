import { useHotkeys } from '@mantine/hooks';
import { openSpotlight } from '@mantine/spotlight';
import { useEffect } from 'react';
import { backUp } from '../back-up';
import { useAllCommands, useCommands } from '../commands';
import { setInspectorOpen, useLayout } from '../layout';
import { listenToNews } from '../news';
import { onMac } from '../platform';
import { goBack, goForward, navigate } from '../routes';
import { screens } from '../screens';
import { useTexts } from '../texts';
import { lock } from './lock';
import { goToNextPane } from './panes';
import { railPlaces } from './rail';

const HISTORY_KEYS = onMac
  ? { back: 'mod+bracketleft', forward: 'mod+bracketright' }
  : { back: 'alt+arrowleft', forward: 'alt+arrowright' };

/** The commands of the desk itself, and the keys of all commands. */
export function DeskCommands() {
  const say = useTexts();
  useCommands(
    () => [
      ...railPlaces
        .filter(({ route }) => screens[route.screen] !== undefined)
        .map(({ name, route, keys }) => ({
          id: name,
          group: 'go' as const,
          label: say(`rail.${name}`),
          keys,
          run: () => void navigate(route),
        })),
      { id: 'back', group: 'go', label: say('command.back'), keys: HISTORY_KEYS.back, run: () => void goBack() },
      {
        id: 'forward',
        group: 'go',
        label: say('command.forward'),
        keys: HISTORY_KEYS.forward,
        run: () => void goForward(),
      },
      {
        id: 'inspector',
        group: 'view',
        label: say('command.inspector'),
        keys: 'mod+I',
        run: () => setInspectorOpen(!useLayout.getState().inspectorOpen),
      },
      { id: 'pane', group: 'view', label: say('command.pane'), keys: 'F6', run: goToNextPane },
      {
        id: 'save-backup',
        group: 'app',
        label: say('command.backup'),
        run: () => void backUp(say('command.backupDone')),
      },
      {
        id: 'help-keys',
        group: 'app',
        label: say('command.keys'),
        keys: 'F1',
        run: () => void navigate({ screen: 'settings', section: 'keys' }),
      },
      { id: 'palette', group: 'app', label: say('command.palette'), keys: 'mod+K', run: openSpotlight },
      { id: 'lock', group: 'app', label: say('command.lock'), keys: 'mod+L', run: () => void lock() },
    ],
    [say],
  );
  const commands = useAllCommands();
  useEffect(
    // The menu asks for commands by the ids that they have here.
    () => listenToNews('menu', ({ command }) => commands.find(({ id }) => id === command)?.run()),
    [commands],
  );
  useHotkeys(
    commands.flatMap(({ keys, run }) => (keys === undefined ? [] : [[keys, run, { usePhysicalKeys: true }]])),
    [],
    true,
  );
  return null;
}

import { Spotlight } from '@mantine/spotlight';
import { Icon } from '../../ui/icon';
import { Keys } from '../../ui/keys';
import { commandGroups, useAllCommands } from '../commands';
import { useTexts } from '../texts';

/** Every command by name. Its keys are in the map of keys, so it listens to none itself. */
export function Palette() {
  const say = useTexts();
  const commands = useAllCommands().filter(({ id }) => id !== 'palette');
  const groups = commandGroups
    .map((group) => ({
      group: say(`command.group.${group}`),
      actions: commands
        .filter((command) => command.group === group)
        .map(({ id, label, keys, run }) => ({
          id,
          label,
          onClick: run,
          rightSection: keys === undefined ? null : <Keys keys={keys} />,
        })),
    }))
    .filter(({ actions }) => actions.length > 0);
  return (
    <Spotlight
      actions={groups}
      shortcut={null}
      nothingFound={say('command.nothing')}
      highlightQuery
      scrollable
      maxHeight={420}
      transitionProps={{ duration: 0 }}
      searchProps={{
        leftSection: <Icon name="search" />,
        placeholder: say('command.placeholder'),
        'aria-label': say('command.palette'),
      }}
      lockScroll={false}
    />
  );
}

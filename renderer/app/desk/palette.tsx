import { Spotlight } from '@mantine/spotlight';
import { useState } from 'react';
import { Icon } from '../../ui/icon';
import { Keys } from '../../ui/keys';
import { type Command, commandGroups, useAllCommands } from '../commands';
import { navigate } from '../routes';
import { useTexts } from '../texts';
import { useFoundMatters } from './found-matters';

const action = ({ id, label, keys, run }: Command) => ({
  id,
  label,
  onClick: run,
  rightSection: keys === undefined ? null : <Keys keys={keys} />,
});

/** Every command by name, and matters by theirs. The keys are in the map of keys, so it listens to none itself. */
export function Palette() {
  const say = useTexts();
  const [query, setQuery] = useState('');
  const matters = useFoundMatters(query);
  const commands = useAllCommands().filter(({ id }) => id !== 'palette');
  // Nobody reads through every question: they come when some of their words are typed.
  const shown = commandGroups.filter((group) => group !== 'question' || query.trim() !== '');
  const groups = [
    ...shown.map((group) => ({
      group: say(`command.group.${group}`),
      actions: commands.filter((command) => command.group === group).map(action),
    })),
    {
      group: say('command.matters'),
      actions: matters.map(({ id, title, client }) => ({
        id: `matter/${id}`,
        label: title,
        description: client,
        // The vault has found them for what is typed, by more ways of writing than are compared here.
        keywords: query,
        onClick: () => void navigate({ screen: 'matter', id, tab: 'overview' }),
      })),
    },
  ].filter(({ actions }) => actions.length > 0);
  return (
    <Spotlight
      actions={groups}
      query={query}
      onQueryChange={setQuery}
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
      attributes={{ content: { 'aria-label': say('command.palette') } }}
      lockScroll={false}
    />
  );
}

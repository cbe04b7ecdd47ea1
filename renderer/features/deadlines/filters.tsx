import { NativeSelect, SegmentedControl } from '@mantine/core';
import { ListFilters } from '../../ui/list-page';
import { type DueFilter, dueFilters } from '../matters/match';
import { type DeadlineFilter, groupings, type OpenTask, peopleOf } from './open-tasks';
import { useTexts } from './texts';

/** Which tasks are shown, and by what. */
export function Filters(props: {
  readonly tasks: readonly OpenTask[];
  readonly filter: DeadlineFilter;
  readonly onChange: (filter: DeadlineFilter) => void;
}) {
  const { tasks, filter, onChange } = props;
  const say = useTexts();
  const people = ['', ...peopleOf(tasks)];
  const { by, text, due, person } = filter;
  return (
    <ListFilters label={say('filter')} text={text} onText={(typed) => onChange({ ...filter, text: typed })}>
      <NativeSelect
        size="xs"
        aria-label={say('due.label')}
        data={[
          { value: '', label: say('due.all') },
          ...dueFilters.map((value) => ({ value, label: say(`due.${value}`) })),
        ]}
        value={due ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...filter, due: value === '' ? null : (value as DueFilter) })
        }
      />
      <NativeSelect
        size="xs"
        aria-label={say('person.label')}
        data={[
          { value: '', label: say('person.all') },
          ...people.map((name, index) => ({ value: String(index), label: name || say('person.none') })),
        ]}
        value={person === null ? '' : String(people.indexOf(person))}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...filter, person: value === '' ? null : (people[Number(value)] ?? null) })
        }
      />
      <SegmentedControl
        size="xs"
        transitionDuration={0}
        aria-label={say('by.label')}
        data={groupings.map((value) => ({ value, label: say(`by.${value}`) }))}
        value={by}
        onChange={(value) => onChange({ ...filter, by: value })}
      />
    </ListFilters>
  );
}

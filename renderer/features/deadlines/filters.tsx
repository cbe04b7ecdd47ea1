import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { Icon } from '../../ui/icon';
import { type DueFilter, dueFilters } from '../matters/match';
import styles from './deadlines.module.css';
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
    <search className={styles['filters']}>
      <TextInput
        className={styles['filter']}
        type="search"
        size="xs"
        leftSection={<Icon name="search" size={14} />}
        aria-label={say('filter')}
        placeholder={say('filter')}
        value={text}
        onChange={({ currentTarget }) => onChange({ ...filter, text: currentTarget.value })}
      />
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
    </search>
  );
}

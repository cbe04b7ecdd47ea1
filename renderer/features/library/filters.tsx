import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { Icon } from '../../ui/icon';
import styles from './library.module.css';
import { type Filtering, type StandingFilter, standings } from './match';
import { useTexts } from './texts';

/** What of a shelf is shown. Only authorities stand or fall. */
export function Filters(props: {
  readonly filtering: Filtering;
  readonly onChange: (filtering: Filtering) => void;
  readonly withStanding: boolean;
}) {
  const { filtering, onChange, withStanding } = props;
  const say = useTexts();
  return (
    <search className={styles['filters']}>
      <TextInput
        className={styles['filter'] ?? ''}
        type="search"
        size="xs"
        leftSection={<Icon name="search" size={14} />}
        aria-label={say('filter')}
        placeholder={say('filter')}
        value={filtering.text}
        onChange={({ currentTarget }) => onChange({ ...filtering, text: currentTarget.value })}
      />
      {withStanding ? (
        <NativeSelect
          size="xs"
          aria-label={say('standing.label')}
          data={standings.map((value) => ({ value, label: say(`standing.${value}`) }))}
          value={filtering.standing}
          onChange={({ currentTarget }) => onChange({ ...filtering, standing: currentTarget.value as StandingFilter })}
        />
      ) : null}
      <Checkbox
        size="xs"
        label={say('doubtful')}
        checked={filtering.doubtful}
        onChange={({ currentTarget }) => onChange({ ...filtering, doubtful: currentTarget.checked })}
      />
    </search>
  );
}

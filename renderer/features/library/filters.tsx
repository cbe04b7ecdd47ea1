import { Checkbox, NativeSelect } from '@mantine/core';
import { ListFilters } from '../../ui/list-page';
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
    <ListFilters label={say('filter')} text={filtering.text} onText={(text) => onChange({ ...filtering, text })}>
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
    </ListFilters>
  );
}

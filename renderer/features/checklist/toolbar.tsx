import { Button, SegmentedControl, Select } from '@mantine/core';
import { Keys } from '../../ui/keys';
import { countOf, type Filter, filters, progressOf, type Question } from './questions';
import { useTexts } from './texts';
import styles from './toolbar.module.css';
import { setWhole, useView } from './view';

/** How the checklist is shown, which of it, how far it is answered, and the way to the next question. */
export function Toolbar(props: {
  readonly questions: readonly Question[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onNextUnanswered: (() => void) | null;
}) {
  const { questions, filter, onFilter, onNextUnanswered } = props;
  const say = useTexts();
  const { whole } = useView();
  const { answered, relevant } = progressOf(questions);
  return (
    <div className={styles['toolbar']}>
      <SegmentedControl
        size="xs"
        aria-label={say('view.label')}
        data={[
          { value: 'one', label: say('view.one') },
          { value: 'whole', label: say('view.whole') },
        ]}
        value={whole ? 'whole' : 'one'}
        onChange={(view) => setWhole(view === 'whole')}
        transitionDuration={0}
      />
      <Select
        size="xs"
        w={250}
        aria-label={say('filter.label')}
        data={filters.map((name) => ({
          value: name,
          label: say('filter.option', { name: say(`filter.${name}`), number: countOf(questions, name) }),
        }))}
        value={filter}
        onChange={(chosen) => chosen !== null && onFilter(chosen as Filter)}
      />
      <p className={styles['progress']}>{say('progress', { answered, relevant })}</p>
      <Button
        rightSection={<Keys keys="mod+Enter" />}
        disabled={onNextUnanswered === null}
        onClick={() => onNextUnanswered?.()}
      >
        {say('nextUnanswered')}
      </Button>
    </div>
  );
}

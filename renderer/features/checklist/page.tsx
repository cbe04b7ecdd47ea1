import { useCallback, useEffect, useRef, useState } from 'react';
import { useCommands } from '../../app/commands';
import { usePack } from '../../app/pack';
import type { TabProps } from '../../app/page';
import { replaceRoute } from '../../app/routes';
import { EmptyState } from '../../ui/empty-state';
import { InInstance } from '../instances/in-instance';
import { Contents } from './contents';
import { LiveFindings } from './live-findings';
import { OneQuestion } from './one-question';
import styles from './page.module.css';
import { type Filter, neighbours, nextUnanswered } from './questions';
import { useTexts } from './texts';
import { Toolbar } from './toolbar';
import { type Checklist, useChecklist, useFiltered } from './use-checklist';
import { setWhole, useView } from './view';
import { WholeForm } from './whole-form';

/** The ways through the checklist by keys, in the palette too. */
function useWays(ways: {
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
  readonly unanswered: (() => void) | null;
}) {
  const say = useTexts();
  const { whole } = useView();
  const latest = useRef(ways);
  latest.current = ways;
  useCommands(
    () => [
      {
        id: 'checklist-next',
        group: 'matter',
        label: say('command.next'),
        keys: 'alt+ArrowDown',
        run: () => latest.current.next?.(),
      },
      {
        id: 'checklist-previous',
        group: 'matter',
        label: say('command.previous'),
        keys: 'alt+ArrowUp',
        run: () => latest.current.previous?.(),
      },
      {
        id: 'checklist-unanswered',
        group: 'matter',
        label: say('nextUnanswered'),
        keys: 'mod+Enter',
        run: () => latest.current.unanswered?.(),
      },
      {
        id: 'checklist-view',
        group: 'view',
        label: say(whole ? 'view.one' : 'view.whole'),
        run: () => setWhole(!whole),
      },
    ],
    [say, whole],
  );
}

const way = (key: string | null, go: (key: string) => void) => (key === null ? null : () => go(key));

function Loaded({ matterId, focus, checklist }: TabProps & { readonly checklist: Checklist }) {
  const { facts, assessment, questions } = checklist;
  const say = useTexts();
  const pack = usePack();
  const { whole } = useView();
  const [filter, setFilter] = useState<Filter>('all');
  const shown = useFiltered(questions, filter);
  // Where the tab is opened without saying at which question, it begins at the first that nobody has answered.
  const [start] = useState(() => nextUnanswered(questions, null) ?? questions[0]?.asked.key ?? null);
  const current = pack.facts.facts.find(({ key }) => key === (focus ?? start)) ?? null;
  const key = current?.key ?? null;
  const go = useCallback(
    (to: string) => replaceRoute({ screen: 'matter', id: matterId, tab: 'checklist', focus: to }),
    [matterId],
  );
  const { previous, next } = key === null ? { previous: null, next: null } : neighbours(shown, key);
  const ways = { previous: way(previous, go), next: way(next, go), unanswered: way(nextUnanswered(shown, key), go) };
  useWays(ways);
  const first = shown[0]?.asked.key;
  const absent = !shown.some(({ asked }) => asked.key === key);
  useEffect(() => {
    // A filter begins at its first question.
    if (filter !== 'all' && absent && first !== undefined) go(first);
  });
  return (
    <div className={styles['checklist']}>
      <Toolbar questions={questions} filter={filter} onFilter={setFilter} onNextUnanswered={ways.unanswered} />
      <div className={styles['columns']}>
        <Contents questions={questions} shown={shown} ranked={filter === 'turning'} current={key} onGo={go} />
        <div className={styles['work']} tabIndex={-1} data-scroller>
          {shown.length === 0 || current === null ? (
            <EmptyState title={say('empty.title')} text={say('empty.text')} />
          ) : whole ? (
            <WholeForm
              matterId={matterId}
              shown={shown}
              facts={facts}
              assessment={assessment}
              current={key}
              ranked={filter === 'turning'}
            />
          ) : (
            <OneQuestion
              key={current.key}
              matterId={matterId}
              question={current}
              relevant={questions.some(({ asked }) => asked.key === current.key)}
              facts={facts}
              assessment={assessment}
              previous={previous}
              next={next}
              onGo={go}
            />
          )}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <aside className={styles['findings']} aria-label={say('findings.label')} tabIndex={0}>
          <LiveFindings matterId={matterId} />
        </aside>
      </div>
    </div>
  );
}

function Questions(props: TabProps) {
  const checklist = useChecklist(props.matterId);
  return checklist === null ? null : <Loaded {...props} checklist={checklist} />;
}

/** The questions of a matter, one after another or as a whole form, beside the findings that follow from them. */
export function Page(props: TabProps) {
  return (
    <InInstance matterId={props.matterId} offers={false}>
      <Questions {...props} />
    </InInstance>
  );
}

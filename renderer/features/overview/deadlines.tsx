import { today, useFormat } from '../../app/format';
import { useRecords } from '../../app/records';
import { navigate } from '../../app/routes';
import { LinkButton } from '../../ui/link-button';
import { inOrder } from '../tasks/in-order';
import styles from './overview.module.css';
import { Section } from './section';
import { useTexts } from './texts';

const FEW = 5;

/** What is to be done next, the nearest deadline first. */
export function Deadlines({ matterId }: { readonly matterId: string }) {
  const say = useTexts();
  const format = useFormat();
  const { value: tasks } = useRecords('tasks', matterId);
  const open = inOrder(tasks ?? []).filter(({ value }) => !value.done);
  const toTasks = (
    <LinkButton onClick={() => void navigate({ screen: 'matter', id: matterId, tab: 'tasks' })}>
      {say('tasks.all')}
    </LinkButton>
  );
  return (
    <Section title={say('tasks.title')} action={toTasks}>
      {tasks !== null && open.length === 0 ? <p className={styles['note']}>{say('tasks.none')}</p> : null}
      <ul className={styles['rows']}>
        {open.slice(0, FEW).map(({ id, value: { title, due, assignee } }) => (
          <li key={id}>
            <span>{title}</span>
            <span className={styles['note']}>
              {due === undefined
                ? say('tasks.undated')
                : say(due < today() ? 'tasks.overdue' : 'tasks.due', { day: format.day(due) })}
              {assignee === undefined ? null : ` · ${assignee}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

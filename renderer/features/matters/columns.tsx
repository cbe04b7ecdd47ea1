import type { ListedMatter } from '../../../shared/bridge/vault-contract';
import { type Format, today } from '../../app/format';
import type { Say } from '../../app/texts-type';
import type { Column } from '../../ui/virtual-list';
import styles from './page.module.css';
import type { en } from './texts/en';

const total = ({ facts }: ListedMatter): number => Object.values(facts).reduce((sum, count) => sum + count, 0);

/** What the list shows of a matter. */
export function columnsOf(
  say: Say<typeof en>,
  format: Format,
  open: (matter: ListedMatter) => void,
): readonly Column<ListedMatter>[] {
  const figure = (count: number) => (count === 0 ? null : format.number(count));
  return [
    {
      id: 'title',
      title: say('column.title'),
      width: 'minmax(0, 3fr)',
      cell: (matter) => (
        <>
          <button
            type="button"
            tabIndex={-1}
            className={styles['open']}
            title={matter.title}
            onClick={() => open(matter)}
          >
            {matter.title}
          </button>
          {matter.state === 'closed' ? <span className={styles['closed']}>{say('closed')}</span> : null}
        </>
      ),
    },
    { id: 'client', title: say('column.client'), width: 'minmax(0, 2fr)', cell: ({ client }) => client },
    { id: 'number', title: say('column.number'), width: '96px', cell: ({ number }) => number },
    {
      id: 'verified',
      title: say('column.verified'),
      width: '92px',
      align: 'end',
      cell: (matter) => (total(matter) === 0 ? null : `${matter.facts.verified} / ${total(matter)}`),
    },
    {
      id: 'evidence',
      title: say('column.evidence'),
      width: '80px',
      align: 'end',
      cell: ({ evidence }) => figure(evidence),
    },
    {
      id: 'tasks',
      title: say('column.tasks'),
      width: '64px',
      align: 'end',
      cell: ({ openTasks }) => figure(openTasks),
    },
    {
      id: 'due',
      title: say('column.due'),
      width: '104px',
      align: 'end',
      cell: ({ dueOn }) =>
        dueOn === null ? null : (
          <span className={styles['due']} data-late={dueOn < today()}>
            {format.dayShort(dueOn)}
          </span>
        ),
    },
    {
      id: 'updated',
      title: say('column.updated'),
      width: '104px',
      align: 'end',
      cell: ({ updatedAt }) => format.recent(updatedAt),
    },
  ];
}

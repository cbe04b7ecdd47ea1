import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Law } from '../../../app/law';
import { navigate } from '../../../app/routes';
import type { Say } from '../../../app/texts-type';
import { Differences } from '../../../ui/law/differences';
import { type Column, VirtualList } from '../../../ui/virtual-list';
import styles from '../library.module.css';
import { useTexts } from '../texts';
import type { en } from '../texts/en';
import type { TouchedMatter } from './run';

const columnsOf = (say: Say<typeof en>, law: Law): readonly Column<TouchedMatter>[] => [
  {
    id: 'title',
    title: say('effects.column.matter'),
    width: 'minmax(0, 2fr)',
    cell: ({ title }) => <span title={title}>{title}</span>,
  },
  {
    id: 'client',
    title: say('effects.column.client'),
    width: 'minmax(0, 1.2fr)',
    cell: ({ client }) => <span title={client}>{client}</span>,
  },
  {
    id: 'what',
    title: say('effects.column.what'),
    width: 'minmax(0, 2.4fr)',
    cell: ({ differences }) => {
      const what = differences.map(({ label }) => label[law.lang]).join(law.words.grammar.listComma);
      return <span title={what}>{what}</span>;
    },
  },
  {
    id: 'worse',
    title: say('effects.column.riskier'),
    width: '120px',
    align: 'end',
    cell: ({ differences }) => differences.filter(({ direction }) => direction === 'riskier').length,
  },
];

/** The matters that a change touches; of the one that is chosen, every result before and after. */
export function TouchedList({ law, touched }: { readonly law: Law; readonly touched: readonly TouchedMatter[] }) {
  const say = useTexts();
  const [selected, setSelected] = useState<string | null>(null);
  const chosen = touched.find(({ id }) => id === selected);
  const open = ({ id }: TouchedMatter) => void navigate({ screen: 'matter', id, tab: 'overview' });
  return (
    <>
      <VirtualList
        label={say('effects.touched')}
        rows={touched}
        columns={columnsOf(say, law)}
        idOf={({ id }) => id}
        textOf={({ title }) => title}
        selected={selected}
        onSelect={setSelected}
        onOpen={open}
      />
      {chosen === undefined ? null : (
        <section className={styles['chosen']} aria-label={chosen.title}>
          <div className={styles['bar']}>
            <h2>{chosen.title}</h2>
            <Button size="xs" variant="default" onClick={() => open(chosen)}>
              {say('effects.open')}
            </Button>
          </div>
          <Differences law={law} differences={chosen.differences} caption={say('effects.results')} />
        </section>
      )}
    </>
  );
}

import { useState } from 'react';
import type { ListedMatter } from '../../../shared/bridge/vault-contract';
import { api } from '../../app/api';
import { useFormat } from '../../app/format';
import { useQuery } from '../../app/query';
import { navigate } from '../../app/routes';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { PageHeader } from '../../ui/page-header';
import { type Column, VirtualList } from '../../ui/virtual-list';
import styles from './page.module.css';
import { useTexts } from './texts';

export function Page() {
  const say = useTexts();
  const format = useFormat();
  const [selected, setSelected] = useState<string | null>(null);
  const { state, value, error, reload } = useQuery('matters.list', () => api.matters.list({ limit: 200 }), {
    tables: ['matters'],
  });
  if (state === 'loading') return null;
  const columns: readonly Column<ListedMatter>[] = [
    { id: 'title', title: say('column.title'), width: 'minmax(0, 3fr)', cell: ({ title }) => title },
    { id: 'client', title: say('column.client'), width: 'minmax(0, 2fr)', cell: ({ client }) => client },
    {
      id: 'updated',
      title: say('column.updated'),
      width: '160px',
      align: 'end',
      cell: ({ updatedAt }) => format.moment(updatedAt),
    },
  ];
  return (
    <div className={styles['page']}>
      <PageHeader title={say('title')} />
      {error === null ? null : <ErrorState error={error} onRetry={() => void reload()} />}
      {value === null || value.total > 0 ? null : <EmptyState title={say('empty.title')} text={say('empty.text')} />}
      {value === null || value.total === 0 ? null : (
        <VirtualList
          label={say('title')}
          rows={value.rows}
          total={value.total}
          columns={columns}
          idOf={({ id }) => id}
          textOf={({ title }) => title}
          selected={selected}
          onSelect={setSelected}
          onOpen={({ id }) => void navigate({ screen: 'matter', id, tab: 'overview' })}
        />
      )}
    </div>
  );
}

import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ListedMatter } from '../../../shared/bridge/vault-contract';
import { today, useFormat } from '../../app/format';
import { navigate } from '../../app/routes';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { ListPage } from '../../ui/list-page';
import { PageHeader } from '../../ui/page-header';
import { VirtualList } from '../../ui/virtual-list';
import { MatterMenu } from '../matter/matter-menu';
import { ask } from './asking';
import { columnsOf } from './columns';
import { filterBy, NO_FILTER, useFiltering } from './filtering';
import { Filters } from './filters';
import { letsAllThrough, matching } from './match';
import { useTexts } from './texts';
import { useMatters } from './use-matters';

const open = ({ id }: ListedMatter) => void navigate({ screen: 'matter', id, tab: 'overview' });

/** Every matter of the firm. */
export function Page() {
  const say = useTexts();
  const format = useFormat();
  const filtering = useFiltering();
  const [selected, setSelected] = useState<string | null>(null);
  const { loaded, error, more, reload } = useMatters(filtering.order, !letsAllThrough(filtering));
  const rows = useMemo(() => matching(loaded?.rows ?? [], filtering, today()), [loaded, filtering]);
  const columns = useMemo(() => columnsOf(say, format, open), [say, format]);
  const total = loaded?.total ?? 0;
  const count = rows.length === total ? say('count', { count: total }) : say('found', { shown: rows.length, total });
  const chosen = rows.find(({ id }) => id === selected);
  return (
    <ListPage>
      <PageHeader title={say('title')} note={loaded === null ? undefined : count}>
        {chosen === undefined ? null : <MatterMenu matterId={chosen.id} />}
        <Button variant="default" onClick={() => ask({ kind: 'import', file: null })}>
          {say('import.action')}
        </Button>
        <Button onClick={() => ask({ kind: 'new' })}>{say('create.action')}</Button>
      </PageHeader>
      {error === null ? null : <ErrorState error={error} onRetry={reload} />}
      {loaded !== null && total === 0 ? (
        <EmptyState title={say('empty.title')} text={say('empty.text')} />
      ) : (
        <Filters matters={loaded?.rows ?? []} />
      )}
      {total > 0 && rows.length === 0 && loaded?.next === null ? (
        <EmptyState title={say('none.title')} text={say('none.text')}>
          <Button variant="default" onClick={() => filterBy(NO_FILTER)}>
            {say('none.clear')}
          </Button>
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <VirtualList
          label={say('title')}
          rows={rows}
          total={loaded?.next === null ? rows.length : Math.max(total, rows.length)}
          columns={columns}
          idOf={({ id }) => id}
          textOf={({ title }) => title}
          selected={selected}
          onSelect={setSelected}
          onOpen={open}
          onEnd={more}
        />
      ) : null}
    </ListPage>
  );
}

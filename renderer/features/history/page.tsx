import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useFormat } from '../../app/format';
import type { TabProps } from '../../app/page';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { ListPage } from '../../ui/list-page';
import { VirtualList } from '../../ui/virtual-list';
import { kinds } from './actions';
import { columnsOf } from './columns';
import { actionWords } from './entry-words';
import { ExportHistory } from './export-history';
import styles from './history.module.css';
import type { Wanted } from './read-audit';
import { useTexts } from './texts';
import { useAudit } from './use-audit';
import { useRecordNames } from './use-record-names';
import { Verify } from './verify';

const scopes = ['matter', 'vault'] as const;
type Scope = (typeof scopes)[number];

/** What only the whole vault has entries of. */
const OF_VAULT: readonly string[] = ['clients', 'vault'];

const STEP = 200;

/** Who did what and when, newest first. */
function Entries(props: { readonly wanted: Wanted; readonly names: ReadonlyMap<string, string> }) {
  const { wanted, names } = props;
  const say = useTexts();
  const format = useFormat();
  const [count, setCount] = useState(STEP);
  const [selected, setSelected] = useState<string | null>(null);
  const { part, error, reload } = useAudit(wanted, count);
  const withMatter = wanted.matterId === undefined;
  const columns = useMemo(() => columnsOf({ say, format, names, withMatter }), [say, format, names, withMatter]);
  if (error !== null) return <ErrorState error={error} onRetry={() => void reload()} />;
  if (part === null) return null;
  const { entries, next } = part;
  if (entries.length === 0) return <EmptyState title={say('none.title')} text={say('none.text')} />;
  return (
    <VirtualList
      label={say('title')}
      rows={entries}
      columns={columns}
      idOf={({ revision }) => String(revision)}
      textOf={({ action }) => actionWords(action, say)}
      selected={selected}
      onSelect={setSelected}
      onEnd={() => {
        if (next !== null && entries.length >= count) setCount(count + STEP);
      }}
    />
  );
}

/** The history of a matter, or of the vault that it lies in. */
export function Page({ matterId }: TabProps) {
  const say = useTexts();
  const names = useRecordNames(matterId);
  const [scope, setScope] = useState<Scope>('matter');
  const [kind, setKind] = useState<string | null>(null);
  const wanted: Wanted = { matterId: scope === 'matter' ? matterId : undefined, kind };
  const offered = kinds.filter((one) => scope === 'vault' || !OF_VAULT.includes(one));
  return (
    <ListPage>
      <div className={styles['bar']}>
        <SegmentedControl
          size="xs"
          transitionDuration={0}
          aria-label={say('scope.label')}
          data={scopes.map((value) => ({ value, label: say(`scope.${value}`) }))}
          value={scope}
          onChange={(value) => {
            setScope(value);
            setKind(null);
          }}
        />
        <NativeSelect
          size="xs"
          aria-label={say('kind.label')}
          data={[
            { value: '', label: say('kind.all') },
            ...offered.map((value) => ({ value, label: say(`kind.${value}`) })),
          ]}
          value={kind ?? ''}
          onChange={({ currentTarget: { value } }) => setKind(value === '' ? null : value)}
        />
        <span className={styles['gap']} />
        <Verify />
        <ExportHistory wanted={wanted} names={names} />
      </div>
      <Entries key={`${scope} ${kind}`} wanted={wanted} names={names} />
    </ListPage>
  );
}

import type { AuditView } from '../../../shared/bridge/vault-contract';
import type { Format } from '../../app/format';
import { useRecord } from '../../app/records';
import type { Say } from '../../app/texts-type';
import type { Column } from '../../ui/virtual-list';
import { actionWords, recordWords } from './entry-words';
import { useTexts } from './texts';
import type { en } from './texts/en';

function MatterName({ id }: { readonly id: string }) {
  const say = useTexts();
  const { value, error } = useRecord('matters', id);
  if (value !== null) return value.value.title;
  return error === null ? null : say('goneMatter');
}

interface Shown {
  readonly say: Say<typeof en>;
  readonly format: Format;
  readonly names: ReadonlyMap<string, string>;
  /** Entries of more than one matter say whose they are. */
  readonly withMatter: boolean;
}

/** What the history shows of an entry. */
export function columnsOf({ say, format, names, withMatter }: Shown): readonly Column<AuditView>[] {
  const matter: Column<AuditView> = {
    id: 'matter',
    title: say('column.matter'),
    width: 'minmax(0, 2fr)',
    cell: ({ matterId }) => (matterId === null ? null : <MatterName id={matterId} />),
  };
  return [
    { id: 'at', title: say('column.at'), width: '168px', cell: ({ at }) => format.moment(at) },
    { id: 'by', title: say('column.by'), width: 'minmax(64px, 1fr)', cell: ({ by }) => by },
    { id: 'what', title: say('column.what'), width: 'minmax(0, 2fr)', cell: ({ action }) => actionWords(action, say) },
    {
      id: 'record',
      title: say('column.record'),
      width: 'minmax(0, 3fr)',
      cell: (entry) => {
        const words = recordWords(entry, names);
        return words === '' ? null : <span title={words}>{words}</span>;
      },
    },
    ...(withMatter ? [matter] : []),
  ];
}

import { useMemo } from 'react';
import { useFormat } from '../../app/format';
import { useLanguage } from '../../app/i18n';
import { useIsCovered } from '../../app/layout';
import type { Column } from '../../ui/virtual-list';
import { kindName } from './kinds';
import styles from './page.module.css';
import type { EvidenceRow } from './rows';
import { useTexts } from './texts';

/** Columns that give way where there is little room; the inspector says the same. */
const WIDE: readonly string[] = ['kind', 'importedOn', 'size'];

/** The columns of the list of evidence. */
export function useColumns(): readonly Column<EvidenceRow>[] {
  const say = useTexts();
  const format = useFormat();
  const language = useLanguage();
  const covered = useIsCovered();
  return useMemo(() => {
    const columns: readonly Column<EvidenceRow>[] = [
      {
        id: 'reference',
        title: say('column.reference'),
        width: '56px',
        cell: ({ record }) => record.value.reference,
      },
      {
        id: 'title',
        title: say('column.title'),
        width: 'minmax(0, 3fr)',
        cell: ({ record, standing }) => (
          <span data-standing={standing}>
            {record.value.title}
            {standing === 'file' ? null : <span className={styles['standing']}>{say(`standing.${standing}`)}</span>}
          </span>
        ),
      },
      {
        id: 'kind',
        title: say('column.kind'),
        width: 'minmax(0, 2fr)',
        cell: ({ record }) => kindName(record.value.kind, language),
      },
      {
        id: 'sourceDate',
        title: say('column.sourceDate'),
        width: '110px',
        align: 'end',
        cell: ({ record: { value } }) => (value.sourceDate === undefined ? null : format.dayShort(value.sourceDate)),
      },
      {
        id: 'importedOn',
        title: say('column.importedOn'),
        width: '110px',
        align: 'end',
        cell: ({ record: { value } }) => (value.importedOn === undefined ? null : format.dayShort(value.importedOn)),
      },
      {
        id: 'size',
        title: say('column.size'),
        width: '80px',
        align: 'end',
        cell: ({ file }) => (file === null ? null : format.bytes(file.bytes)),
      },
      {
        id: 'links',
        title: say('column.links'),
        width: '64px',
        align: 'end',
        cell: ({ links }) => (links.length === 0 ? null : format.number(links.length)),
      },
    ];
    return covered ? columns.filter(({ id }) => !WIDE.includes(id)) : columns;
  }, [say, format, language, covered]);
}

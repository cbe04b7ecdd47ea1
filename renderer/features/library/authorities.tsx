import { standingOn } from '../../../shared/memo/citations/authority-standing';
import type { Authority } from '../../../shared/packs/schema';
import { type Format, useFormat } from '../../app/format';
import type { Law } from '../../app/law';
import type { Say } from '../../app/texts-type';
import { AuthorityPanel } from '../../ui/law/authority-panel';
import type { Column } from '../../ui/virtual-list';
import { matchingAuthorities } from './match';
import { Shelf } from './shelf';
import { useTexts } from './texts';
import type { en } from './texts/en';

const columnsOf = (
  { words, lang, assessment }: Law,
  say: Say<typeof en>,
  format: Format,
): readonly Column<Authority>[] => [
  {
    id: 'short',
    title: say('column.authority'),
    width: 'minmax(0, 3fr)',
    cell: ({ short, title }) => <span title={title[lang]}>{short[lang]}</span>,
  },
  { id: 'number', title: say('column.number'), width: 'minmax(0, 2fr)', cell: ({ documentNumber }) => documentNumber },
  { id: 'kind', title: say('column.kind'), width: 'minmax(0, 2.3fr)', cell: ({ kind }) => say(`kind.${kind}`) },
  {
    id: 'issued',
    title: say('column.issued'),
    width: '128px',
    cell: ({ issuedOn, verification: { datePrecision } }) => {
      if (datePrecision === 'day') return format.dayShort(issuedOn);
      const date = format.monthShort(issuedOn);
      return datePrecision === 'month' ? date : say('about', { date });
    },
  },
  {
    id: 'standing',
    title: say('column.standing'),
    width: 'minmax(0, 1.4fr)',
    cell: (authority) => words.finding.standing[standingOn(authority, assessment.asOf)],
  },
  {
    id: 'record',
    title: say('column.record'),
    width: 'minmax(0, 1.1fr)',
    cell: ({ verification }) => words.sections['annex-authorities'].record[verification.confidence],
  },
];

/** Every authority of the pack, with how it stands today and how well its record is verified. */
export function Authorities({ law, onOpen }: { readonly law: Law; readonly onOpen: (id: string) => void }) {
  const say = useTexts();
  const format = useFormat();
  return (
    <Shelf
      label={say('shelf.authorities')}
      withStanding
      columns={columnsOf(law, say, format)}
      rowsFor={(filtering) => matchingAuthorities(law.pack.authorities, filtering, law.assessment.asOf)}
      textOf={({ short }) => short[law.lang]}
      onOpen={({ id }) => onOpen(id)}
      panelOf={({ id }, read) => (
        <AuthorityPanel law={law} id={id} pinpoint="whole">
          {read}
        </AuthorityPanel>
      )}
    />
  );
}

import { dateInWords } from '../../../shared/memo/text/date';
import type { Precedent } from '../../../shared/packs/schema';
import type { Law } from '../../app/law';
import type { Say } from '../../app/texts-type';
import { CasePanel } from '../../ui/law/case-panel';
import type { Column } from '../../ui/virtual-list';
import { matchingCases } from './match';
import { Shelf } from './shelf';
import { useTexts } from './texts';
import type { en } from './texts/en';

const columnsOf = ({ words, lang }: Law, say: Say<typeof en>): readonly Column<Precedent>[] => [
  {
    id: 'title',
    title: say('column.case'),
    width: 'minmax(0, 3fr)',
    cell: ({ title }) => <span title={title[lang]}>{title[lang]}</span>,
  },
  {
    id: 'court',
    title: say('column.court'),
    width: 'minmax(0, 2fr)',
    cell: ({ court }) => <span title={court[lang]}>{court[lang]}</span>,
  },
  {
    id: 'decided',
    title: say('column.decided'),
    width: '144px',
    cell: ({ decidedOn }) => (decidedOn === null ? null : dateInWords(decidedOn, words.grammar)),
  },
  {
    id: 'outcome',
    title: say('column.outcome'),
    width: 'minmax(0, 2fr)',
    cell: ({ outcome }) => {
      const said = words.sections.decisions.outcomes[outcome];
      return <span title={said}>{said}</span>;
    },
  },
  {
    id: 'record',
    title: say('column.record'),
    width: 'minmax(0, 1.2fr)',
    cell: ({ confidence }) => words.sections['annex-authorities'].record[confidence],
  },
];

/** Every decided case and official action of the pack. */
export function Cases({ law, onOpen }: { readonly law: Law; readonly onOpen: (id: string) => void }) {
  const say = useTexts();
  return (
    <Shelf
      label={say('shelf.precedents')}
      withStanding={false}
      columns={columnsOf(law, say)}
      rowsFor={(filtering) => matchingCases(law.pack.precedents, filtering)}
      textOf={({ title }) => title[law.lang]}
      onOpen={({ id }) => onOpen(id)}
      panelOf={({ id }, read) => (
        <CasePanel law={law} id={id}>
          {read}
        </CasePanel>
      )}
    />
  );
}

import { shortAuthority } from '../../../shared/memo/citations/short-names';
import { useFormat } from '../../app/format';
import type { Law } from '../../app/law';
import { FindingMark } from '../../ui/finding-mark';
import { useSelect } from '../../ui/law/selection';
import { LinkButton } from '../../ui/link-button';
import { bandsOf, type DatedEvidence, type LawSpan, matterSpans } from './model';
import { useTexts } from './texts';
import styles from './timeline.module.css';

function Head({ columns }: { readonly columns: readonly string[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function useDay() {
  const format = useFormat();
  return (date: string | null, otherwise: string) => (date === null ? otherwise : format.day(date));
}

function Periods({ law }: { readonly law: Law }) {
  const say = useTexts();
  const day = useDay();
  const { words, lang } = law;
  return (
    <table className={styles['table']}>
      <caption>{say('table.periods')}</caption>
      <Head columns={[say('table.from'), say('table.to'), say('table.finding'), say('table.reason')]} />
      <tbody>
        {bandsOf(law).flatMap(({ limb, periods }) =>
          periods.map(({ from, to, finding, basis, reason }) => (
            <tr key={`${limb} ${from}`}>
              <td>{day(from, say('table.start'))}</td>
              <td>{day(to, say('table.open'))}</td>
              <td>
                {words.finding.limbs[limb]}
                <br />
                <FindingMark limb={limb} finding={finding as never} />
              </td>
              <td>
                {reason[lang]}
                <span className={styles['note']}>
                  {basis.map((id) => shortAuthority(id, 'whole', law)).join(words.grammar.semicolon)}
                </span>
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

function Rules({ law, spans }: { readonly law: Law; readonly spans: readonly LawSpan[] }) {
  const say = useTexts();
  const day = useDay();
  const select = useSelect();
  return (
    <table className={styles['table']}>
      <caption>{say('table.rules')}</caption>
      <Head columns={[say('table.from'), say('table.to'), say('table.rule'), say('table.standing')]} />
      <tbody>
        {spans.map(({ id, label, fromWords, to, standing }) => (
          <tr key={id}>
            <td>{fromWords}</td>
            <td>{day(to, say('table.open'))}</td>
            <td>
              <LinkButton onClick={() => select({ kind: 'authority', id, pinpoint: 'whole' })}>{label}</LinkButton>
            </td>
            <td>{law.words.finding.standing[standing]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same in words, row by row. */
export function TimelineTable(props: {
  readonly law: Law;
  readonly spans: readonly LawSpan[];
  readonly evidence: readonly DatedEvidence[];
}) {
  const { law, spans, evidence } = props;
  const say = useTexts();
  const day = useDay();
  const own = matterSpans(law);
  return (
    <div className={styles['tables']}>
      <Periods law={law} />
      <Rules law={law} spans={spans} />
      <table className={styles['table']}>
        <caption>{say('table.matter')}</caption>
        <Head columns={[say('table.from'), say('table.to'), say('table.what')]} />
        <tbody>
          {own.map(({ id, from, to }) => (
            <tr key={id}>
              <td>{day(from, '')}</td>
              <td>{day(to, say('table.open'))}</td>
              <td>{say(`span.${id as 'activity.startedOn'}`)}</td>
            </tr>
          ))}
          {evidence.map(({ id, title, sourceDate }) => (
            <tr key={id}>
              <td>{day(sourceDate, '')}</td>
              <td>{day(sourceDate, '')}</td>
              <td>
                {say('evidence')}: {title}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

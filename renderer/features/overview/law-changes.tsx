import type { ComparedDates, DatedDifference } from '../../../shared/reasoning/date-comparison';
import { useComparedDates } from '../../app/assessment/use-assessment';
import { useFormat } from '../../app/format';
import type { Law } from '../../app/law';
import { Cites } from '../../ui/law/cites';
import { Differences } from '../../ui/law/differences';
import styles from './overview.module.css';
import type { Taken } from './taken';
import { useTexts } from './texts';

const whole = (ids: readonly string[]) => ids.map((id) => ({ id, pinpoint: 'whole' }));

/** What the rules that came or went change for the matter, each with why and by what. */
function Results({ compared, law }: { readonly compared: ComparedDates; readonly law: Law }) {
  const say = useTexts();
  const { lang, words } = law;
  if (compared.differences.length === 0) return <p>{say('law.noResults')}</p>;
  const note = ({ why, because }: DatedDifference) =>
    because.length === 0
      ? why[lang]
      : `${why[lang]}${words.grammar.gap}${say('law.because', {
          rules: because.map((id) => law.authorities.get(id)?.short[lang] ?? id).join(words.grammar.listComma),
        })}`;
  return <Differences law={law} differences={compared.differences} caption={say('law.results')} note={note} />;
}

function Rules({ compared, law }: { readonly compared: ComparedDates; readonly law: Law }) {
  const say = useTexts();
  const format = useFormat();
  const { lang } = law;
  return (
    <ul className={styles['rows']}>
      {compared.law.map(({ authority, event, on, text }) => (
        <li key={`${authority} ${event}`}>
          <span>
            {on === null ? null : <span className={styles['note']}>{format.day(on)} </span>}
            {text[lang]}
          </span>
          {event === 'in-force' ? (
            <span className={styles['note']}>{law.authorities.get(authority)?.relevance[lang]}</span>
          ) : null}
          <Cites law={law} authorities={whole([authority])} />
        </li>
      ))}
      {compared.law.length === 0 ? <li>{say('law.noRules')}</li> : null}
    </ul>
  );
}

/** What the law of one day makes of the facts that the law of another did not: which rules, which results, what went on. */
export function LawChanges({
  before,
  after,
  law,
}: {
  readonly before: Taken;
  readonly after: Taken;
  readonly law: Law;
}) {
  const say = useTexts();
  const format = useFormat();
  const [from = '', to = ''] = [before.assessment.asOf, after.assessment.asOf].sort();
  const { result: compared, failed } = useComparedDates(after.facts, from, to);
  const { lang } = law;
  if (from === to) return <p>{say('law.sameDay', { day: format.day(from) })}</p>;
  if (failed) return <p role="alert">{say('law.failed')}</p>;
  if (compared === null) return <p className={styles['note']}>{say('working')}</p>;
  return (
    <>
      <p>
        <span className={styles['note']}>{say('law.between', { from: format.day(from), to: format.day(to) })}</span>
        <br />
        {compared.summary[lang]}
      </p>
      <div className={styles['halves']}>
        <div>
          <h4>{say('law.rules')}</h4>
          <Rules compared={compared} law={law} />
        </div>
        <div>
          <h4>{say('law.continued')}</h4>
          {compared.continued.length === 0 ? <p>{say('law.noneContinued')}</p> : null}
          <ul className={styles['compact']}>
            {compared.continued.map(({ authority, text }) => (
              <li key={authority}>{text[lang]}</li>
            ))}
          </ul>
        </div>
      </div>
      <Results compared={compared} law={law} />
    </>
  );
}

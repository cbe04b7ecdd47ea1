import type { Confidence, Finding, LimbId } from '../../../shared/model/ladders';
import type { ComparedDates, DatedDifference } from '../../../shared/reasoning/date-comparison';
import { useComparedDates } from '../../app/assessment/use-assessment';
import { useFormat } from '../../app/format';
import type { Law } from '../../app/law';
import { FindingMark } from '../../ui/finding-mark';
import { Cites } from '../../ui/law/cites';
import styles from './overview.module.css';
import type { Taken } from './taken';
import { useTexts } from './texts';

const whole = (ids: readonly string[]) => ids.map((id) => ({ id, pinpoint: 'whole' }));

/** A finding before and after. */
export function Turn<L extends LimbId>(props: {
  readonly limb: L;
  readonly before: { readonly finding: Finding<L>; readonly confidence?: Confidence };
  readonly after: { readonly finding: Finding<L>; readonly confidence?: Confidence };
}) {
  const { limb, before, after } = props;
  return (
    <span className={styles['turn']}>
      <FindingMark limb={limb} finding={before.finding} confidence={before.confidence} /> →{' '}
      <FindingMark limb={limb} finding={after.finding} confidence={after.confidence} />
    </span>
  );
}

/** A result before and after, in the words of its kind. */
function Values({ difference, law }: { readonly difference: DatedDifference; readonly law: Law }) {
  const say = useTexts();
  const { kind, id, before, after } = difference;
  const { words } = law;
  if (kind === 'finding') {
    const limb = id as LimbId;
    return <Turn limb={limb} before={{ finding: before as Finding }} after={{ finding: after as Finding }} />;
  }
  if (kind === 'measure') return say(after === null ? 'law.measureGone' : 'law.measureCame');
  const names: Readonly<Record<string, string>> = {
    element: { true: say('truth.true'), false: say('truth.false'), unknown: say('truth.unknown') },
    duty: words.sections.analysis.dutyState,
    exposure: words.finding.level,
  }[kind];
  const word = (value: string | null) => (value === null ? say('law.absent') : (names[value] ?? value));
  return `${word(before)} → ${word(after)}`;
}

function Results({ compared, law }: { readonly compared: ComparedDates; readonly law: Law }) {
  const say = useTexts();
  const { lang } = law;
  if (compared.differences.length === 0) return <p>{say('law.noResults')}</p>;
  return (
    <ul className={styles['rows']}>
      {compared.differences.map((difference) => (
        <li key={`${difference.kind} ${difference.id}`}>
          <span>
            <span className={styles['note']}>{say(`kind.${difference.kind}`)}</span> {difference.label[lang]}
          </span>
          <strong>
            <Values difference={difference} law={law} />
            {difference.direction === null ? null : ` · ${say(`law.${difference.direction}`)}`}
          </strong>
          <span>{difference.why[lang]}</span>
          <Cites law={law} authorities={whole(difference.because)} />
        </li>
      ))}
    </ul>
  );
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
      <p className={styles['note']}>{say('law.between', { from: format.day(from), to: format.day(to) })}</p>
      <p>{compared.summary[lang]}</p>
      <h4>{say('law.rules')}</h4>
      <Rules compared={compared} law={law} />
      <h4>{say('law.results')}</h4>
      <Results compared={compared} law={law} />
      <h4>{say('law.continued')}</h4>
      {compared.continued.length === 0 ? <p>{say('law.noneContinued')}</p> : null}
      <ul className={styles['compact']}>
        {compared.continued.map(({ authority, text }) => (
          <li key={authority}>{text[lang]}</li>
        ))}
      </ul>
    </>
  );
}

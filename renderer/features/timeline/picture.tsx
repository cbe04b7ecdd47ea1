import { factLabel } from '../../../shared/memo/facts/fact-value';
import { findingWords } from '../../../shared/memo/findings/finding-words';
import { useFormat } from '../../app/format';
import type { Law } from '../../app/law';
import { stepOf } from '../../ui/ladder-step';
import { useSelect } from '../../ui/law/selection';
import { type Band, bandsOf, type DatedEvidence, type LawSpan, matterSpans } from './model';
import { Plot, Row } from './plot';
import { useTexts } from './texts';
import styles from './timeline.module.css';
import { place, stretchOf, ticksOf, type View } from './view';

interface Shown {
  readonly law: Law;
  readonly view: View;
}

/** Further to the right a label would not be seen whole. */
const LAST_LABEL = 94;

/** The years or months; the day of the law is named in the colour of its line. */
function Axis({ law, view }: Shown) {
  const say = useTexts();
  const format = useFormat();
  return (
    <Row label={say('asOf', { day: format.dayShort(law.assessment.asOf) })} isAsOf>
      {ticksOf(view)
        .filter(({ date }) => place(view, date) <= LAST_LABEL)
        .map(({ date, label }) => (
          <span key={date} className={styles['year']} style={{ left: `${place(view, date)}%` }}>
            {label}
          </span>
        ))}
    </Row>
  );
}

/** What applied when: the finding of each stretch of the activity. */
function BandRow({ band, law, view }: Shown & { readonly band: Band }) {
  const { words, assessment } = law;
  const { limb, periods } = band;
  return (
    <Row label={words.finding.limbs[limb]}>
      {periods.map(({ from, to, finding }) => {
        const stretch = stretchOf(view, from, to ?? assessment.asOf);
        if (stretch === null) return null;
        const { label } = findingWords(limb, finding, words.finding);
        return (
          <span
            key={from}
            className={styles['period']}
            data-step={stepOf(limb, finding) ?? 'none'}
            title={label}
            style={{ left: `${stretch.start}%`, width: `${stretch.width}%` }}
          >
            {label}
          </span>
        );
      })}
    </Row>
  );
}

function Bar(props: {
  readonly view: View;
  readonly from: string;
  readonly to: string | null;
  readonly look: string;
  readonly title: string;
}) {
  const { view, from, to, look, title } = props;
  const stretch = stretchOf(view, from, to);
  return (
    <svg className={styles['bar']} aria-hidden="true">
      <title>{title}</title>
      {stretch === null ? null : (
        <rect data-look={look} x={`${stretch.start}%`} width={`${stretch.width}%`} y="7" height="8" rx="2" />
      )}
    </svg>
  );
}

function Dots(props: {
  readonly view: View;
  readonly days: readonly { readonly id: string; readonly date: string; readonly title: string }[];
}) {
  const { view, days } = props;
  return (
    <svg className={styles['bar']} aria-hidden="true">
      {days.map(({ id, date, title }) => (
        <circle key={id} cx={`${place(view, date)}%`} cy="11" r="5">
          <title>{title}</title>
        </circle>
      ))}
    </svg>
  );
}

function MatterRows({ law, view, evidence }: Shown & { readonly evidence: readonly DatedEvidence[] }) {
  const say = useTexts();
  const format = useFormat();
  const select = useSelect();
  return (
    <>
      {matterSpans(law).map(({ id, from, to }) => (
        <Row
          key={id}
          label={say(`span.${id as 'activity.startedOn'}`)}
          onOpen={() => select({ kind: 'fact', key: id })}
        >
          {from === to ? (
            <Dots view={view} days={[{ id, date: from, title: format.day(from) }]} />
          ) : (
            <Bar view={view} from={from} to={to} look="matter" title={factLabel(id, law)} />
          )}
        </Row>
      ))}
      {evidence.length === 0 ? null : (
        <Row label={say('evidence')}>
          <Dots
            view={view}
            days={evidence.map(({ id, title, sourceDate }) => ({
              id,
              date: sourceDate,
              title: `${title} (${format.day(sourceDate)})`,
            }))}
          />
        </Row>
      )}
    </>
  );
}

/** Law above, the matter below, on one stretch of time, with the day of the law through both. */
export function Picture(
  props: Shown & { readonly spans: readonly LawSpan[]; readonly evidence: readonly DatedEvidence[] },
) {
  const { law, view, spans, evidence } = props;
  const say = useTexts();
  const select = useSelect();
  const { words, assessment } = law;
  const { asOf } = assessment;
  const inSight = spans.filter(({ from, to }) => stretchOf(view, from, to) !== null);
  return (
    <>
      <Plot view={view} asOf={asOf}>
        <Axis law={law} view={view} />
        {bandsOf(law).map((band) => (
          <BandRow key={band.limb} band={band} law={law} view={view} />
        ))}
      </Plot>
      <Plot view={view} asOf={asOf} scrolls>
        {inSight.map(({ id, label, from, to, standing }) => (
          <Row key={id} label={label} onOpen={() => select({ kind: 'authority', id, pinpoint: 'whole' })}>
            <Bar view={view} from={from} to={to} look={standing} title={words.finding.standing[standing]} />
          </Row>
        ))}
        {inSight.length === spans.length ? null : (
          <p className={styles['outside']}>{say('outside', { count: spans.length - inSight.length })}</p>
        )}
      </Plot>
      <Plot view={view} asOf={asOf}>
        <MatterRows law={law} view={view} evidence={evidence} />
      </Plot>
    </>
  );
}

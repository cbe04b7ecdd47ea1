import { type KeyboardEvent, useMemo, useState } from 'react';
import { useMatterAssessment } from '../../app/assessment/use-assessment';
import { type Law, useLaw } from '../../app/law';
import { useAsked } from '../../app/layout';
import type { TabProps } from '../../app/page';
import { useRecords } from '../../app/records';
import { SelectContext } from '../../ui/law/selection';
import { Wait } from '../../ui/tab-page';
import { type Shown, ShownPanel } from '../argument/shown-panel';
import { type DatedEvidence, daysOf, lawSpans } from './model';
import { Picture } from './picture';
import { TimelineTable } from './table';
import { useTexts } from './texts';
import styles from './timeline.module.css';
import { ASIDE, FARTHER, NEARER, type Scope, type Shape, Toolbar } from './toolbar';
import { moved, type View, viewOf, zoomed } from './view';

/** What a key does to the view; undefined where it does nothing. */
const KEYS: Readonly<Record<string, (view: View) => View | null>> = {
  ArrowLeft: (view) => moved(view, -ASIDE),
  ArrowRight: (view) => moved(view, ASIDE),
  '+': (view) => zoomed(view, NEARER),
  '=': (view) => zoomed(view, NEARER),
  '-': (view) => zoomed(view, FARTHER),
  Home: () => null,
};

/** The evidence that has a date of its own, the oldest first. */
function useDatedEvidence(matterId: string): readonly DatedEvidence[] | null {
  const { value } = useRecords('evidence', matterId);
  return useMemo(
    () =>
      value
        ?.flatMap(({ id, value: { title, sourceDate } }) =>
          sourceDate === undefined ? [] : [{ id, title, sourceDate }],
        )
        .sort((a, b) => a.sourceDate.localeCompare(b.sourceDate, 'en')) ?? null,
    [value],
  );
}

function Timeline({ law, evidence }: { readonly law: Law; readonly evidence: readonly DatedEvidence[] }) {
  const say = useTexts();
  const [scope, setScope] = useState<Scope>('cited');
  const [shape, setShape] = useState<Shape>('picture');
  const [chosen, setChosen] = useState<View | null>(null);
  const usual = useMemo(() => viewOf(daysOf(law, evidence)), [law, evidence]);
  const spans = useMemo(() => lawSpans(law, scope), [law, scope]);
  const view = chosen ?? usual;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = KEYS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setChosen(step(view));
  };
  return (
    <>
      <Toolbar scope={scope} onScope={setScope} shape={shape} onShape={setShape} view={view} onView={setChosen} />
      {shape === 'table' ? (
        <TimelineTable law={law} spans={spans} evidence={evidence} />
      ) : (
        <>
          <p className={styles['note']}>{say('help')}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keys move what is in sight */}
          <section className={styles['figure']} aria-label={say('title')} tabIndex={0} onKeyDown={onKeyDown}>
            <Picture law={law} view={view} spans={spans} evidence={evidence} />
          </section>
        </>
      )}
    </>
  );
}

/** The law in time against the matter: what applied when, and what the activity was meanwhile. */
export function Page({ matterId }: TabProps) {
  const say = useTexts();
  const law = useLaw(matterId);
  const evidence = useDatedEvidence(matterId);
  const { failed } = useMatterAssessment(matterId);
  const [shown, setShown] = useAsked<Shown>();
  if (law === null || evidence === null) return <Wait>{say(failed ? 'failed' : 'working')}</Wait>;
  return (
    <SelectContext value={setShown}>
      <div className={styles['page']}>
        <Timeline law={law} evidence={evidence} />
        {shown === null ? null : <ShownPanel shown={shown} law={law} matterId={matterId} />}
      </div>
    </SelectContext>
  );
}

import { useEffect, useRef } from 'react';
import type { Assessment } from '../../../shared/model/assessment';
import { useLanguage } from '../../app/i18n';
import type { ListedFact } from '../../app/instances';
import { usePack } from '../../app/pack';
import { Fold } from '../../ui/fold';
import { QuestionCard } from './question-card';
import type { Question } from './questions';
import { useTexts } from './texts';
import styles from './whole-form.module.css';
import { WhyAsked } from './why-asked';

interface WholeFormProps {
  readonly matterId: string;
  readonly shown: readonly Question[];
  readonly facts: readonly ListedFact[];
  readonly assessment: Assessment | null;
  readonly current: string | null;
  readonly ranked: boolean;
}

function Cards({ questions, ...props }: WholeFormProps & { readonly questions: readonly Question[] }) {
  const { matterId, facts, assessment } = props;
  const say = useTexts();
  return questions.map(({ asked }) => (
    <div key={asked.key} className={styles['question']}>
      <QuestionCard matterId={matterId} question={asked} facts={facts} relevant folded>
        <Fold label={say('why.more')}>
          <WhyAsked question={asked} assessment={assessment} />
        </Fold>
      </QuestionCard>
    </div>
  ));
}

/** Between the upper edge and the question that was gone to. */
const MARGIN_PX = 16;

/**
 * Brings a question into sight and holds it there until somebody moves: what stands above it is made only now, and
 * changes its place.
 */
function held(heading: HTMLElement, form: HTMLElement | null): () => void {
  const moved = new AbortController();
  const scroller = heading.closest('[data-scroller]');
  // By hand: `scrollIntoView` would move the whole desk where there is not enough below the heading.
  const align = () =>
    scroller?.scrollBy(0, heading.getBoundingClientRect().top - scroller.getBoundingClientRect().top - MARGIN_PX);
  const observer = new ResizeObserver(align);
  const { signal } = moved;
  signal.addEventListener('abort', () => observer.disconnect());
  for (const move of ['wheel', 'keydown', 'pointerdown']) {
    addEventListener(move, () => moved.abort(), { signal, passive: true });
  }
  heading.focus({ preventScroll: true });
  align();
  if (form !== null) observer.observe(form);
  return () => moved.abort();
}

/** All questions in one form, by the groups of the pack. */
export function WholeForm(props: WholeFormProps) {
  const { shown, current, ranked } = props;
  const language = useLanguage();
  const { groups } = usePack().facts;
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const heading = form.current?.querySelector<HTMLElement>(`[data-question="${current}"] > h2`);
    return heading === undefined || heading === null ? undefined : held(heading, form.current);
  }, [current]);
  return (
    <div ref={form} className={styles['form']}>
      {ranked ? (
        <Cards {...props} questions={shown} />
      ) : (
        groups.map(({ id, title }) => {
          const questions = shown.filter(({ asked }) => asked.group === id);
          return questions.length === 0 ? null : (
            <section key={id} className={styles['group']} aria-label={title[language]}>
              <h2>{title[language]}</h2>
              <Cards {...props} questions={questions} />
            </section>
          );
        })
      )}
    </div>
  );
}

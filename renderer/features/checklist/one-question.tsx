import { Button } from '@mantine/core';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import type { Assessment } from '../../../shared/model/assessment';
import type { PackFact } from '../../../shared/packs/schema';
import type { ListedFact } from '../../app/instances';
import { Keys } from '../../ui/keys';
import styles from './one-question.module.css';
import { QuestionCard } from './question-card';
import { useTexts } from './texts';
import { WhyAsked } from './why-asked';

interface OneQuestionProps {
  readonly matterId: string;
  readonly question: PackFact;
  readonly relevant: boolean;
  readonly facts: readonly ListedFact[];
  readonly assessment: Assessment | null;
  /** The questions before and after it, where there are any. */
  readonly previous: string | null;
  readonly next: string | null;
  readonly onGo: (key: string) => void;
}

const isTyping = (target: EventTarget) =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio');

/** A digit picks the answer of that number; the undo key takes the last change back. */
function onKeyDown(event: KeyboardEvent<HTMLElement>) {
  if (isTyping(event.target) || event.altKey) return;
  const modified = event.ctrlKey || event.metaKey;
  const wanted =
    modified && event.code === 'KeyZ'
      ? '[data-undo]'
      : !modified && /^[1-9]$/.test(event.key)
        ? digit(event.key)
        : null;
  if (wanted === null) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLElement>(wanted)?.click();
}

const digit = (key: string) => `[data-answer="${key}"]`;

/** One question, large and alone, with why it is asked. */
export const OneQuestion = memo(function OneQuestion(props: OneQuestionProps) {
  const { question, assessment, previous, next, onGo, ...card } = props;
  const say = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  // A new question is read out from its heading, and the keys that answer it work at once.
  useEffect(() => heading.current?.focus({ preventScroll: false }), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for what stands within it, which all has controls of its own
    <div className={styles['one']} onKeyDown={onKeyDown}>
      <QuestionCard {...card} question={question} heading={heading} />
      <div className={styles['steps']}>
        <Button
          variant="default"
          disabled={previous === null}
          rightSection={<Keys keys="alt+↑" />}
          onClick={() => previous !== null && onGo(previous)}
        >
          {say('previous')}
        </Button>
        <Button
          variant="default"
          disabled={next === null}
          rightSection={<Keys keys="alt+↓" />}
          onClick={() => next !== null && onGo(next)}
        >
          {say('next')}
        </Button>
        <p>{say('keys')}</p>
      </div>
      <WhyAsked question={question} assessment={assessment} />
    </div>
  );
});

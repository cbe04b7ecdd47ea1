import { Button, Textarea } from '@mantine/core';
import { memo, useMemo, useRef, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import type { Fact } from '../../../shared/model/fact';
import type { FactStatus } from '../../../shared/model/ladders';
import type { PackFact } from '../../../shared/packs/schema';
import { useLanguage } from '../../app/i18n';
import type { ListedFact } from '../../app/instances';
import { ErrorState } from '../../ui/error-state';
import { Fold } from '../../ui/fold';
import { SaveConflict } from '../../ui/save-conflict';
import {
  type Answer,
  isKnown,
  notKnown,
  withAlternative,
  withEvidence,
  withNote,
  withStatus,
  withValue,
} from './answer';
import styles from './answer-editor.module.css';
import { AnswerField } from './answer-field';
import { AnswerVersion } from './answer-version';
import { AskField } from './ask-field';
import { EvidenceField } from './evidence-field';
import { HistoryField } from './history-field';
import { StatusField } from './status-field';
import { useTexts } from './texts';
import { type EditedAnswer, useAnswer } from './use-answer';

interface EditorProps {
  readonly matterId: string;
  readonly question: PackFact;
  readonly facts: readonly ListedFact[];
  /** Keeps evidence, note and history out of the way until they are asked for, where many questions stand together. */
  readonly folded?: boolean;
}

interface RestProps {
  readonly edited: EditedAnswer;
}

/** The other version of a dispute. */
function OtherVersion({ question, edited }: { readonly question: PackFact; readonly edited: EditedAnswer }) {
  const say = useTexts();
  const { draft, set, setNow } = edited;
  const answer = draft.value;
  if (!isKnown(answer)) return null;
  return (
    <section className={styles['other']}>
      <h3>{say('dispute.title')}</h3>
      <AnswerField
        question={question}
        label={say('dispute.title')}
        value={answer.alternative ?? null}
        onPick={(value) => setNow(withAlternative(answer, value))}
        onType={(value) => set(withAlternative(answer, value))}
        onBlur={() => void draft.flush()}
      />
      {answer.status === 'disputed' ? null : <p className={styles['note']}>{say('dispute.missing')}</p>}
    </section>
  );
}

const NO_EVIDENCE: Fact['evidence'] = [];

/** On its own: it measures its height whenever it is made anew, and most keys change nothing in it. */
const NoteField = memo(function NoteField(props: {
  readonly note: string;
  readonly onType: (note: string) => void;
  readonly onBlur: () => void;
}) {
  const { note, onType, onBlur } = props;
  const say = useTexts();
  return (
    <Textarea
      label={say('note')}
      minRows={2}
      maxRows={10}
      value={note}
      onChange={(event) => onType(event.currentTarget.value)}
      onBlur={onBlur}
    />
  );
});

/** What an answer rests on, what is to be said of it, and what became of it. */
function Rest({ matterId, question, edited }: Pick<EditorProps, 'matterId' | 'question'> & RestProps) {
  const { key } = question;
  const { draft, set, setNow, undo } = edited;
  const { value: answer, flush } = draft;
  const latest = useRef(answer);
  latest.current = answer;
  const ways = useMemo(
    () => ({
      pick: (evidence: Fact['evidence']) => setNow(withEvidence(key, latest.current, evidence)),
      place: (evidence: Fact['evidence']) => set(withEvidence(key, latest.current, evidence)),
      note: (note: string) => set(withNote(key, latest.current, note)),
      leave: () => void flush(),
    }),
    [key, set, setNow, flush],
  );
  return (
    <>
      <EvidenceField
        matterId={matterId}
        evidence={answer?.evidence ?? NO_EVIDENCE}
        onPick={ways.pick}
        onType={ways.place}
        onBlur={ways.leave}
      />
      <NoteField note={answer?.note ?? ''} onType={ways.note} onBlur={ways.leave} />
      <div className={styles['past']}>
        <HistoryField matterId={matterId} question={question} />
        <Undo undo={undo} disabled={answer === null && draft.state.phase === 'saved'} />
      </div>
    </>
  );
}

function Undo({ undo, disabled }: { readonly undo: EditedAnswer['undo']; readonly disabled: boolean }) {
  const say = useTexts();
  const [error, setError] = useState<BridgeError | null>(null);
  return (
    <>
      <Button variant="subtle" disabled={disabled} data-undo onClick={() => void undo().then(setError)}>
        {say('undo')}
      </Button>
      {error === null ? null : <ErrorState error={error} />}
    </>
  );
}

/** Everything that is kept of the answer to a question, edited in one place. */
export function AnswerEditor({ matterId, question, facts, folded = false }: EditorProps) {
  const { key } = question;
  const say = useTexts();
  const language = useLanguage();
  const edited = useAnswer(matterId, key, facts);
  const { draft, set, setNow } = edited;
  const answer = draft.value;
  const known = isKnown(answer) ? answer : null;
  const [disputing, setDisputing] = useState(false);
  const flush = () => void draft.flush();
  const pickStatus = (status: FactStatus) => {
    setDisputing(status === 'disputed');
    if (status === 'unknown') setNow(notKnown(key, answer));
    else if (known !== null) setNow(withStatus(known, status));
  };
  const status: FactStatus | null = known !== null && disputing ? 'disputed' : (answer?.status ?? null);
  const rest = <Rest matterId={matterId} question={question} edited={edited} />;
  return (
    <div className={styles['editor']}>
      <SaveConflict<Answer> draft={draft} show={(version) => <AnswerVersion question={question} answer={version} />} />
      {draft.state.phase === 'failed' ? <ErrorState error={draft.state.error} onRetry={flush} /> : null}
      <AnswerField
        question={question}
        label={question.question[language]}
        value={known?.value ?? null}
        onPick={(value) => setNow(withValue(key, answer, value))}
        onType={(value) => set(withValue(key, answer, value))}
        onBlur={flush}
      />
      <StatusField status={status} answered={known !== null} onPick={pickStatus} />
      {status === 'disputed' ? <OtherVersion question={question} edited={edited} /> : null}
      {status === 'unknown' ? <AskField matterId={matterId} question={question} /> : null}
      {folded ? <Fold label={say('rest', { count: answer?.evidence.length ?? 0 })}>{rest}</Fold> : rest}
    </div>
  );
}

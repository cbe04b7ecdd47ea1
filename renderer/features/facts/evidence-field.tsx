import { Select } from '@mantine/core';
import { memo, useId, useRef } from 'react';
import type { Fact } from '../../../shared/model/fact';
import { useRecords } from '../../app/records';
import { navigate, type Route } from '../../app/routes';
import { FileDrop } from '../../ui/file-drop';
import { FilePick } from '../../ui/file-pick';
import { useIntake } from '../evidence/intake';
import { IntakeState } from '../evidence/intake-state';
import { evidenceFocus, pageNumber } from '../evidence/place';
import { atPage } from './answer';
import styles from './evidence-field.module.css';
import { ReferenceRow } from './reference-row';
import { useTexts } from './texts';

interface EvidenceFieldProps {
  readonly matterId: string;
  readonly evidence: Fact['evidence'];
  readonly onPick: (evidence: Fact['evidence']) => void;
  readonly onType: (evidence: Fact['evidence']) => void;
  readonly onBlur: () => void;
}

/** What proves an answer, each piece with the page or passage. */
export const EvidenceField = memo(function EvidenceField(props: EvidenceFieldProps) {
  const { matterId, evidence, onPick, onType, onBlur } = props;
  const say = useTexts();
  const { value: records } = useRecords('evidence', matterId);
  // The evidence that the answer has by the time a file is in, not when it was begun.
  const latest = useRef(evidence);
  latest.current = evidence;
  const intake = useIntake(useId(), matterId, (id) => onPick([...latest.current, { id }]));
  const recordOf = (id: string) => records?.find(({ value }) => value.reference === id)?.value ?? null;
  const placeOf = (reference: string, page: string): Route => ({
    screen: 'matter',
    id: matterId,
    tab: 'evidence',
    focus: evidenceFocus({ reference, page: pageNumber(page) }),
  });
  const linked = new Set(evidence.map(({ id }) => id));
  const others = (records ?? []).filter(({ value }) => !linked.has(value.reference) && value.removed === undefined);
  return (
    <FileDrop label={say('evidence.label')} className={styles['evidence']} onFiles={intake.take}>
      <h3>{say('evidence.label')}</h3>
      {evidence.length === 0 ? null : (
        <ul className={styles['references']}>
          {evidence.map(({ id, page = '' }) => (
            <ReferenceRow
              key={id}
              id={id}
              page={page}
              record={recordOf(id)}
              onOpen={() => void navigate(placeOf(id, page))}
              onPage={(next) => onType(atPage(evidence, id, next))}
              onRemove={() => onPick(evidence.filter((reference) => reference.id !== id))}
              onBlur={onBlur}
            />
          ))}
        </ul>
      )}
      {others.length === 0 ? null : (
        <Select
          size="xs"
          searchable
          aria-label={say('evidence.choose')}
          placeholder={say('evidence.choose')}
          nothingFoundMessage={say('nothingFound')}
          data={others.map(({ value }) => ({ value: value.reference, label: `${value.reference} ${value.title}` }))}
          value={null}
          onChange={(id) => id !== null && onPick([...evidence, { id }])}
        />
      )}
      <IntakeState intake={intake} />
      <div className={styles['add']}>
        <FilePick multiple label={say('evidence.file')} onPick={intake.take} />
        <span>{say('evidence.drop')}</span>
      </div>
    </FileDrop>
  );
});

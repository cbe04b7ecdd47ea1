import { ActionIcon, Select, TextInput } from '@mantine/core';
import type { Fact } from '../../../shared/model/fact';
import { useFormat } from '../../app/format';
import { useRecords } from '../../app/records';
import { ErrorState } from '../../ui/error-state';
import { Icon } from '../../ui/icon';
import { JobProgress } from '../../ui/job-progress';
import { atPage } from './answer';
import styles from './evidence-field.module.css';
import { FileDrop } from './file-drop';
import { useTexts } from './texts';
import { useFiling } from './use-filing';

interface EvidenceFieldProps {
  readonly matterId: string;
  readonly evidence: Fact['evidence'];
  readonly onPick: (evidence: Fact['evidence']) => void;
  readonly onType: (evidence: Fact['evidence']) => void;
  readonly onBlur: () => void;
}

/** What proves an answer, each piece with the page or passage. */
export function EvidenceField({ matterId, evidence, onPick, onType, onBlur }: EvidenceFieldProps) {
  const say = useTexts();
  const format = useFormat();
  const { value: records } = useRecords('evidence', matterId);
  const filing = useFiling(matterId, (id) => onPick([...evidence, { id }]));
  const titleOf = (id: string) => records?.find(({ value }) => value.reference === id)?.value.title;
  const linked = new Set(evidence.map(({ id }) => id));
  const others = (records ?? []).filter(({ value }) => !linked.has(value.reference));
  return (
    <FileDrop label={say('evidence.label')} busy={filing.progress !== null} onFile={(file) => void filing.file(file)}>
      {evidence.length === 0 ? null : (
        <ul className={styles['references']}>
          {evidence.map(({ id, page = '' }) => (
            <li key={id} className={styles['reference']}>
              <span className={styles['name']}>
                <span className={styles['number']}>{id}</span> {titleOf(id) ?? say('evidence.missing')}
              </span>
              <TextInput
                size="xs"
                w={120}
                aria-label={say('evidence.pageOf', { id })}
                placeholder={say('evidence.page')}
                value={page}
                onChange={(event) => onType(atPage(evidence, id, event.currentTarget.value))}
                onBlur={onBlur}
              />
              <ActionIcon
                variant="subtle"
                color="accent"
                aria-label={say('evidence.remove', { id })}
                onClick={() => onPick(evidence.filter((reference) => reference.id !== id))}
              >
                <Icon name="close" />
              </ActionIcon>
            </li>
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
      {filing.progress === null ? null : (
        <JobProgress
          label={say('evidence.filing')}
          done={filing.progress.done}
          total={filing.progress.total}
          show={format.bytes}
          cancelling={filing.progress.cancelling}
          onCancel={filing.cancel}
        />
      )}
      {filing.error === null ? null : <ErrorState error={filing.error} />}
    </FileDrop>
  );
}

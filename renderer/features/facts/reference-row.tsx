import { ActionIcon, TextInput } from '@mantine/core';
import type { EvidenceRecord } from '../../../shared/bridge/vault-records';
import { Icon } from '../../ui/icon';
import styles from './evidence-field.module.css';
import { useTexts } from './texts';

/** A piece of evidence that an answer rests on: its page, the way to it, and the way to untie it. */
export function ReferenceRow(props: {
  readonly id: string;
  readonly page: string;
  /** Null where the matter has no such piece. */
  readonly record: EvidenceRecord | null;
  readonly onOpen: () => void;
  readonly onPage: (page: string) => void;
  readonly onRemove: () => void;
  readonly onBlur: () => void;
}) {
  const { id, page, record, onOpen, onPage, onRemove, onBlur } = props;
  const say = useTexts();
  return (
    <li className={styles['reference']}>
      <button type="button" className={styles['name']} disabled={record === null} onClick={onOpen}>
        <span className={styles['number']}>{id}</span> {record?.title ?? say('evidence.missing')}
      </button>
      {record?.removed === undefined ? null : <span className={styles['removed']}>{say('evidence.removed')}</span>}
      <TextInput
        size="xs"
        w={90}
        aria-label={say('evidence.pageOf', { id })}
        placeholder={say('evidence.page')}
        value={page}
        onChange={({ currentTarget }) => onPage(currentTarget.value)}
        onBlur={onBlur}
      />
      <ActionIcon variant="subtle" color="accent" aria-label={say('evidence.remove', { id })} onClick={onRemove}>
        <Icon name="close" />
      </ActionIcon>
    </li>
  );
}

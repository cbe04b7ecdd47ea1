import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormat } from '../../../app/format';
import { useArrival } from '../../../ui/use-arrival';
import styles from '../overview.module.css';
import { useTexts } from '../texts';
import { type ClientValue, lineFields, listFields } from './party-form';

/** Somebody in a matter, with everything by which they are known. */
export function PartyRow(props: {
  readonly value: ClientValue;
  readonly role: string;
  readonly isSought: boolean;
  readonly onEdit: () => void;
  readonly children?: ReactNode;
}) {
  const { value, role, isSought, onEdit, children } = props;
  const say = useTexts();
  const format = useFormat();
  const place = useArrival<HTMLLIElement>(isSought);
  return (
    <li ref={place} tabIndex={-1} data-sought={isSought}>
      <div className={styles['party']}>
        <span>
          {value.name} <span className={styles['note']}>{role}</span>
        </span>
        <span className={styles['actions']}>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={say('party.editNamed', { name: value.name })}
            onClick={onEdit}
          >
            {say('party.edit')}
          </Button>
          {children}
        </span>
      </div>
      {value.creditCode === undefined ? null : <span className={styles['note']}>{value.creditCode}</span>}
      {listFields.map((field) => {
        const entries = value[field] ?? [];
        return entries.length === 0 ? null : (
          <span key={field} className={styles['note']}>
            {say(`party.${field}`)}: {format.list(entries)}
          </span>
        );
      })}
      {lineFields.map((field) =>
        value[field] === undefined ? null : (
          <span key={field} className={styles['note']}>
            {say(`party.${field}`)}: {value[field]}
          </span>
        ),
      )}
      {value.note === undefined ? null : <span className={`${styles['note']} ${styles['text']}`}>{value.note}</span>}
    </li>
  );
}

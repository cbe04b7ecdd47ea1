import { useId } from 'react';
import { type FactStatus, factStatuses } from '../../../shared/model/ladders';
import { FactStatusMark } from '../../ui/fact-status-mark';
import styles from './status-field.module.css';
import { useTexts } from './texts';

/** How well an answer is known. Without an answer there is only "unknown" to say. */
export function StatusField(props: {
  readonly status: FactStatus | null;
  readonly answered: boolean;
  readonly onPick: (status: FactStatus) => void;
}) {
  const { status, answered, onPick } = props;
  const say = useTexts();
  const name = useId();
  return (
    <fieldset className={styles['statuses']}>
      <legend>{say('status.label')}</legend>
      {factStatuses.map((choice) => (
        <label key={choice} className={styles['status']} data-chosen={choice === status}>
          <input
            type="radio"
            name={name}
            checked={choice === status}
            disabled={!answered && choice !== 'unknown'}
            onChange={() => onPick(choice)}
          />
          <FactStatusMark status={choice} />
        </label>
      ))}
      {answered ? null : <p className={styles['hint']}>{say('status.first')}</p>}
    </fieldset>
  );
}

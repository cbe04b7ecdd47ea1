import { useId } from 'react';
import styles from './choices.module.css';

/** One of several answers: a row each, large enough to be hit without aiming. Arrow keys move between them. */
export function Choices(props: {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | null;
  readonly onPick: (value: string) => void;
}) {
  const { label, options, value, onPick } = props;
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles['choices']} data-short={options.length === 2}>
      {options.map((option, index) => (
        <label key={option.value} className={styles['choice']} data-chosen={option.value === value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onPick(option.value)}
            data-answer={index + 1}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}

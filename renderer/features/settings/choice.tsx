import { Radio, Select } from '@mantine/core';
import styles from './page.module.css';

interface ChoiceProps<V extends string | number> {
  readonly label: string;
  readonly help?: string;
  readonly options: readonly V[];
  readonly name: (value: V) => string;
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** One of a few. */
export function Choice<V extends string>({ label, help, options, name, value, onChange }: ChoiceProps<V>) {
  return (
    <Radio.Group label={label} description={help} value={value} onChange={(chosen) => onChange(chosen as V)}>
      <div className={styles['choices']}>
        {options.map((option) => (
          <Radio key={option} value={option} label={name(option)} />
        ))}
      </div>
    </Radio.Group>
  );
}

/** A number among those that make sense, and whichever holds now. */
export function NumberChoice({ label, help, options, name, value, onChange }: ChoiceProps<number>) {
  const offered = [...new Set([...options, value])].sort((a, b) => a - b);
  return (
    <Select
      classNames={{ wrapper: styles['short'] }}
      label={label}
      description={help}
      data={offered.map((option) => ({ value: String(option), label: name(option) }))}
      value={String(value)}
      onChange={(chosen) => onChange(Number(chosen))}
    />
  );
}

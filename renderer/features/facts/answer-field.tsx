import { NumberInput, Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import { provinceNames } from '../../../shared/memo/wording/provinces';
import type { FactValue } from '../../../shared/model/fact';
import { provinceCodes } from '../../../shared/model/provinces';
import type { PackFact } from '../../../shared/packs/schema';
import { useLanguage } from '../../app/i18n';
import { DateField } from '../../ui/date-field';
import { provinceName } from './answer-text';
import { Choices } from './choices';
import { useTexts } from './texts';

export interface AnswerFieldProps {
  readonly question: PackFact;
  readonly label: string;
  readonly value: FactValue | null;
  /** What is picked is saved at once, what is typed after a moment. */
  readonly onPick: (value: FactValue | null) => void;
  readonly onType: (value: FactValue | null) => void;
  readonly onBlur: () => void;
}

/** A number as it is typed: "12." is on its way to being one. */
function NumberField({ question, label, value, onType, onBlur }: AnswerFieldProps) {
  const say = useTexts();
  const [typed, setTyped] = useState<number | string>(typeof value === 'number' ? value : '');
  useEffect(() => {
    setTyped((now) => (Number(now) === value && now !== '' ? now : typeof value === 'number' ? value : ''));
  }, [value]);
  const change = (next: number | string) => {
    setTyped(next);
    if (next === '') onType(null);
    else if (Number.isFinite(Number(next))) onType(Number(next));
  };
  const suffix = question.type === 'percent' ? ' %' : question.unit === 'kWh/day' ? ` ${say('kwhUnit')}` : '';
  return (
    <NumberInput
      aria-label={label}
      w={240}
      value={typed}
      onChange={change}
      onBlur={onBlur}
      suffix={suffix}
      min={0}
      {...(question.type === 'percent' ? { max: 100, clampBehavior: 'strict' as const } : {})}
      allowNegative={false}
      hideControls
    />
  );
}

/** The provinces by name; typing finds one. */
function ProvinceField({ label, value, onPick }: AnswerFieldProps) {
  const say = useTexts();
  const language = useLanguage();
  const names = provinceNames[language];
  const data = provinceCodes
    .map((code) => ({ value: code, label: provinceName(code, names) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <Select
      aria-label={label}
      w={320}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': say('clear') }}
      placeholder={say('choose')}
      nothingFoundMessage={say('nothingFound')}
      data={data}
      value={typeof value === 'string' ? value : null}
      onChange={onPick}
    />
  );
}

/** Where a question is answered, after its type. */
export function AnswerField(props: AnswerFieldProps) {
  const { question, label, value, onPick, onBlur } = props;
  const say = useTexts();
  const language = useLanguage();
  switch (question.type) {
    case 'boolean': {
      const options = [
        { value: 'true', label: say('yes') },
        { value: 'false', label: say('no') },
      ];
      return (
        <Choices
          label={label}
          options={options}
          value={value === null ? null : String(value)}
          onPick={(next) => onPick(next === 'true')}
        />
      );
    }
    case 'choice': {
      const options = (question.options ?? []).map((option) => ({
        value: option.value,
        label: option.label[language],
      }));
      return <Choices label={label} options={options} value={value === null ? null : String(value)} onPick={onPick} />;
    }
    case 'date':
      return (
        <div style={{ maxWidth: 320 }}>
          <DateField label={label} value={typeof value === 'string' ? value : null} onChange={onPick} onBlur={onBlur} />
        </div>
      );
    case 'code':
      return <ProvinceField {...props} />;
    default:
      return <NumberField {...props} />;
  }
}

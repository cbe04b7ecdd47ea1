import { useMemo } from 'react';
import { provinceNames } from '../../../shared/memo/wording/provinces';
import type { FactValue } from '../../../shared/model/fact';
import type { PackFact } from '../../../shared/packs/schema';
import { useFormat } from '../../app/format';
import { useLanguage } from '../../app/i18n';
import { useTexts } from './texts';

/** A code such as `CN-SH` in words. */
export function provinceName(code: string, names: Readonly<Record<string, string>>): string {
  return names[code.replace(/^CN-/, '')] ?? code;
}

/** Says an answer in the words of the pack and of the language on the screen. */
export function useAnswerText(): (question: PackFact, value: FactValue) => string {
  const say = useTexts();
  const format = useFormat();
  const language = useLanguage();
  return useMemo(() => {
    const written = (question: PackFact, value: string) => {
      if (question.type === 'date') return format.day(value);
      if (question.type === 'code') return provinceName(value, provinceNames[language]);
      return question.options?.find((option) => option.value === value)?.label[language] ?? value;
    };
    const counted = (question: PackFact, value: number) => {
      if (question.type === 'percent') return say('percent', { value: format.number(value) });
      return question.unit === 'kWh/day' ? say('kwhPerDay', { value: format.number(value) }) : format.number(value);
    };
    return (question, value) => {
      if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
      return typeof value === 'number' ? counted(question, value) : written(question, value);
    };
  }, [say, format, language]);
}

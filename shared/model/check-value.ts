import type { InputError, ValueKind } from '../bridge/errors';
import { inputError } from '../bridge/errors';
import type { PackFact } from '../packs/schema';
import { isCalendarDate } from './date';
import type { FactValue } from './fact';
import { nearest } from './nearest';
import { provinceCodes } from './provinces';
import { kindOf } from './value-kind';

type Check = (value: FactValue, place: string, fact: PackFact) => InputError | null;

const ofKind = (value: FactValue, expected: ValueKind, place: string): InputError | null =>
  kindOf(value) === expected ? null : inputError('value/type', place, { expected, found: kindOf(value) });

const checkNumber: Check = (value, place) => {
  if (typeof value !== 'number') return ofKind(value, 'number', place);
  return Number.isFinite(value) && value >= 0 ? null : inputError('value/negative', place, { found: value });
};

const checkPercent: Check = (value, place) => {
  if (typeof value !== 'number') return ofKind(value, 'number', place);
  return value >= 0 && value <= 100 ? null : inputError('value/percent', place, { found: value });
};

const checkChoice: Check = (value, place, fact) => {
  if (typeof value !== 'string') return ofKind(value, 'text', place);
  const options = (fact.options ?? []).map((option) => option.value);
  if (options.includes(value)) return null;
  return inputError('value/option', place, { found: value, options, nearest: nearest(value, options) });
};

const checkDate: Check = (value, place) => {
  if (typeof value !== 'string') return ofKind(value, 'text', place);
  return isCalendarDate(value) ? null : inputError('value/date', place, { found: value });
};

const checkProvince: Check = (value, place) => {
  if (typeof value !== 'string') return ofKind(value, 'text', place);
  if (provinceCodes.includes(value)) return null;
  return inputError('value/province', place, { found: value, nearest: nearest(value, provinceCodes) });
};

const checks: Readonly<Record<PackFact['type'], Check>> = {
  boolean: (value, place) => ofKind(value, 'boolean', place),
  choice: checkChoice,
  percent: checkPercent,
  number: checkNumber,
  date: checkDate,
  code: checkProvince,
};

/** What is wrong with the value of a fact, by the type that the pack gives the fact; null where nothing is. */
export const checkFactValue: Check = (value, place, fact) => checks[fact.type](value, place, fact);

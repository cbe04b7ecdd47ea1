import type { Language } from '../../shared/model/text';
import type { CommandSpec, OptionSpec } from './arguments';
import { showsOf } from './arguments';

const word: Readonly<Record<Language, string>> = { zh: '用法：', en: 'usage: ', ru: 'использование: ' };

const optionUsage = (option: OptionSpec): string => {
  const shown = [`--${option.name}`, showsOf(option)].filter((part) => part !== '').join(' ');
  return option.required === true ? shown : `[${shown}]`;
};

const commandUsage = (spec: CommandSpec): string =>
  ['adit', spec.name, ...(spec.argument === null ? [] : [spec.argument]), ...spec.options.map(optionUsage)].join(' ');

/** How to call the commands, one line each. */
export const usageOf = (specs: readonly CommandSpec[], language: Language): string =>
  specs.map((spec) => `${word[language]}${commandUsage(spec)}\n`).join('');

import type { Language } from '../../shared/model/text';

/** The words of the summary that `adit demo` prints. */
export interface SummaryWords {
  readonly colon: string;
  /** What stands around an aside. */
  readonly brackets: readonly [string, string];
  readonly asOf: string;
  readonly confidence: string;
  readonly project: string;
  readonly authority: string;
  readonly noArgument: string;
  readonly byAnalogy: string;
  readonly unknowns: string;
  readonly proof: string;
  readonly noUnknowns: string;
  readonly files: string;
}

export const summaryWords: Readonly<Record<Language, SummaryWords>> = {
  zh: {
    colon: '：',
    brackets: ['（', '）'],
    asOf: '法律截至',
    confidence: '把握程度',
    project: '有利于项目',
    authority: '不利于项目',
    noArgument: '无',
    byAnalogy: '类推',
    unknowns: '应首先查明的事项',
    proof: '证明材料',
    noUnknowns: '没有能够改变结论的未知事实。',
    files: '已写入',
  },
  en: {
    colon: ': ',
    brackets: [' (', ')'],
    asOf: 'law as of',
    confidence: 'confidence',
    project: 'for the project',
    authority: 'against it',
    noArgument: 'none',
    byAnalogy: 'by analogy',
    unknowns: 'To clear up first',
    proof: 'proof',
    noUnknowns: 'No unknown fact could turn a finding.',
    files: 'Written',
  },
  ru: {
    colon: ': ',
    brackets: [' (', ')'],
    asOf: 'право на дату',
    confidence: 'уверенность',
    project: 'за проект',
    authority: 'против проекта',
    noArgument: 'нет',
    byAnalogy: 'по аналогии',
    unknowns: 'Выяснить в первую очередь',
    proof: 'доказательство',
    noUnknowns: 'Неизвестных фактов, которые изменили бы вывод, нет.',
    files: 'Записано',
  },
};

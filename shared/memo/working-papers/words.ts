import type { Language } from '../../model/text';
import type { TableWords } from '../wording/wording';

/** What the working papers say in their own words. */
interface WorkingPaperWords {
  readonly title: string;
  readonly legend: string;
  readonly head: Readonly<Record<'matter' | 'client' | 'date', string>>;
  readonly intro: string;
  readonly chain: Pick<TableWords<'number' | 'sentence' | 'rests'>, 'columns'>;
  readonly element: string;
  readonly argument: string;
  readonly fact: string;
  readonly authority: string;
  readonly case: string;
  readonly evidence: string;
  readonly rule: string;
  readonly own: string;
  readonly leads: string;
  readonly lawyer: string;
  readonly nothing: string;
  readonly table: string;
  /** Of a table that names no source of its own. */
  readonly tabled: string;
  /** The sources are those of the sentence with that number. */
  readonly same: string;
  /** An argument that was told at that number. */
  readonly argued: string;
}

export const workingPaperWords: Readonly<Record<Language, WorkingPaperWords>> = {
  zh: {
    title: '工作底稿：逐句依据',
    legend: '内部工作底稿　保密',
    head: { matter: '案件', client: '委托人', date: '法律基准日' },
    intro:
      '下表逐句列明文书各句所依据的要件、论据、事实、证据页码与规范。事实与规范能对应到句的，列于该句；不能对应到句的，列该段的全部依据；同表前项已列的，仅注明该项序号。表格按表列明。',
    chain: { columns: { number: '序', sentence: '文句', rests: '依据' } },
    element: '要件：{text}',
    argument: '论据：{text}',
    fact: '事实：{text}（{status}；{source}）',
    authority: '规范：{text}',
    case: '裁判：{text}',
    evidence: '证据：{text}',
    rule: '判定规则：{text}',
    own: '撰写人关于文书本身或基于自身判断的表述，无须依据。',
    leads: '引导、说明或落款，本身不作断言。',
    lawyer: '由承办律师改写或增加。',
    nothing: '未记录依据。',
    table: '表：{caption}',
    tabled: '依据见表前脚注及文中相应部分；说明用语的，无须依据。',
    same: '同第{number}项。',
    argued: '论据：见第{number}项。',
  },
  en: {
    title: 'Working papers: what each sentence rests on',
    legend: 'Internal working papers. Confidential',
    head: { matter: 'Matter', client: 'Client', date: 'Law as of' },
    intro:
      'The tables below give, sentence by sentence, the elements, arguments, facts, pages of evidence and authorities that the memorandum rests on. Facts and authorities that belong to one sentence stand with it; otherwise all that its block rests on is given. What an earlier number of the same table gives is named by that number. Tables are listed as wholes.',
    chain: { columns: { number: 'No.', sentence: 'Sentence', rests: 'Rests on' } },
    element: 'Element: {text}',
    argument: 'Argument: {text}',
    fact: 'Fact: {text} ({status}; {source})',
    authority: 'Authority: {text}',
    case: 'Decision: {text}',
    evidence: 'Evidence: {text}',
    rule: 'Rule of the pack: {text}',
    own: 'Said of the memorandum itself or on the writer’s own judgement: it needs no source.',
    leads: 'It leads on, remarks or closes, and asserts nothing of its own.',
    lawyer: 'Written or changed by the responsible lawyer.',
    nothing: 'No source is recorded.',
    table: 'Table: {caption}',
    tabled:
      'What it rests on stands in the footnote before it and in the parts that it sums up; an explanation of terms needs no source.',
    same: 'As no. {number}.',
    argued: 'Argument: as at no. {number}.',
  },
  ru: {
    title: 'Рабочие материалы: основания каждого предложения',
    legend: 'Внутренние рабочие материалы. Конфиденциально',
    head: { matter: 'Дело', client: 'Доверитель', date: 'Право на дату' },
    intro:
      'В таблицах ниже по каждому предложению указаны элементы, доводы, факты, листы доказательств и нормы, на которых основан документ. Факты и нормы, относящиеся к одному предложению, указаны при нём; в остальных случаях указаны все основания фрагмента. Вместо приведённого в той же таблице ранее указан его номер. Таблицы приведены целиком.',
    chain: { columns: { number: '№', sentence: 'Предложение', rests: 'Основания' } },
    element: 'Элемент: {text}',
    argument: 'Довод: {text}',
    fact: 'Факт: {text} ({status}; {source})',
    authority: 'Норма: {text}',
    case: 'Решение: {text}',
    evidence: 'Доказательство: {text}',
    rule: 'Правило оценки: {text}',
    own: 'Сказано о самом документе либо по собственному суждению составителя: источник не требуется.',
    leads: 'Вводная, пояснительная или заключительная фраза: сама она ничего не утверждает.',
    lawyer: 'Написано или изменено ответственным юристом.',
    nothing: 'Источник не указан.',
    table: 'Таблица: {caption}',
    tabled:
      'Основания указаны в сноске перед таблицей и в частях, итог которых она подводит; пояснение терминов источника не требует.',
    same: 'То же, что в № {number}.',
    argued: 'Довод: см. № {number}.',
  },
};

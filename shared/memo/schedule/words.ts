import type { Language } from '../../model/text';

/** The phrases of an evidence schedule in one language. */
interface ScheduleWords {
  readonly title: string;
  readonly matter: string;
  readonly client: string;
  readonly made: string;
  readonly columns: Readonly<Record<'number' | 'title' | 'source' | 'purpose' | 'pages' | 'properties', string>>;
  readonly property: Readonly<Record<'authenticity' | 'legality' | 'relevance', string>>;
  /** What goes before a label's text, with its space. */
  readonly colon: string;
  readonly removed: string;
  readonly none: string;
  /** Where whoever submits it signs. */
  readonly signed: string;
}

export const scheduleWords: Readonly<Record<Language, ScheduleWords>> = {
  zh: {
    title: '证据目录',
    matter: '案件',
    client: '委托人',
    made: '编制日期',
    columns: {
      number: '编号',
      title: '证据名称',
      source: '证据来源',
      purpose: '证明对象',
      pages: '页码',
      properties: '真实性、合法性、关联性',
    },
    property: { authenticity: '真实性', legality: '合法性', relevance: '关联性' },
    colon: '：',
    removed: '该证据已于{date}由{by}移除。理由：{reason}',
    none: '尚无证据。',
    signed: '提交人（签名或盖章）：　　　　　　　提交日期：',
  },
  en: {
    title: 'Evidence schedule',
    matter: 'Matter',
    client: 'Client',
    made: 'Drawn up on',
    columns: {
      number: 'No.',
      title: 'Evidence',
      source: 'Source',
      purpose: 'Object of proof',
      pages: 'Pages',
      properties: 'Authenticity, legality, relevance',
    },
    property: { authenticity: 'Authenticity', legality: 'Legality', relevance: 'Relevance' },
    colon: ': ',
    removed: 'Removed by {by} on {date}. Reason: {reason}',
    none: 'There is no evidence yet.',
    signed: 'Submitted by (signature or seal):                 Date:',
  },
  ru: {
    title: 'Опись доказательств',
    matter: 'Дело',
    client: 'Доверитель',
    made: 'Составлена',
    columns: {
      number: '№',
      title: 'Наименование',
      source: 'Источник',
      purpose: 'Предмет доказывания',
      pages: 'Листы',
      properties: 'Достоверность, допустимость, относимость',
    },
    property: { authenticity: 'Достоверность', legality: 'Допустимость', relevance: 'Относимость' },
    colon: ': ',
    removed: 'Изъято: {by}, {date}. Причина: {reason}',
    none: 'Доказательств пока нет.',
    signed: 'Представил (подпись или печать):                 Дата:',
  },
};

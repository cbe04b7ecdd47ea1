import type { Language } from '../../model/text';
import type { TableWords } from '../wording/wording';
import type { FilingPart } from './filing-order';

/** What the sheets of a volume say in one language. */
interface VolumeWords {
  readonly parts: Readonly<Record<FilingPart, string>>;
  readonly cover: Readonly<
    Record<
      | 'title'
      | 'firm'
      | 'kind'
      | 'ofKind'
      | 'volume'
      | 'number'
      | 'client'
      | 'matter'
      | 'lawyer'
      | 'opened'
      | 'closed'
      | 'kept',
      string
    >
  >;
  readonly contents: Omit<TableWords<'number' | 'title' | 'date' | 'pages' | 'remark'>, 'caption'> & {
    readonly title: string;
    readonly byHand: string;
    /** Where a piece without a file is found; {place} is filled in. */
    readonly apart: string;
  };
  readonly closing: Readonly<Record<'title' | 'pages' | 'state' | 'filedBy' | 'checkedBy' | 'on', string>>;
  /** Room for the pen. */
  readonly blank: string;
}

export const volumeWords: Readonly<Record<Language, VolumeWords>> = {
  zh: {
    parts: {
      engagement: '委托书（委托协议、授权委托书）',
      fees: '收费凭证',
      interviews: '与委托人谈话笔录',
      clientMaterial: '委托人提供的证据材料',
      inquiries: '调查材料',
      opinions: '律师出具的法律意见及办理法律事务的记录',
      summary: '工作小结',
    },
    cover: {
      title: '律师业务档案案卷',
      firm: '律师事务所',
      kind: '类别',
      ofKind: '非诉讼：其他非诉讼法律事务',
      volume: '卷号',
      number: '案件编号',
      client: '委托人',
      matter: '委托事项',
      lawyer: '承办律师',
      opened: '收案日期',
      closed: '结案日期',
      kept: '保管期限',
    },
    contents: {
      title: '卷内目录',
      columns: { number: '序号', title: '材料名称', date: '日期', pages: '页次', remark: '备注' },
      byHand: '（另行补入）',
      apart: '另行保管：{place}',
    },
    closing: {
      title: '备考表',
      pages: '本卷页数',
      state: '需说明的情况',
      filedBy: '立卷人',
      checkedBy: '检查人',
      on: '立卷日期',
    },
    blank: '＿＿＿＿＿＿＿＿＿＿',
  },
  en: {
    parts: {
      engagement: 'Engagement agreement and power of attorney',
      fees: 'Receipts for fees',
      interviews: 'Records of interviews with the client',
      clientMaterial: 'Evidence supplied by the client',
      inquiries: 'Results of the firm’s own inquiries',
      opinions: 'Opinions given, and records of the work',
      summary: 'Summary of the work',
    },
    cover: {
      title: 'File volume',
      firm: 'Firm',
      kind: 'Class',
      ofKind: 'Non-contentious: other legal matters',
      volume: 'Volume no.',
      number: 'File number',
      client: 'Client',
      matter: 'Matter',
      lawyer: 'Responsible lawyer',
      opened: 'Opened on',
      closed: 'Closed on',
      kept: 'To be kept for',
    },
    contents: {
      title: 'Contents of the volume',
      columns: { number: 'No.', title: 'Document', date: 'Date', pages: 'Pages', remark: 'Remarks' },
      byHand: '(to be added)',
      apart: 'Kept apart: {place}',
    },
    closing: {
      title: 'Closing sheet',
      pages: 'Pages in this volume',
      state: 'Remarks',
      filedBy: 'Filed by',
      checkedBy: 'Checked by',
      on: 'Filed on',
    },
    blank: '____________________',
  },
  ru: {
    parts: {
      engagement: 'Соглашение об оказании помощи и доверенность',
      fees: 'Документы об оплате',
      interviews: 'Записи бесед с доверителем',
      clientMaterial: 'Доказательства, представленные доверителем',
      inquiries: 'Сведения, собранные самой фирмой',
      opinions: 'Выданные заключения и записи о ведении дела',
      summary: 'Справка об итогах работы',
    },
    cover: {
      title: 'Архивный том',
      firm: 'Фирма',
      kind: 'Категория',
      ofKind: 'Несудебные дела: иные',
      volume: 'Номер тома',
      number: 'Номер дела',
      client: 'Доверитель',
      matter: 'Поручение',
      lawyer: 'Ответственный юрист',
      opened: 'Начато',
      closed: 'Окончено',
      kept: 'Срок хранения',
    },
    contents: {
      title: 'Опись тома',
      columns: { number: '№', title: 'Документ', date: 'Дата', pages: 'Листы', remark: 'Примечание' },
      byHand: '(приобщается отдельно)',
      apart: 'Хранится отдельно: {place}',
    },
    closing: {
      title: 'Лист-заверитель',
      pages: 'Листов в томе',
      state: 'Особые отметки',
      filedBy: 'Том сформировал',
      checkedBy: 'Проверил',
      on: 'Дата',
    },
    blank: '____________________',
  },
};

import type { Language } from '../../model/text';
import type { TableWords } from '../wording/wording';

/** What the documents of a pack for an inspection say in their own words. */
interface PackWords {
  readonly evidence: string;
  readonly law: string;
  readonly review: string;
  readonly legend: string;
  readonly approvals: TableWords<'date' | 'by' | 'title' | 'seal'>;
  readonly noApproval: string;
  readonly open: TableWords<'number' | 'point'>;
  readonly nothingOpen: string;
  readonly approvalHeading: string;
  readonly openHeading: string;
}

export const packWords: Readonly<Record<Language, PackWords>> = {
  zh: {
    evidence: '证据清单及文件校验值',
    law: '所引规范及其截至基准日的效力',
    review: '复核记录',
    legend: '内部工作底稿　保密',
    approvals: {
      caption: '复核与出具',
      columns: { date: '复核日期', by: '复核人', title: '文书', seal: 'SHA-256' },
    },
    noApproval: '本文书尚未经复核出具。',
    open: { caption: '定稿前须处理的事项', columns: { number: '序', point: '事项' } },
    nothingOpen: '按定稿标准核查，无待处理事项。',
    approvalHeading: '复核与出具',
    openHeading: '定稿核查',
  },
  en: {
    evidence: 'Evidence, with the hashes of its files',
    law: 'Authorities cited, with their status on the day of the law',
    review: 'Review record',
    legend: 'Internal working papers. Confidential',
    approvals: {
      caption: 'Approvals',
      columns: { date: 'Approved on', by: 'By', title: 'Document', seal: 'SHA-256' },
    },
    noApproval: 'This memorandum has not been approved and issued.',
    open: { caption: 'Points in the way of a final', columns: { number: 'No.', point: 'Point' } },
    nothingOpen: 'Checked as a final, nothing stands in its way.',
    approvalHeading: 'Approval and issue',
    openHeading: 'Check as a final',
  },
  ru: {
    evidence: 'Доказательства и контрольные суммы файлов',
    law: 'Нормы, на которые сделаны ссылки, и их статус на дату применяемого права',
    review: 'Лист согласования',
    legend: 'Внутренние рабочие материалы. Конфиденциально',
    approvals: {
      caption: 'Согласования',
      columns: { date: 'Дата', by: 'Согласовал', title: 'Документ', seal: 'SHA-256' },
    },
    noApproval: 'Документ не согласован и не выпущен.',
    open: { caption: 'Что препятствует окончательному тексту', columns: { number: '№', point: 'Пункт' } },
    nothingOpen: 'При проверке как окончательного текста препятствий не найдено.',
    approvalHeading: 'Согласование и выпуск',
    openHeading: 'Проверка окончательного текста',
  },
};

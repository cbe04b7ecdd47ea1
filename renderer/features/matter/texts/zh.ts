import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const zh: TextsIn<'zh', typeof en> = {
  tabs: '案件各部分',
  asOf: '基准日：{{day}}',
  asOfToday: '基准日：今日（{{day}}）',
  asOfField: '法律基准日',
  asOfHelp: '适用该日有效的法律。未填写日期的，以今日为准。',
  menu: {
    label: '案件',
    details: '名称、客户、案号…',
    close: '结案',
    reopen: '恢复在办',
    destroy: '销毁案件…',
  },
  details: { title: '名称、客户、案号', name: '名称', client: '客户', number: '案号', save: '保存', cancel: '取消' },
  destroy: {
    title: '销毁此案件？',
    lost: '以下内容将丢失：{{contents}}，连同全部附件与案件历史。',
    nothing: '案件及其历史将丢失。',
    final: '案件密钥一经销毁，任何人（包括 Adit）均无法再读取该案件。此前制作的备份与归档仍含有该案件。',
    action: '销毁案件',
    facts_other: '{{count}} 项事实',
    evidence_other: '{{count}} 份证据',
    assessments_other: '{{count}} 次评估',
    memos_other: '{{count}} 份备忘录',
    tasks_other: '{{count}} 项任务',
    notes_other: '{{count}} 条笔记',
  },
  findings: '结论',
  noFindings: '未能得出结论。',
};

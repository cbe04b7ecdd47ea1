import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const zh: TextsIn<'zh', typeof en> = {
  tabs: '案件各部分',
  asOf: '基准日：{{day}}',
  asOfToday: '基准日：今日（{{day}}）',
  asOfField: '法律基准日',
  asOfHelp: '适用该日有效的法律。未填写日期的，以今日为准。',
  findings: '结论',
  noFindings: '未能得出结论。',
};

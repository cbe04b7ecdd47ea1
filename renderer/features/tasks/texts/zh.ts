import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const zh: TextsIn<'zh', typeof en> = {
  title: '本案任务',
  none: { title: '尚无任务', text: '本案待办事项列于此处：来自清单、来自“何种变化影响结论”，或在下方添加。' },
  add: '添加',
  newTitle: '待办事项',
  due: '期限',
  dueOn: '期限：{{day}}',
  overdue: '已逾期，期限为{{day}}',
  assignee: '承办人',
  done: '已完成：{{title}}',
  goTo: '前往该问题',
  remove: '移除{{title}}',
  removed: '已移除。',
  undo: '撤销',
  calendar: '将期限导出为日历…',
  calendarSaved: '已保存为 {{name}}。',
};

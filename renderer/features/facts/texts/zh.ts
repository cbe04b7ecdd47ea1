import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const zh: TextsIn<'zh', typeof en> = {
  yes: '是',
  no: '否',
  percent: '{{value}}%',
  kwhPerDay: '每日 {{value}} 千瓦时',
  kwhUnit: '千瓦时/日',
  choose: '请选择',
  clear: '删除该答复',
  nothingFound: '没有此名称的项目',
  note: '备注',
  undo: '撤销上一次修改',
  status: { label: '查明程度', first: '请先作答，或标明不详。' },
  dispute: { title: '对方说法', missing: '填写与本方不同的对方说法后，该事实方记为有争议。' },
  evidence: {
    label: '证据',
    choose: '关联本案已有证据',
    page: '页码',
    pageOf: '{{id}} 中的页码或段落',
    remove: '取消关联 {{id}}',
    missing: '已不在本案中',
    file: '添加文件…',
    drop: '或拖放至此。文件将加密保存于本案。',
    filing: '正在收存文件',
  },
  ask: {
    title: '由谁查明？',
    task: '查明：{{label}}',
    assignee: '负责人',
    due: '期限',
    create: '建立任务',
    nobody: '尚未指定',
    by: '{{day}}前',
  },
  history: { title: '该答复的修改记录', none: '未作答', empty: '尚无修改。', undone: '撤销' },
};

import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const zh: TextsIn<'zh', typeof en> = {
  title: '案件',
  count_other: '共 {{count}} 件',
  found: '{{shown}} / {{total}}',
  column: {
    title: '案件',
    client: '客户',
    number: '案号',
    verified: '已核实',
    evidence: '证据',
    tasks: '任务',
    updated: '最近变更',
  },
  filter: '按名称、客户或案号筛选',
  state: { label: '案件范围', open: '在办', closed: '已结', all: '全部' },
  order: { label: '排序', recent: '最近变更', title: '名称' },
  closed: '已结',
  empty: {
    title: '尚无案件',
    text: '一个案件收录一个客户项目的事实、证据与备忘录。请先填写客户与名称；亦可从典型项目开始。',
  },
  none: { title: '没有相符的案件', text: '此范围内，没有名称、客户或案号含有该文字的案件。', clear: '显示全部案件' },
  create: {
    action: '新建案件',
    title: '新建案件',
    name: '名称',
    nameHelp: '将列于备忘录之首。',
    client: '客户',
    clientHelp: '选择本所客户，或输入新客户名称。',
    number: '案号',
    asOf: '法律基准日',
    asOfHelp: '适用该日有效的法律。未填写的，以查阅当日为准。',
    from: '起始内容',
    blank: '不预填事实',
    assumed_other: '其 {{count}} 项事实以“假定”录入，须逐项向客户核实。',
    submit: '建立案件',
    cancel: '取消',
  },
};

import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const zh: TextsIn<'zh', typeof en> = {
  title: '任务与期限',
  open_other: '未完成任务 {{number}} 项',
  overdue_other: '其中逾期 {{number}} 项',
  working: '正在读取各案任务',
  late: '{{day}}，已逾期',
  filter: '按任务、案件或客户筛选',
  column: { due: '期限', task: '任务', person: '承办人', matter: '案件', client: '客户' },
  due: {
    label: '期限',
    all: '期限不限',
    overdue: '已逾期',
    week: '一周之内',
    month: '一个月之内',
    none: '无期限',
  },
  person: { label: '承办人', all: '全部承办人', none: '尚未指定' },
  by: { label: '排序', deadline: '按期限', person: '按承办人', matter: '按案件' },
  none: {
    title: '没有未完成的任务',
    text: '各案尚待办理的事项列于此处，期限最近者居前。任务在案件内设立：可自行添加，亦可来自清单或“何种变化影响结论”。',
    matters: '前往案件',
  },
  nothing: {
    title: '没有相符的任务',
    text: '有未完成的任务，但没有符合所选期限、承办人与文字的任务。',
    clear: '显示全部未完成任务',
  },
};

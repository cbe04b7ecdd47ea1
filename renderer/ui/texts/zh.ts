import type { TextsIn } from '../../app/texts-type';
import type { en } from './en';

export const zh: TextsIn<'zh', typeof en> = {
  language: '语言',
  confidence: '把握程度：{{confidence}}',
  status: { verified: '经核查', stated: '委托人陈述', assumed: '假设', disputed: '有争议', unknown: '未知' },
  save: {
    saved: '已保存',
    unsaved: '尚未保存',
    saving: '正在保存…',
    failed: '未能保存',
    conflict: '存在两个版本',
    retry: '重试',
    conflictTitle: '此内容在此期间已在别处保存',
    conflictText: '在您作出选择之前，两个版本均予保留。',
    mine: '此处输入的版本',
    theirs: '保险库中的版本',
    keepMine: '保留此处输入的版本',
    takeTheirs: '保留保险库中的版本',
  },
  error: { title: '未能完成此操作', retry: '重试' },
  inspector: {
    why: '为何如此？',
    basis: '依据何在？',
    change: '何种变化会改变结论？',
    close: '关闭检视栏',
    resize: '检视栏宽度',
  },
  list: { count_other: '共 {{count}} 项' },
  confirm: { prompt: '请输入名称以确认：{{name}}', field: '名称', cancel: '取消' },
  dialog: { close: '关闭' },
  job: { progress: '{{done}} / {{total}}', cancel: '取消', cancelling: '正在取消…' },
  sweep: { stopped: '已在查阅 {{total}} 件案件中的 {{seen}} 件后停止，所示内容可能不全。', again: '查阅全部案件' },
  date: { form: '请按 YYYY-MM-DD 格式填写日期，例如 2026-11-22。', clear: '清除日期' },
};

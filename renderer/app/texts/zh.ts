import type { TextsIn } from '../texts-type';
import type { en } from './en';

export const zh: TextsIn<'zh', typeof en> = {
  rail: {
    label: '分区',
    matters: '案件',
    search: '检索',
    library: '资料库',
    settings: '设置',
    lock: '锁定',
    collapse: '收窄侧栏',
    expand: '展开侧栏',
  },
  tab: {
    overview: '概览',
    facts: '事实',
    evidence: '证据',
    checklist: '清单',
    argument: '论证',
    memo: '备忘录',
    timeline: '时间线',
    precedents: '先例',
    tasks: '任务',
    history: '历史',
  },
  command: {
    palette: '查找命令',
    back: '后退',
    forward: '前进',
    inspector: '显示或隐藏检视栏',
    lock: '锁定保险库',
    placeholder: '要做什么？',
    nothing: '没有此名称的命令',
    group: { go: '前往', matter: '案件', view: '视图', app: 'Adit' },
  },
  leave: {
    title: '部分内容未能保存',
    text: '您输入的内容仍在此处。若不保存而继续，该内容将丢失。',
    stay: '留在此处',
    retry: '再次保存',
    discard: '继续并放弃该内容',
  },
  fault: {
    title: '此界面发生故障',
    text: '已保存的内容不受影响。请重新打开此界面；如再次发生故障，请重新启动 Adit 并报告该故障。',
    retry: '重新打开',
  },
  opening: '正在打开保险库…',
};

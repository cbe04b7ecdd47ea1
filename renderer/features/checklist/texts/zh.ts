import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const zh: TextsIn<'zh', typeof en> = {
  view: { label: '显示方式', one: '逐题', whole: '全表' },
  filter: {
    label: '显示哪些问题',
    option: '{{name}}（{{number}}）',
    all: '全部问题',
    unanswered: '未作答',
    unknown: '未知',
    assumed: '假设',
    disputed: '有争议',
    turning: '可能改变结论',
  },
  progress: '已答 {{answered}} / {{relevant}}',
  groupProgress: '{{answered}}/{{relevant}}',
  contents: '问题',
  nextUnanswered: '下一未答问题',
  keys: '按数字键 1–9 作答；Ctrl+Z 撤销上一次修改。',
  next: '下一题',
  previous: '上一题',
  command: { next: '下一题', previous: '上一题' },
  notRelevant: '依现有答复，此问题与本案无关。答复仍予保留，待该问题重新相关时即予采用。',
  empty: { title: '没有此类问题', text: '随着作答，相应问题会列于此处。选择“全部问题”可查看整份清单。' },
  why: {
    title: '为何提出',
    more: '为何提出、以何证明',
    limbs: '关系到：{{limbs}}。',
    noLimb: '该问题本身不改变结论，用于合同日期、法律后果或与案例的比较。',
    now: '答复目前会改变什么',
    turnsNothing: '依现有事实，仅凭此问题的任何答复均不改变结论。',
    turn: '“{{answer}}”：{{limb}}变为{{finding}}',
    proof: '以何证明',
  },
  findings: {
    label: '依现有答复的结论',
    was: '此前：{{finding}}',
    open_other: '{{count}} 个未决问题可能改变该结论',
  },
};

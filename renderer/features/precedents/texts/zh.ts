import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const zh: TextsIn<'zh', typeof en> = {
  title: '因素对照：本案与既有案例',
  intro:
    '某案与本案共同的因素包含另一案的全部共同因素且更多的，视为更切近；共同因素互不包含的，不分先后。本案与案例不同之处，注明该区别有利于哪一方。',
  working: '正在比对案例。',
  failed: '案例未能比对。事实记录不受影响。',
  none: '就已知事实，规则包中没有可资比对的案例。',
  favours: '案件结果有利于哪一方',
  side: { all: '全部案例', project: '有利于项目方', authority: '有利于监管方' },
  for: { project: '有利于项目方', authority: '有利于监管方' },
  cuts: { project: '利于项目方', authority: '利于监管方' },
  factor: '因素',
  ours: '本案',
  has: '具备',
  hasNot: '不具备',
  mostOnPoint: '最切近',
  weight: { heavy: '分量重', usual: '分量一般', light: '分量轻', none: '该日不计分量' },
  weightIs: '参考价值：{{weight}}',
  argument: '据此案可提出的主张',
  distinguished: '对方如何区分',
  counter: '反例',
  noCounter: '对方没有与本案共同因素更多或不同的案例。',
  before: '上一组',
  next: '下一组',
  shown: '第 {{from}} 至 {{to}} 件，共 {{of}} 件',
};

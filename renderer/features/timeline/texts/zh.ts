import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const zh: TextsIn<'zh', typeof en> = {
  title: '法律与本案的时间线',
  working: '正在评估本案。',
  failed: '本案未能评估。事实记录不受影响。',
  help: '实心：基准日有效；空心：已失效；虚线：草案或尚未生效。按键：← → + − Home。',
  asOf: '基准日 {{day}}',
  outside_other: '另有 {{count}} 项规则不在此时段内。',
  evidence: '证据',
  scope: { label: '规则范围', cited: '本案所涉规则', all: '全部规则' },
  shape: { label: '呈现方式', picture: '图', table: '表' },
  step: { earlier: '更早', later: '更晚', nearer: '缩短时段', farther: '延长时段', matter: '显示本案' },
  span: {
    activity: { startedOn: '业务活动' },
    contract: { signedOn: '合同签订', performedFrom: '合同履行' },
  },
  table: {
    periods: '各时段适用的结论',
    rules: '规则',
    matter: '本案日期',
    from: '自',
    to: '至',
    finding: '结论',
    reason: '理由',
    rule: '规则',
    standing: '基准日状态',
    what: '事项',
    start: '日期不详',
    open: '未终止',
  },
};

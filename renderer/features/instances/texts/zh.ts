import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const zh: TextsIn<'zh', typeof en> = {
  begin: '多处场所、多条代币流或多份合同…',
  bar: '场所、代币流与合同',
  taken: '{{name}}（计入评估）',
  compare: '比较…',
  viewed: '所示为{{name}}的回答。本案评估以{{taken}}为准。',
  fresh: {
    title: '分别回答同一组问题',
    text: '请选择每处场所、每条代币流或每份合同须分别回答的问题。现有回答归于第一项；第二项从空白开始。其余问题仍只回答一次。',
    kind: '何者有多项',
    kindHelp: '例如：场所、合同、代币流。',
    groups: '须分别回答的问题',
    first: '第一项名称',
    second: '第二项名称',
    submit: '设立',
  },
  compared: {
    title: '比较：{{title}}',
    text: '各项均以其自身回答及只回答一次的问题，按 {{day}} 的法律评估。本案评估、备忘录与导出以何者为准，由您选定。',
    instance: '名称',
    take: '计入评估：{{name}}',
    column: '计入评估',
    rename: '{{name}}的名称',
    remove: '移除{{name}}',
    worse: '{{name}}的结论较{{taken}}对客户更为不利：{{limbs}}。以{{taken}}为准的备忘录不会自行说明此点。',
    answers: '不同的回答',
    question: '问题',
    none: '未回答',
    same: '各项回答相同。',
    add: '增加一项',
    newName: '新增项名称',
    working: '正在评估',
  },
  remove: {
    title: '移除{{name}}',
    text_other: '其 {{count}} 项回答连同状态、证据引用与备注将从本案移除。证据本身予以保留。',
    action: '移除',
  },
  memo: '评估以{{taken}}为准。未计入：{{others}}。',
  cancel: '取消',
};

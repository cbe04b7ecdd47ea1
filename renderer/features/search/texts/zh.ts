import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const zh: TextsIn<'zh', typeof en> = {
  title: '检索',
  field: '在全部案件中检索',
  help: '检索范围：案件名称、客户、当事人、事实、证据、笔记与备忘录。所输入的各词均须出现；简繁体视为相同，中文姓名、名称亦可按拼音检索。',
  found_other: '{{count}} 件案件',
  results: '检索结果',
  working: '正在检索…',
  begin: {
    title: '要查找什么？',
    text: '输入名称、词语或其一部分，两个汉字即可。输入时即显示结果；方向键在结果间移动，回车键打开。',
  },
  none: { title: '未检索到', text: '没有任何案件同时含有这些词。请减少词数，或只输入词的一部分。' },
  more: '更多案件',
  fields: {
    title: '名称',
    client: '客户',
    party: '当事人',
    fact: '事实',
    evidence: '证据',
    note: '笔记',
    memo: '备忘录',
  },
};

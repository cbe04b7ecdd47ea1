import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const zh: TextsIn<'zh', typeof en> = {
  title: '案件',
  column: { title: '案件', client: '客户', number: '案号', facts: '事实', updated: '最近变更' },
  empty: { title: '尚无案件', text: '一个案件收录一个客户项目的事实、证据与备忘录。' },
  create: '新建案件',
};

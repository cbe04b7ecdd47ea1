import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const zh: TextsIn<'zh', typeof en> = {
  title: '保险库未能打开',
  safe: 'Adit 未删除任何内容，也未作任何改动。保险库文件仍在原处。',
  retry: '重试',
};

import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const zh: TextsIn<'zh', typeof en> = {
  title: '为您的案件建立保险库',
  lawyer: '您的姓名',
  passphrase: '口令',
  keyTitle: '您的恢复密钥',
  next: '继续',
};

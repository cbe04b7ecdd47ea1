import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const zh: TextsIn<'zh', typeof en> = {
  title: '保险库已锁定',
  passphrase: '口令',
  recoveryKey: '恢复密钥',
  recoveryHelp: '即恢复单上所印密钥。空格、连字符与字母大小写不影响识别。',
  lawyer: '您的姓名',
  lawyerHelp: '保险库日志将记录由谁打开。',
  unlock: '解锁',
  withRecovery: '使用恢复密钥',
  withPassphrase: '使用口令',
  withSystem: '使用本机密钥',
  restore: '恢复备份',
  restoreTitle: '恢复备份',
  show: '显示或隐藏所输入内容',
  wait_other: '请等待 {{count}} 秒后再试。',
};

import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const zh: TextsIn<'zh', typeof en> = {
  text: '备份先读入一个新的保险库，经清点与校验后，方取代现有保险库。现有保险库文件夹中的内容予以保留。',
  choose: '备份',
  none: '备份文件夹中没有备份。存放在别处的备份，可作为文件选取。',
  file: '选择文件…',
  chosen: '文件：{{name}}，{{size}}',
  passphrase: '该备份的口令',
  passphraseHelp: '即制作该备份时保险库所用的口令。',
  recoveryKey: '该备份的恢复密钥',
  withRecovery: '使用恢复密钥',
  withPassphrase: '使用口令',
  show: '显示或隐藏所输入内容',
  restore: '恢复此备份',
  working: '正在读取备份',
  back: '返回',
};

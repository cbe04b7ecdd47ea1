import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const zh: TextsIn<'zh', typeof en> = {
  title: '保险库未能打开',
  safe: 'Adit 未删除任何内容，也未作任何改动。保险库文件仍在原处。',
  ways: '可采取的办法',
  retry: { action: '重试', text: '如磁盘未就绪或文件被占用，重试即可。' },
  restore: {
    action: '恢复备份',
    text: '将案件恢复至制作备份时的状态。此后保存的内容不在其中。',
    title: '恢复备份',
  },
  aside: {
    action: '搁置此保险库',
    text: '保险库原样留在其文件夹中，另行建立一个新的保险库。在恢复原保险库之前，其中的案件不在 Adit 中。',
    title: '搁置此保险库？',
    lost: 'Adit 将从空的保险库开始。未能打开的保险库中的全部案件，在以人工方式或由备份恢复之前均无法查阅。',
    kept: '不删除任何内容。原文件夹保持原状，其位置随后显示。',
    confirm: '搁置并重新开始',
    cancel: '取消',
  },
  support: {
    action: '显示支持所需的信息',
    text: '当前状态和出错记录，不含姓名或内容，供阅读并保存为文件。不发送任何内容。',
    back: '返回',
  },
};

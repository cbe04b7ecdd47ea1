import type { FileErrorTexts } from './file-error-texts';
import { megabytes } from './megabytes';
import { shown } from './quote';

const untouched = '原有的文件未受影响。';
const again = '请重新选择该文件。';

export const fileErrorTextsZh: FileErrorTexts = {
  'template/unreadable': () => '律所模板无法读取。案件不受影响；请在设置中重新选取模板。',
  'settings/unsaved': ({ reason }) =>
    `设置未能写入磁盘（${shown(reason)}）。在关闭 Adit 之前，设置仍然有效。请检查磁盘后重新保存。`,
  'job/cancelled': () => '该操作已应请求停止，未留下未完成的内容。如有需要，请重新开始。',
  'job/exists': () => '该操作正在进行，未重复启动。请待其完成。',
  'page-file/unreadable': () => `所选文件未能读取完毕，可能已被更改、移动或删除。其内容均未保留。${again}`,
  'page-file/unanswered': () => `窗口停止提供所选文件，操作已中止。其内容均未保留。${again}`,
  'page-file/no-ticket': () => '窗口提供了未经请求的文件片段，该片段已被丢弃。请重新启动 Adit；如再次出现，请予报告。',
  'save/no-space': ({ needed, free }) =>
    needed === 0
      ? `写入文件时磁盘已满。${untouched}请腾出空间或选择其他磁盘。`
      : `保存文件的空间不足：最多需要 ${megabytes(needed)}，可用 ${megabytes(free)}。${untouched}请腾出空间或选择其他磁盘。`,
  'save/failed': ({ reason }) =>
    `文件未能写入（${shown(reason)}）。${untouched}请检查磁盘和访问权限，或选择其他文件夹。`,
  'save/unverified': () =>
    `写入的内容与应保存的内容不一致，已予丢弃。${untouched}保险库中的内容未受影响。请保存到其他磁盘。`,
  'saved/unknown': () => 'Adit 只打开本次启动后由其保存的文件。该文件未被打开。请从其所在文件夹打开。',
  'saved/not-opened': () =>
    '系统未能打开该文件，文件可能已被移动，或者没有可用的程序。文件未改动。请从其所在文件夹打开。',
  'print/failed': () => '文档未能打印。未作任何改动。请检查打印机后重试，或另存为 PDF。',
  'restore/unlocked': () => '不能在已解锁的保险库之上恢复备份。未作任何改动。请先锁定保险库。',
  'restore/unsaved': ({ reason }) =>
    `备份已完整恢复，但 Adit 未能记下其已启用（${shown(reason)}）。原保险库仍在原处，未改动。请检查磁盘后重新恢复。`,
};

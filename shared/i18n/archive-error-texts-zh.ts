import type { ArchiveMeasure, ArchivePurpose } from '../bridge/archive-errors';
import type { BackupStep } from '../bridge/backup-errors';
import type { ArchiveErrorTexts } from './archive-error-texts';
import { megabytes } from './megabytes';
import { shown } from './quote';

const measures: Readonly<Record<ArchiveMeasure, string>> = {
  entries: '条目数',
  directory: '目录的字节数',
  manifest: '清单的字节数',
  records: '记录文件的字节数',
  record: '单条记录的字节数',
  attachment: '单个附件的字节数',
  total: '全部内容的字节数',
};

const steps: Readonly<Record<BackupStep, string>> = {
  list: '列出文件夹',
  create: '创建文件（可能另有备份正在进行）',
  write: '写入',
  sync: '将数据落实到磁盘',
  close: '关闭文件',
  verify: '读取备份',
  rename: '为文件定名',
  'sync-folder': '将文件夹落实到磁盘',
};

const purposes: Readonly<Record<ArchivePurpose, string>> = {
  backup: '保险库备份',
  matter: '案件归档文件',
  export: '导出文件',
};

const quoted = (text: string): string => `“${shown(text)}”`;
const inEntry = (entry: string): string => (entry === '' ? '' : `（条目${quoted(entry)}）`);
const at = (place: string): string => (place === '' ? '' : `（位置：${shown(place)}）`);

const kept = '归档文件未改动。';
const other = '请使用另一副本或较早的备份。';
const earlier = '此前的备份未受影响。';
const unfinished = '未完成的文件不作为备份。';

export const archiveErrorTextsZh: ArchiveErrorTexts = {
  'archive/unreadable': ({ reason }) =>
    `无法读取归档文件（${shown(reason)}）。${kept}请确认磁盘已连接且您有权读取该文件，然后重试。`,
  'archive/not-an-archive': () => '此文件不是 Adit 归档文件。文件未改动。请选择其他文件。',
  'archive/newer': ({ version, supported, app }) =>
    `归档文件由更新版本的 Adit${app === '' ? '' : `（${shown(app)}）`}生成：其格式为 ${version}，当前 Adit 最高读取 ${supported}。${kept}请安装更新版本的 Adit。`,
  'archive/header': () => `归档文件的文件头已损坏。${kept}${other}`,
  'archive/key-parameters': () =>
    `归档文件要求的密钥派生参数超出允许范围，很可能已被改动。该文件未被打开。${kept}${other}`,
  'archive/no-key': () => `归档文件所用的密钥未提供。${kept}请提供其口令，或打开其所属的保险库。`,
  'archive/wrong-key': () => `口令或密钥不符，或者归档文件的文件头已被改动。${kept}请核对口令后重试，或使用另一副本。`,
  'archive/not-sealed': () => `归档文件未加密封存，此处只接受加密封存的归档文件。${kept}请另行选择。`,
  'archive/truncated': () => `归档文件被截断，缺少结尾。${kept}请从来源处重新复制。${other}`,
  'archive/trailing-bytes': () => `归档文件末尾附有外来数据，未予接受。${kept}请从来源处重新复制。${other}`,
  'archive/damaged': ({ entry }) => `归档文件已损坏${inEntry(entry)}。${kept}${other}`,
  'archive/entry-name': ({ name }) => `归档文件中有不应存在的条目：${quoted(name)}。${kept}${other}`,
  'archive/duplicate-entry': ({ name }) => `归档文件中条目${quoted(name)}出现两次。${kept}${other}`,
  'archive/missing-entry': ({ name }) => `归档文件中缺少条目${quoted(name)}。${kept}${other}`,
  'archive/too-large': ({ measure, found, limit }) =>
    `归档文件超出限度：${measures[measure]}为 ${found}，最多读取 ${limit}。${kept}如其确由 Adit 生成，请使用另一副本。`,
  'archive/manifest': ({ place }) => `归档文件的清单无效${at(place)}。${kept}${other}`,
  'archive/table': ({ table }) =>
    `归档文件中有当前 Adit 不认识的记录种类：${quoted(table)}。${kept}请试用更新版本的 Adit，或使用另一副本。`,
  'archive/record': ({ entry, line, place }) =>
    `条目${quoted(entry)}的第 ${line} 条记录无效${at(place)}。${kept}${other}`,
  'archive/count': ({ entry, claimed, found }) =>
    `归档文件不完整：${quoted(entry)}载明 ${claimed}，实有 ${found}。${kept}${other}`,
  'archive/purpose': ({ found, wanted }) =>
    `此文件是${purposes[found]}，而此处需要的是${purposes[wanted]}。${kept}请另行选择。`,
  'archive/content': ({ table }) => `归档文件的各部分单独看均完好，但彼此不符（${quoted(table)}）。${kept}${other}`,
  'archive/cancelled': () => '归档文件的处理已应请求停止，尚未完成。如有需要，请重新开始。',
  'backup/no-space': ({ needed, free }) =>
    needed === 0
      ? `写入备份时磁盘已满。${unfinished}${earlier}请腾出空间或选择其他磁盘。`
      : `备份空间不足：最多需要 ${megabytes(needed)}，可用 ${megabytes(free)}。${earlier}请腾出空间或选择其他磁盘。`,
  'backup/folder-missing': () => '备份文件夹不存在。保险库未受影响。请连接其所在磁盘，或选择其他文件夹。',
  'backup/folder-unwritable': ({ reason }) =>
    `无法向备份文件夹写入（${shown(reason)}）。${earlier}请检查访问权限或选择其他文件夹。`,
  'backup/failed': ({ step, reason }) =>
    `备份操作在此步骤失败：${steps[step]}（${shown(reason)}）。${earlier}请检查磁盘后重试。`,
  'backup/source': ({ reason }) =>
    `保险库停止提供内容（${shown(reason)}），备份已中止。${unfinished}${earlier}请解锁保险库后重试。`,
  'backup/cancelled': () => `备份已应请求停止。${unfinished}${earlier}请在方便时重新备份。`,
  'backup/unverified': () =>
    '从磁盘读回的内容与写入的内容不一致。请勿依赖此备份。其他备份和保险库未受影响。请在其他磁盘上另作备份。',
  'backup/folder-inside': () =>
    '此文件夹位于保险库自身的文件之中，会与保险库一同丢失。备份文件夹未更改。请另选文件夹，最好位于其他磁盘。',
  'backup/missing': () => '该备份已不在备份文件夹中。未作任何改动。请连接其所在磁盘，或选择其他备份。',
};

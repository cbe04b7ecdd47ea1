import type { StoragePart, SystemKeyFault } from '../bridge/desktop-errors';
import type { VaultPart } from '../bridge/vault-errors';
import { shown } from './quote';
import { type SectionNames, sectionOf, type VaultErrorTexts } from './vault-error-texts';

const sections: SectionNames = {
  clients: '委托人',
  matters: '案件',
  parties: '当事方',
  facts: '事实',
  history: '事实的历次变更',
  evidence: '证据',
  assessments: '评估',
  memos: '备忘录',
  tasks: '任务',
  notes: '笔记',
  attachments: '附件',
  uploads: '正在添加的文件',
  chunks: '附件内容',
};

const parts: Readonly<Record<VaultPart, string>> = {
  header: '存有加密密钥的文件头',
  head: '最近一次保存的标记',
  audit: '操作日志',
  summaries: '案件列表',
  'matter-key': '案件密钥',
};

const storageParts: Readonly<Record<StoragePart, string>> = {
  current: '指向目录文件的文件缺失或损坏',
  manifest: '目录文件缺失或损坏',
  log: '记录最近保存的日志缺失或损坏',
  table: '某个存有记录的文件缺失或损坏',
  mark: '数据库在使用中被标记为已损坏',
};

const systemKeyFaults: Readonly<Record<SystemKeyFault, string>> = {
  'no-protection': '本机的系统密钥库不能提供真正的保护，未予使用。',
  unavailable: '本机的系统密钥库不可用。',
  changed: '本机的系统密钥库已变更，无法再打开所存的密钥。',
  none: '本机的系统密钥库中没有此保险库的密钥。',
  unreadable: '为本机系统密钥库保存的密钥无法读取。',
};

const section = (table: string): string => `“${shown(sectionOf(sections, table))}”部分`;
const at = (place: string): string => (place === '' ? '' : `（位置：${shown(place)}）`);
const span = (seconds: number): string =>
  seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;

const bug = '这是 Adit 的程序错误，请重新启动；如再次出现，请予报告。';
const lookFirst = '重新保存之前，请先确认是否已经保存。';
const stayedShut = '保险库保持关闭，Adit 未改动其中任何内容。';
const restore = '如再次出现，请从备份恢复。';
const notInPlace = '请勿在原处新建保险库，请从备份恢复。';
const rightFiles = '请放回正确的文件，或从备份恢复。';

export const vaultErrorTextsZh: VaultErrorTexts = {
  'port/malformed': () => `发给保险库的消息格式有误，已被拒绝。未作任何改动。${bug}`,
  'port/unknown-method': () => `向保险库请求了其不提供的操作。未作任何改动。${bug}`,
  'port/invalid-input': ({ place }) => `所填内容不符合保险库要求的格式${at(place)}。未保存任何内容。请检查后重试。`,
  'port/invalid-output': ({ place }) => `保险库的答复不符合约定的格式${at(place)}，未予传递。${lookFirst}${bug}`,
  'vault/not-open': () => '保险库尚未打开。未作任何改动。请待其打开后重试。',
  'vault/locked': () => '保险库已锁定。此次操作未作任何改动。请解锁后重试。',
  'vault/already-open': () => '保险库已经打开并解锁。未作任何改动，无须处理。',
  'vault/already-unlocked': () => '保险库已经解锁。未作任何改动，无须处理。',
  'vault/exists': () => '此处已有保险库。原保险库未改动，也未被新的覆盖。请解锁原保险库。',
  'vault/none': () => '此处没有可解锁的保险库。未作任何改动。请先新建保险库。',
  'vault/refused': () =>
    '口令或密钥不符，或者所存的密钥已被改动。未作任何改动。请检查输入法和大小写后重试，或使用恢复密钥。',
  'vault/derivation-refused': ({ memoryKib, iterations, parallelism }) =>
    `保险库文件头要求的密钥派生参数超出允许范围（内存 ${memoryKib} KiB，迭代 ${iterations} 次，并行 ${parallelism}），很可能已被改动。${stayedShut}请从备份恢复。`,
  'vault/foreign-header': () =>
    `文件头与旁边的记录不属于同一保险库。${stayedShut}可能是复制时文件混淆，请放回完整的副本或从备份恢复。`,
  'vault/no-system-wrapper': () => '此保险库未设置用本机系统密钥库解锁。未作任何改动。请使用口令或恢复密钥。',
  'vault/newer': ({ needed, found, supported }) =>
    `保险库中有更新版本的 Adit 写入的数据（数据版本 ${found}，当前 Adit 最高读取 ${supported}）。未作任何改动。请安装${needed === '' ? '更新版本的 Adit' : ` Adit ${shown(needed)} 或更新版本`}。`,
  'vault/unreadable': ({ reason }) =>
    `无法打开保险库的数据库（${shown(reason)}）。Adit 未改动其中任何内容。请检查磁盘，关闭占用文件的其他程序后重试。${restore}`,
  'vault/damaged': ({ part }) => `保险库的一部分已损坏或缺失：${parts[part]}。Adit 已保持其原状。请从备份恢复。`,
  'sentinel/lost': () =>
    `Adit 记得曾有保存，但数据库中已不存在。${stayedShut}如磁盘未连接，请连接后重试。${notInPlace}`,
  'sentinel/rolled-back': ({ expected, found }) =>
    `数据库比 Adit 所记得的旧：曾有第 ${expected} 次保存，而数据库止于第 ${found} 次。${stayedShut}${notInPlace}`,
  'sentinel/foreign': () => `此处的数据库不是 Adit 所记得的那一个。${stayedShut}${rightFiles}`,
  'sentinel/diverged': ({ revision }) =>
    `数据库在第 ${revision} 次保存处与 Adit 所记得的不一致，可能已被另一副本替换。${stayedShut}${rightFiles}`,
  'recovery/mistyped': ({ group }) => `恢复密钥第 ${group} 组有输入错误。该密钥未经试用。请与打印件核对该组并更正。`,
  'recovery/length': ({ expected, found }) =>
    `恢复密钥不计连字符应为 ${expected} 个字符，实际输入 ${found} 个。该密钥未经试用。请与打印件核对。`,
  'record/missing': ({ table }) => `保险库中没有该记录（${section(table)}），可能已被删除。未作任何改动。请刷新列表。`,
  'record/conflict': ({ expected, found }) =>
    `该记录在此期间已被保存：您的修改基于版本 ${expected}，现存版本为 ${found}。您的修改未保存，现存记录完好。请重新载入后再次修改。`,
  'record/damaged': ({ table }) =>
    `有记录未通过完整性校验（${section(table)}），未予显示。Adit 已保持其原状。请从备份恢复。`,
  'record/too-large': ({ table, found, limit }) =>
    `记录过长，无法备份（${section(table)}：${found} 字节，上限为 ${limit} 字节）。该记录未予保存，此前所存内容完好。请拆分记录，或将较长内容作为文件添加。`,
  'matter/incomplete': ({ table }) =>
    `该案件的记录有缺失，或被退回到较早的状态（${section(table)}）。Adit 已保持其原状。请勿依赖该案件的现有内容，请从备份恢复。`,
  'matter/exists': () =>
    '保险库中已有该案件或其中的记录。现有案件未受影响，未导入任何内容。如需保留两者，请作为副本导入。',
  'fact/nothing-to-undo': () => '该事实已没有可撤销的变更。该事实未改动。',
  'memo/issued': () => '备忘录已经签发并冻结。其内容未被修改，也未被删除。如需另行表述，请新建备忘录。',
  'attachment/out-of-order': ({ expected, found }) =>
    `文件分块的次序有误（应为 ${expected}，实为 ${found}）。传输已被拒绝，已存内容完好。请重新开始传输。`,
  'attachment/chunk-size': ({ expected, found }) =>
    `文件分块的长度有误（${found} 字节，完整分块为 ${expected} 字节）。该分块已被拒绝，已存内容完好。请重新添加文件。`,
  'attachment/hash': () =>
    '文件在存入保险库的过程中发生了变化，其 SHA-256 与预期不符。文件未存入，原文件未受影响。请重新添加文件。',
  'storage/full': () => '磁盘空间不足。此次操作未保存任何内容，此前保存的内容完好。请腾出空间后重新保存。',
  'storage/second-writer': () =>
    '另一 Adit 窗口在此期间进行了保存。此次保存的内容均未写入，此前保存的内容完好。请关闭另一窗口，刷新后重新保存。',
  'storage/failed': ({ reason }) =>
    `磁盘或数据库未接受此次保存（${shown(reason)}）。此次保存的内容均未写入，此前保存的内容完好。请检查磁盘后重新保存。`,
  'transfer/busy': () => '另一归档文件正在处理中，同一方向一次只能处理一个。未作任何改动。请等待其完成，或取消后重试。',
  'transfer/unknown': () => '该归档文件的处理已经结束或已被取消。已存内容完好。如有需要，请重新开始。',
  internal: () => `保险库未能完成此次操作。${lookFirst}${bug}`,
  'desktop/refused': () => `请求并非来自有权提出的 Adit 窗口，已被拒绝。未作任何改动。${bug}`,
  'desktop/unknown-method': () => `向 Adit 请求了其不提供的操作。未作任何改动。${bug}`,
  'desktop/invalid-input': ({ place }) => `所填内容不符合 Adit 要求的格式${at(place)}。未保存任何内容。请检查后重试。`,
  'desktop/invalid-output': ({ place }) => `Adit 内部的答复不符合约定的格式${at(place)}，未予传递。${lookFirst}${bug}`,
  'desktop/internal': () => `Adit 未能完成此次操作。${lookFirst}${bug}`,
  'vault/restarted': () => `保险库在答复之前重新启动。此前保存的内容未受影响。如保险库已锁定，请解锁。${lookFirst}`,
  'vault/recovery': () => '保险库未打开。此次操作未作任何改动。原因见恢复界面。',
  'vault/crashing': () =>
    `保险库连续数次停止运行，不再自动启动。Adit 未删除任何内容。请重新启动计算机后重试。${restore}`,
  'vault/not-answering': () =>
    `保险库未在限定时间内答复。Adit 未删除任何内容。请重试；如磁盘缓慢或繁忙，请稍候。${restore}`,
  'vault/files-damaged': ({ part }) =>
    `打开之前检查了保险库的文件：${storageParts[part]}。${stayedShut}请放回完好的文件副本后重试，或从备份恢复。`,
  'vault/files-unfinished': () =>
    `保险库文件的最近一次写入未完成，可能是磁盘空间不足。${stayedShut}请确认磁盘有可用空间，退出并重新启动 Adit：届时将先留存副本，再整理文件。`,
  'vault/files-unchecked': ({ reason }) =>
    `无法检查保险库的文件或为其留存副本（${shown(reason)}）。${stayedShut}请检查磁盘、可用空间和访问权限后重试。`,
  'sentinel/damaged': () =>
    `Adit 存于保险库旁的校验记录已损坏，而数据库为空，可能有保险库丢失。Adit 未覆盖任何内容。${notInPlace}`,
  'sentinel/unreadable': ({ reason }) =>
    `无法读取 Adit 存于保险库旁的校验记录（${shown(reason)}）。${stayedShut}请检查磁盘和访问权限后重试。`,
  'sentinel/newer': ({ format }) =>
    `保险库旁的校验记录由更新版本的 Adit 写入（格式 ${format}）。${stayedShut}请安装更新版本的 Adit。`,
  'unlock/wait': ({ seconds }) =>
    `因多次尝试失败，须等待 ${span(seconds)}方可再次尝试。此次尝试未予执行。保险库未受影响。请等待后重试。`,
  'system-key/refused': ({ reason }) => `${systemKeyFaults[reason]}保险库本身未受影响。请使用口令或恢复密钥。`,
  'recovery/not-needed': () => '只有无法打开的保险库才能搁置，而此保险库并非处于恢复状态。未作任何改动。请继续使用。',
};

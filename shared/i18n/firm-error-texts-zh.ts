import type { FirmErrorTexts } from './firm-error-texts';
import { firmWords } from './firm-words';
import { shown } from './quote';

const { keys, exports } = firmWords.zh;
const until =
  '在更正之前，除策略其余部分另有明示外，Adit 不导出任何内容、不安装更新，并在无人操作五分钟后锁定。案件和备份不受影响。请告知本机的管理人员。';

export const firmErrorTextsZh: FirmErrorTexts = {
  'policy/unknown-key': ({ key }) => `本所策略含有本版 Adit 不认识的项目“${shown(key)}”。${until}`,
  'policy/value': ({ key }) => `本所策略中“${shown(key)}”的值无法使用。${until}`,
  'policy/unreadable': ({ reason }) => `本所策略无法读取（${shown(reason)}）。${until}`,
  'policy/barred': ({ what }) =>
    `本所不允许这种导出方式：${exports[what]}。未写入任何文件，也未作任何改动。请咨询本机的管理人员。`,
  'policy/fixed': ({ key }) => `此项由本所设定，不能在此更改：${keys[key]}。未作任何改动。请咨询本机的管理人员。`,
  'update/off': () => '本所不允许在 Adit 内更新。未安装任何内容，也未作任何改动。请咨询本机的管理人员。',
  'update/no-key': () =>
    '本版 Adit 没有可用于核验更新的密钥，因此不安装更新。未作任何改动。请由本机的管理人员安装更新。',
  'update/no-note': () =>
    '更新文件旁没有与之对应的签名文件。未安装任何内容。请将同名、以“.update”结尾的文件放入同一文件夹，再重新选择更新。',
  'update/note': () => '更新文件旁的签名文件无法识别。未安装任何内容。请从原来源重新取得更新及其签名文件。',
  'update/signature': () =>
    '更新的签名并非出自本版 Adit 的制作者。未安装任何内容，该文件未被打开。请勿自行打开，并告知本机的管理人员。',
  'update/platform': ({ found, wanted }) =>
    `该更新适用于另一类计算机（${shown(found)}）。未安装任何内容。请取得适用于 ${shown(wanted)} 的更新。`,
  'update/not-newer': ({ found, installed }) =>
    `文件中的版本为 ${shown(found)}，已安装的版本为 ${shown(installed)}。未安装任何内容。Adit 不以旧版本覆盖新版本。`,
  'update/changed': () =>
    '该文件与签名时不一致，可能已损坏或遭篡改。未安装任何内容，该文件未被打开。请从原来源重新取得。',
  'update/unknown': () => '自 Adit 启动以来，该更新未经核验。未安装任何内容。请重新选择文件。',
  'update/not-opened': () =>
    '系统未能打开安装程序。未安装任何内容；已制作备份，保险库已锁定。请重新选择更新，或咨询本机的管理人员。',
  'support/unseen': () => '支持信息须先显示其各行，方可保存。未写入任何文件。请先显示各行。',
};

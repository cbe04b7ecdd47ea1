import type { FirmErrorTexts } from './firm-error-texts';
import { firmWords } from './firm-words';
import { shown } from './quote';

const { keys, exports } = firmWords.zh;
const until =
  '在更正之前，Adit 不导出任何内容、不安装更新，并在无人操作五分钟后锁定。案件和备份不受影响。请告知本机的管理人员。';

export const firmErrorTextsZh: FirmErrorTexts = {
  'policy/unknown-key': ({ key }) => `本所策略含有本版 Adit 不认识的项目“${shown(key)}”。${until}`,
  'policy/value': ({ key }) => `本所策略中“${shown(key)}”的值无法使用。${until}`,
  'policy/unreadable': ({ reason }) => `本所策略无法读取（${shown(reason)}）。${until}`,
  'policy/barred': ({ what }) =>
    `本所不允许这种导出方式：${exports[what]}。未写入任何文件，也未作任何改动。请咨询本机的管理人员。`,
  'policy/fixed': ({ key }) => `此项由本所设定，不能在此更改：${keys[key]}。未作任何改动。请咨询本机的管理人员。`,
};

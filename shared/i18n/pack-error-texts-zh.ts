import type { PackErrorTexts } from './pack-error-texts';
import { shown } from './quote';

export const packErrorTextsZh: PackErrorTexts = {
  'pack/not-signed': () =>
    '所选文件不是已签名的法律包，或由更新版本的 Adit 生成。未作任何改动。请选择以 .aditpack 结尾的文件；文件如经传输，请重新获取。',
  'pack/signature': () =>
    '签名与内容不符：文件在签名后被改动，或传输中受损。未导入任何内容。请向签名人重新索取，并核对来源。',
  'pack/unfit': ({ file, place, count }) =>
    `该法律包未通过检查（共 ${count} 处，首处为 ${shown(file)} ${shown(place)}）。未导入任何内容。请将此结果告知制作人。`,
  'pack/older': ({ pack, release, newest }) =>
    `法律包${shown(pack)}的 ${shown(release)} 版不比现有的 ${shown(newest)} 版新。未作任何改动。请导入更新的版本。`,
  'pack/signer-unconfirmed': ({ fingerprint }) =>
    `该签名人的密钥（指纹 ${shown(fingerprint)}）尚未经您确认。未导入任何内容。请通过其他途径核对指纹后再导入。`,
  'pack/absent': ({ pack, release }) =>
    `本机没有法律包${shown(pack)}的 ${shown(release)} 版。案件不受影响。请在资料库重新导入。`,
  'pack/unsaved': ({ reason }) =>
    `法律包未能写入磁盘（${shown(reason)}）。原有的法律包均未改动。请检查磁盘后重新导入。`,
};

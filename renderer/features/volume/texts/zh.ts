import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const zh: TextsIn<'zh', typeof en> = {
  title: '归档案卷',
  text: '将案卷封面、卷内目录、下列材料及备考表汇成一个文件。Adit未保存的材料在目录中留有位置，由承办人另行补入。',
  source:
    '排列顺序依《律师业务档案立卷归档办法》第十二条“其他非诉讼法律事务”，转引自两处非官方来源，未核对原文；本所另有归档规定的，从其规定。依同办法第九条，定稿以外的历次草稿不归档。',
  language: '案卷表单的语言',
  pieces: '归档材料',
  piece: '材料',
  part: '案卷部分',
  partOf: '“{{title}}”归入',
  out: '不归档',
  nothing: '本案尚无证据、文书或备注。',
  plain: '该文件未加密，应按纸质案卷的要求保管。',
  submit: '选择保存位置…',
  cancel: '取消',
  working: '正在生成案卷。',
  done: '已存为{{name}}。',
};

import type { DocxMeasure } from '../bridge/docx-errors';
import type { DocxErrorTexts } from './docx-error-texts';
import { shown } from './quote';

const measures: Readonly<Record<DocxMeasure, string>> = {
  parts: '部件数',
  part: '单个部件的字节数',
  total: '全部内容的字节数',
  depth: '元素嵌套的层数',
  lines: '段落数',
};

export const docxErrorTextsZh: DocxErrorTexts = {
  'docx/not-a-package': () => '不是 Word 文件（.docx 或 .dotx）',
  'docx/old-or-locked': () => '是旧格式的 .doc 文件，或设有密码；请去除密码并另存为 .docx 或 .dotx',
  'docx/damaged': () => '文件已损坏；请在 Word 中打开后重新保存',
  'docx/part-name': ({ name }) => `部件名称“${shown(name)}”不允许`,
  'docx/part-twice': ({ name }) => `部件“${shown(name)}”出现两次`,
  'docx/part-missing': () => '缺少该部件；请在 Word 中打开后重新保存',
  'docx/too-large': ({ measure, found, limit }) => `${measures[measure]}为 ${found}，上限为 ${limit}`,
  'docx/not-a-document': ({ found }) => `不是 Word 文档或模板（类型“${shown(found)}”）`,
  'docx/strict': () => '采用“Strict Open XML”格式；请另存为普通的 Word 文档（.docx）',
  'docx/not-utf-8': () => '文本不是 UTF-8 编码',
  'docx/doctype': () => '含有文档类型声明，不允许',
  'docx/xml': ({ line, column }) => `XML 有误（第 ${line} 行第 ${column} 列）`,
  'docx/prefix': ({ prefix }) => `XML 前缀“${shown(prefix)}”未声明或所指不一`,
};

import type { TemplatePlace } from '../bridge/template-errors';
import { shown } from './quote';
import type { TemplateErrorTexts } from './template-error-texts';

const at = ({ paragraph, words }: TemplatePlace): string =>
  `第 ${paragraph} 段${words === '' ? '' : `（“${shown(words)}”）`}`;

export const templateErrorTextsZh: TemplateErrorTexts = {
  'template/macros': () => '模板含有宏，或为启用宏的格式（.docm、.dotm）；请另存为不含宏的 .docx 或 .dotx',
  'template/external': ({ kind, target }) =>
    `引用了文件之外的内容（${shown(kind)}：“${shown(target)}”）；请删除该链接，或将其内容嵌入文件后再保存`,
  'template/embedded': ({ kind }) => `含有备忘录无法承载的嵌入内容（${shown(kind)}）；请删除，或替换为图片`,
  'template/tracked-change': (place) => `${at(place)}有未处理的修订；请在 Word 中接受或拒绝后保存`,
  'template/comment': (place) => `${at(place)}有批注；请在 Word 中删除后保存`,
  'template/prompt': (place) => `${at(place)}有尚未填写的内容控件；请填写、删除，或改为占位符`,
  'template/field': ({ field, ...place }) =>
    `${at(place)}有域“${shown(field)}”；模板只能在页眉、页脚中使用 PAGE、NUMPAGES 和 STYLEREF`,
  'template/note': (place) => `${at(place)}有脚注或尾注；脚注由备忘录自行编排，请从模板中删除`,
  'template/element': ({ element, ...place }) => `${at(place)}含有不允许的内容（${shown(element)}）；请删除后保存`,
  'template/unknown-placeholder': ({ found, nearest, known, ...place }) =>
    `${at(place)}：没有占位符“${shown(found)}”；最接近的是“${nearest}”；可用：${known.join('、')}`,
  'template/no-memo': ({ wanted }) =>
    `模板有占位符，但缺少备忘录正文的占位符（${wanted}，写其一）；请使其在正文中单独成段`,
  'template/memo-place': (place) =>
    `${at(place)}：备忘录正文的占位符只能出现一次，须在正文中单独成段，不得置于表格、文本框、页眉或页脚内`,
};

import type { StyleId } from '../layouts/layout';

/**
 * The names of the styles: first the one that Word itself gives a style of its own, whatever its language shows; then
 * those under which Chinese and Russian programs have been seen to write it. Names that begin with "Memo" are ours.
 */
export const styleNames: Readonly<Record<StyleId, readonly [string, ...string[]]>> = {
  Normal: ['Normal', '正文', 'Обычный'],
  Title: ['Title', '标题', 'Название'],
  Legend: ['Memo Legend'],
  Letterhead: ['Memo Letterhead'],
  HeadingLabel: ['Memo Heading Label'],
  HeadingValue: ['Memo Heading Value'],
  Heading1: ['heading 1', '标题 1', 'Заголовок 1'],
  Heading2: ['heading 2', '标题 2', 'Заголовок 2'],
  Heading3: ['heading 3', '标题 3', 'Заголовок 3'],
  AnnexHeading: ['Memo Annex Heading'],
  BodyText: ['Body Text', '正文文本', 'Основной текст'],
  LeadIn: ['Memo Lead-in'],
  PlainText: ['Memo Plain'],
  Remark: ['Memo Remark'],
  Quote: ['Quote', '引用', 'Цитата 2'],
  Signature: ['Signature', '签名', 'Подпись'],
  ListNumber: ['List Number', '列表编号', 'Нумерованный список'],
  ListBullet: ['List Bullet', '列表项目符号', 'Маркированный список'],
  Caption: ['caption', '题注', 'Название объекта'],
  TableText: ['Memo Table Text'],
  TableKept: ['Memo Table Kept'],
  TableEnd: ['Memo Table End'],
  TableHead: ['Memo Table Head'],
  TableGroup: ['Memo Table Group'],
  TOCHeading: ['TOC Heading', 'TOC 标题', 'Заголовок оглавления'],
  TOC1: ['toc 1', '目录 1', 'Оглавление 1'],
  TOC2: ['toc 2', '目录 2', 'Оглавление 2'],
  FootnoteText: ['footnote text', '脚注文本', 'Текст сноски'],
  Header: ['header', '页眉', 'Верхний колонтитул'],
  Footer: ['footer', '页脚', 'Нижний колонтитул'],
  FooterEven: ['Memo Footer Even'],
};

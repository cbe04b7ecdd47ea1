import type { Language } from '../../model/text';
import type { MemoProfile } from '../model';
import type { TableWords } from '../wording/wording';

/** What a supplement says in its own words. */
export interface SupplementWords {
  readonly titles: Readonly<Record<MemoProfile, string>>;
  readonly earlier: string;
  readonly refers: string;
  readonly changed: string;
  readonly facts: TableWords<'fact' | 'before' | 'after'>;
  readonly evidenceAdded: string;
  readonly evidenceGone: string;
  readonly evidenceChanged: string;
  readonly law: string;
  readonly pack: string;
  readonly findings: TableWords<'question' | 'before' | 'after'>;
  readonly moved: string;
  readonly movedAfter: string;
  readonly noFinding: string;
  readonly replaced: string;
  readonly replacedIntro: string;
  readonly rest: string;
  readonly stands: string;
  readonly nothing: string;
}

const zh: SupplementWords = {
  titles: {
    internal: '补充法律备忘录',
    client: '补充法律意见书',
    authority: '关于项目法律适用的补充说明',
    abroad: '补充法律意见书',
  },
  earlier: '所补充的文件',
  refers:
    '本文件系对{date}出具的《{title}》（复核人：{by}，复核日期：{on}；校验值：{seal}）的补充，须与该文件一并阅读；两者不一致的，以本文件为准。',
  changed: '此后发生的变化',
  facts: { caption: '事实的变化', columns: { fact: '事实', before: '原认定', after: '现认定' } },
  evidenceAdded: '新增证据：{list}。',
  evidenceGone: '不再作为依据的证据：{list}。',
  evidenceChanged: '文件内容已有变化的证据：{list}。',
  law: '原文件以{before}的规范为准，本文件以{after}的规范为准。',
  pack: '原文件依规则包{before}版作成，本文件依{after}版作成。',
  findings: { caption: '结论的变化', columns: { question: '法律问题', before: '原结论', after: '现结论' } },
  moved: '次序调整的内容：{list}。',
  movedAfter: '“{what}”现置于“{after}”之后',
  noFinding: '上述变化不改变原文件的各项结论。',
  replaced: '替换与新增的内容',
  replacedIntro: '下列段落取代原文件中的相应段落，或为新增内容。',
  rest: '其余事项',
  stands: '除上述外，《{title}》的内容继续有效。',
  nothing: '未列明',
};

const en: SupplementWords = {
  titles: {
    internal: 'Supplement to a Legal Memorandum',
    client: 'Supplementary Legal Opinion',
    authority: 'Supplementary Submission',
    abroad: 'Supplementary Legal Opinion',
  },
  earlier: 'The document supplemented',
  refers:
    'This document supplements “{title}” of {date} (approved by {by} on {on}; hash {seal}) and is to be read with it. Where the two differ, this document prevails.',
  changed: 'What has changed since',
  facts: {
    caption: 'Facts that have changed',
    columns: { fact: 'Fact', before: 'As found then', after: 'As found now' },
  },
  evidenceAdded: 'Evidence added: {list}.',
  evidenceGone: 'Evidence no longer relied on: {list}.',
  evidenceChanged: 'Evidence whose file has changed: {list}.',
  law: 'The earlier document states the law as of {before}; this one states it as of {after}.',
  pack: 'The earlier document was made with release {before} of the body of law, this one with release {after}.',
  findings: {
    caption: 'Findings that have changed',
    columns: { question: 'Question', before: 'Finding then', after: 'Finding now' },
  },
  moved: 'What stands elsewhere in the document: {list}.',
  movedAfter: '“{what}” now stands after “{after}”',
  noFinding: 'These changes leave the findings of the earlier document as they were.',
  replaced: 'Text replaced and added',
  replacedIntro: 'The following takes the place of the corresponding text of the earlier document or is added to it.',
  rest: 'All else',
  stands: 'In all other respects “{title}” stands.',
  nothing: 'not stated',
};

const ru: SupplementWords = {
  titles: {
    internal: 'Дополнение к правовому меморандуму',
    client: 'Дополнительное правовое заключение',
    authority: 'Дополнительные пояснения',
    abroad: 'Дополнительное правовое заключение',
  },
  earlier: 'Дополняемый документ',
  refers:
    'Настоящий документ дополняет документ «{title}» от {date} (согласовал: {by}, {on}; контрольная сумма: {seal}) и читается вместе с ним. При расхождении применяется настоящий документ.',
  changed: 'Что изменилось',
  facts: {
    caption: 'Изменившиеся факты',
    columns: { fact: 'Факт', before: 'Было установлено', after: 'Установлено теперь' },
  },
  evidenceAdded: 'Новые доказательства: {list}.',
  evidenceGone: 'Доказательства, на которые документ более не опирается: {list}.',
  evidenceChanged: 'Доказательства, файл которых изменился: {list}.',
  law: 'Прежний документ излагает право по состоянию на {before}, настоящий — на {after}.',
  pack: 'Прежний документ составлен по выпуску {before} пакета норм, настоящий — по выпуску {after}.',
  findings: {
    caption: 'Изменившиеся выводы',
    columns: { question: 'Вопрос', before: 'Прежний вывод', after: 'Нынешний вывод' },
  },
  moved: 'Что перенесено внутри документа: {list}.',
  movedAfter: '«{what}» теперь следует после «{after}»',
  noFinding: 'Эти изменения не затрагивают выводов прежнего документа.',
  replaced: 'Изменённый и новый текст',
  replacedIntro: 'Следующий текст заменяет соответствующий текст прежнего документа или дополняет его.',
  rest: 'Прочее',
  stands: 'В остальном документ «{title}» остаётся в силе.',
  nothing: 'не указано',
};

/** The words of a supplement in each language. */
export const supplementWords: Readonly<Record<Language, SupplementWords>> = { zh, en, ru };

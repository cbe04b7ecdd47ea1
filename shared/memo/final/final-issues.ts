import type { Language, Text } from '../../model/text';
import { fillText } from '../text/fill';

/** What can stand in the way of a final. */
export const finalIssueCodes = [
  'clearance',
  'gap',
  'unsupported',
  'assumed-as-found',
  'unknown-source',
  'repealed-unlabelled',
  'unverified-unnoted',
  'half-conclusion',
] as const;
export type FinalIssueCode = (typeof finalIssueCodes)[number];

/** One thing to mend before a memo is final: where it is, and what is wrong in every language. */
export interface FinalIssue {
  readonly code: FinalIssueCode;
  readonly block: string;
  readonly words: Text;
}

const phrases: Readonly<Record<FinalIssueCode, Text>> = {
  clearance: {
    zh: '向境外提供的文件缺少核准记录',
    en: 'a memo that goes abroad lacks the record that lets it leave',
    ru: 'для документа, передаваемого за границу, нет записи о разрешении',
  },
  gap: { zh: '待补：{what}', en: 'still to be supplied: {what}', ru: 'требуется уточнить: {what}' },
  unsupported: {
    zh: '该段没有依据：请引注规范、裁判或事实，或标明为本所意见：{what}',
    en: 'nothing supports this text; cite an authority, a decision or a fact, or mark it as the firm’s own: {what}',
    ru: 'текст ни на чём не основан; укажите акт, решение или факт либо отметьте его как мнение фирмы: {what}',
  },
  'assumed-as-found': {
    zh: '假设的事实被当作已查明的事实陈述：{what}',
    en: 'an assumed fact is stated as found: {what}',
    ru: 'допущение изложено как установленный факт: {what}',
  },
  'unknown-source': {
    zh: '脚注引用的来源不在本备忘录的引注表中：{what}',
    en: 'a footnote names a source that the memo does not know: {what}',
    ru: 'сноска ссылается на источник, которого нет в документе: {what}',
  },
  'repealed-unlabelled': {
    zh: '引用已不再有效的规范而未注明：{what}',
    en: 'an authority no longer in force is cited without saying so: {what}',
    ru: 'акт, утративший силу, приведён без указания на это: {what}',
  },
  'unverified-unnoted': {
    zh: '引用记录未全部核实的规范而未注明：{what}',
    en: 'an authority whose record is not fully verified is cited without saying so: {what}',
    ru: 'акт, запись о котором проверена не полностью, приведён без указания на это: {what}',
  },
  'half-conclusion': {
    zh: '含糊的结论：“{what}”；应明确结论，或公开说明保留意见及理由',
    en: 'a half-conclusion: “{what}”; conclude, or state the reservation and its reason',
    ru: 'неопределённый вывод: «{what}»; сделайте вывод либо прямо укажите оговорку и её причину',
  },
};

const sayIn = (code: FinalIssueCode, lang: Language, what: string | Text): string =>
  fillText(phrases[code][lang], { what: typeof what === 'string' ? what : what[lang] });

/** An issue with its words. `what` is named in the language of the memo, or in each language where it has a name in each. */
export const finalIssue = (code: FinalIssueCode, block: string, what: string | Text = ''): FinalIssue => ({
  code,
  block,
  words: { zh: sayIn(code, 'zh', what), en: sayIn(code, 'en', what), ru: sayIn(code, 'ru', what) },
});

import type { Side } from '../model/ladders';
import type { Language, Text } from '../model/text';
import type { Precedent } from '../packs/schema';
import { opponent } from './case-order';
import { capital, listed, sentences, sideNames, textOf } from './words';

/** The parts of an argument from a case, each as the pack words it. */
export interface CaseWording {
  readonly precedent: Precedent;
  readonly shared: readonly Text[];
  /** What only the case had, and what only the matter has, as far as it speaks against following the case. */
  readonly missing: readonly Text[];
  readonly added: readonly Text[];
}

type Words = Readonly<Record<Language, string>>;

const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

const caseAndCourt: Words = { zh: '{title}（{court}）', en: '{title} ({court})', ru: '{title} ({court})' };
const inCommon: Words = {
  zh: '与本案共同的情节：{list}',
  en: 'In common with this matter: {list}',
  ru: 'Общее с настоящим делом: {list}',
};
const outcome: Words = { zh: '处理结果：{holding}', en: 'Outcome there: {holding}', ru: 'Исход того дела: {holding}' };
const follows: Words = {
  zh: '{side}可据此主张，本案应作相同认定',
  en: '{side} argues that the same should follow here',
  ru: '{side} вправе утверждать, что тот же вывод применим и здесь',
};
const present: Words = {
  zh: '该案具备而本案不具备：{list}',
  en: 'Present there and not here: {list}',
  ru: 'Имелось там и отсутствует здесь: {list}',
};
const absent: Words = {
  zh: '本案具备而该案不具备：{list}',
  en: 'Present here and not there: {list}',
  ru: 'Имеется здесь и отсутствовало там: {list}',
};
const therefore: Words = {
  zh: '{side}可据此主张，该案不能比照适用',
  en: '{side} would answer that the case should not be followed',
  ru: '{side} возразит, что следовать этому решению не следует',
};
const nothing: Words = {
  zh: '就已记载的情节而言，{side}没有可据以区分该案的情节',
  en: 'On the circumstances recorded, {side} has nothing by which to distinguish the case',
  ru: 'По зафиксированным обстоятельствам у другой стороны ({side}) нет оснований отграничить это дело',
};

/** What the side that a case favours makes of it. */
export const argumentFrom = ({ precedent, shared }: CaseWording): Text =>
  textOf((language) =>
    sentences(
      [
        capital(fill(caseAndCourt[language], { title: precedent.title[language], court: precedent.court[language] })),
        fill(inCommon[language], { list: listed(shared, language) }),
        fill(outcome[language], { holding: precedent.holding[language] }),
        capital(fill(follows[language], { side: sideNames[precedent.favours][language] })),
      ],
      language,
    ),
  );

/** How the other side would set the case apart. */
export const distinctionOf = ({ precedent, missing, added }: CaseWording): Text => {
  const side: Side = opponent(precedent.favours);
  return textOf((language) => {
    const name = sideNames[side][language];
    if (missing.length + added.length === 0) return sentences([fill(nothing[language], { side: name })], language);
    return sentences(
      [
        ...(missing.length === 0 ? [] : [fill(present[language], { list: listed(missing, language) })]),
        ...(added.length === 0 ? [] : [fill(absent[language], { list: listed(added, language) })]),
        capital(fill(therefore[language], { side: name })),
      ],
      language,
    );
  });
};

import type { Assessment } from '../model/assessment';
import type { Confidence, LimbId } from '../model/ladders';
import type { Text } from '../model/text';
import type { Citation, Pack } from '../packs/schema';
import { highestOf } from './authority-rank';
import type { Grounds } from './confidence';
import { authorityById, limbRules, packFact } from './names';
import { confidenceNames, filled, listOf, sideNames } from './words';

type ConfidenceReason = Assessment['civil']['confidenceWhy'][number];

/** What the confidence of a finding came from. */
export interface ConfidenceSource {
  readonly pack: Pack;
  readonly asOf: string;
  readonly grounds: Grounds;
  /** What gave the finding. */
  readonly from: 'rule' | 'cap' | 'none';
  readonly ruleConfidence: Confidence;
  /** The findings that this one is built on. */
  readonly builtOn: readonly { readonly limb: LimbId; readonly confidence: Confidence }[];
  readonly restsOn: Assessment['civil']['restsOn'];
  /** Unknown facts that could move it, each way. */
  readonly worsening: readonly string[];
  readonly improving: readonly string[];
  readonly authorities: readonly Citation[];
  readonly cases: readonly string[];
}

const starts: Readonly<Record<ConfidenceSource['from'], Text>> = {
  rule: {
    zh: '以得出该结论的规则本身的把握程度为起点：{confidence}。',
    en: 'It starts from the confidence of the rule that gave the finding: {confidence}.',
    ru: 'Исходная степень — степень уверенности правила, давшего вывод: {confidence}.',
  },
  cap: {
    zh: '因时间或地域上的限制，结论不及规则所指之处：以“{confidence}”为起点。',
    en: 'A limit of time or place holds the finding back from where the rule would put it: it starts from {confidence}.',
    ru: 'Ограничение по времени или месту удерживает вывод от того, к которому ведёт правило: исходная степень — {confidence}.',
  },
  none: {
    zh: '没有规则直接得出该结论：以“{confidence}”为起点。',
    en: 'No rule gives the finding directly; it starts from {confidence}.',
    ru: 'Ни одно правило не даёт этого вывода прямо; исходная степень — {confidence}.',
  },
};

const words = {
  builtOn: {
    zh: '该结论以“{limb}”的结论为基础，把握程度不高于后者：{confidence}。',
    en: 'It is built on the finding on “{limb}” and is no surer than that: {confidence}.',
    ru: 'Вывод опирается на вывод по вопросу «{limb}» и не может быть надёжнее него: {confidence}.',
  },
  stated: {
    zh: '依据仅由委托人陈述的事实：{list}。',
    en: 'It rests on what only the client says: {list}.',
    ru: 'Вывод опирается только на слова клиента: {list}.',
  },
  unproven: {
    zh: '依据假设或有争议的事实：{list}。',
    en: 'It rests on assumed or disputed facts: {list}.',
    ru: 'Вывод опирается на предполагаемые или спорные факты: {list}.',
  },
  worsen: {
    zh: '下列未知事实仍可使结论对委托人不利：{list}。',
    en: 'Unknown facts could still turn it against the client: {list}.',
    ru: 'Неизвестные факты ещё могут изменить вывод не в пользу клиента: {list}.',
  },
  improve: {
    zh: '下列未知事实仍可使结论对委托人有利：{list}。',
    en: 'Unknown facts could still turn it in favour of the client: {list}.',
    ru: 'Неизвестные факты ещё могут изменить вывод в пользу клиента: {list}.',
  },
  highest: {
    zh: '所引现行有效规范中位阶最高者：{list}。位阶不改变把握程度。',
    en: 'Highest authority in force that is cited: {list}. Its rank does not change the degree.',
    ru: 'Действующий акт наибольшей силы из цитируемых: {list}. Сила акта на степень не влияет.',
  },
  noAuthority: {
    zh: '未援引现行有效的规范。',
    en: 'No authority in force is cited.',
    ru: 'Действующие акты не цитируются.',
  },
  unverified: {
    zh: '下列规范的文本尚未完整核对：{list}。引用前应查阅原文。',
    en: 'Not verified in full: {list}. The primary text is to be opened before it is cited.',
    ru: 'Проверены не полностью: {list}. До цитирования следует обратиться к первоисточнику.',
  },
  agree: {
    zh: '所列案例均有利于{side}：{list}。',
    en: 'The cases named are all for {side}: {list}.',
    ru: 'Все названные дела — в пользу одной стороны ({side}): {list}.',
  },
  split: {
    zh: '所列案例意见不一：{list}。',
    en: 'The cases named are divided: {list}.',
    ru: 'Названные дела решены по-разному: {list}.',
  },
} satisfies Readonly<Record<string, Text>>;

/** How many facts or records are named. */
const named = 3;

const others: Text = { zh: '等', en: 'and others', ru: 'и другие' };

const few = (labels: readonly Text[]): Text =>
  listOf(labels.length > named ? [...labels.slice(0, named), others] : labels);

const fromFacts = (source: ConfidenceSource, keys: readonly string[], to: Confidence, said: Text) =>
  keys.length === 0
    ? []
    : [{ to, text: filled(said, { list: few(keys.map((key) => packFact(source.pack, key).label)) }) }];

const fromStatuses = (source: ConfidenceSource): readonly ConfidenceReason[] => {
  const keysOf = (...statuses: readonly string[]) =>
    source.restsOn.filter(({ status }) => statuses.includes(status)).map(({ key }) => key);
  return [
    ...fromFacts(source, keysOf('assumed', 'disputed'), 'arguable', words.unproven),
    ...fromFacts(source, keysOf('stated'), 'probable', words.stated),
  ].map((reason) => ({ rule: 'fact-status', ...reason }));
};

const fromUnknowns = (source: ConfidenceSource): readonly ConfidenceReason[] => {
  const reasons = source.grounds.forAuthority
    ? fromFacts(source, source.improving, 'probable', words.improve)
    : fromFacts(source, source.worsening, 'open', words.worsen);
  return reasons.map((reason) => ({ rule: 'missing-fact', ...reason }));
};

const fromAuthorities = ({ pack, asOf, authorities }: ConfidenceSource): readonly ConfidenceReason[] => {
  const highest = highestOf(pack, authorities, asOf);
  const cited = [...new Set(authorities.map(({ id }) => id))].map((id) => authorityById(pack, id));
  const unverified = cited
    .filter(({ verification }) => !verification.readInFull || verification.unverifiedFields.length > 0)
    .map(({ short }) => short);
  const rank = highest === undefined ? words.noAuthority : filled(words.highest, { list: highest.short });
  const gaps = unverified.length === 0 ? [] : [filled(words.unverified, { list: few(unverified) })];
  return [
    { rule: 'authority-rank', to: null, text: rank },
    ...gaps.map((text) => ({ rule: 'verification' as const, to: null, text })),
  ];
};

const fromCases = ({ pack, cases }: ConfidenceSource): readonly ConfidenceReason[] => {
  const records = pack.precedents.filter(({ id }) => cases.includes(id));
  const [first] = records;
  if (first === undefined) return [];
  const agree = records.every(({ favours }) => favours === first.favours);
  const list = few(records.map(({ title }) => title));
  const text = agree ? filled(words.agree, { side: sideNames[first.favours], list }) : filled(words.split, { list });
  return [{ rule: 'cases', to: null, text }];
};

/**
 * Why a finding is as sure as it is, rule by rule. `to` is the degree that a reason holds it to; null where a reason
 * informs and does not lower.
 */
export const confidenceWhy = (source: ConfidenceSource): readonly ConfidenceReason[] => {
  const { pack, from, ruleConfidence, builtOn } = source;
  return [
    { rule: 'start', to: ruleConfidence, text: filled(starts[from], { confidence: confidenceNames[ruleConfidence] }) },
    ...builtOn.map(({ limb, confidence }) => ({
      rule: 'built-on' as const,
      to: confidence,
      text: filled(words.builtOn, { limb: limbRules(pack, limb).title, confidence: confidenceNames[confidence] }),
    })),
    ...fromStatuses(source),
    ...fromUnknowns(source),
    ...fromAuthorities(source),
    ...fromCases(source),
  ];
};

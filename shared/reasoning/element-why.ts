import { type Side, sides, weights } from '../model/ladders';
import type { Text } from '../model/text';
import type { Factor, Pack } from '../packs/schema';
import { factorsOf } from './names';
import type { Program } from './program';
import { FALSE, TRUE } from './truth';
import { filled, listOf, sideNames, weightNames } from './words';

/** What it takes to hold an element for either side; the same for all, for the law of this field sets no other. */
export const proofStandard: Text = {
  zh: '证明标准：一方最重的情节须重于对方最重的情节，且至少为“中等”；仅有“弱”情节不足以成立要件。',
  en: 'Standard: the heaviest circumstance of one side must outweigh the heaviest of the other and be at least moderate; weak circumstances alone carry no element.',
  ru: 'Стандарт: самое весомое обстоятельство одной стороны должно перевешивать самое весомое обстоятельство другой и быть не слабее умеренного; одних слабых обстоятельств недостаточно.',
};

const verdicts: Readonly<Record<'held' | 'denied' | 'balanced' | 'weak' | 'untouched', Text>> = {
  held: {
    zh: '要件成立。{project}{authority}',
    en: 'Made out. {project} {authority}',
    ru: 'Элемент доказан. {project} {authority}',
  },
  denied: {
    zh: '要件不成立。{project}{authority}',
    en: 'Not made out. {project} {authority}',
    ru: 'Элемент не доказан. {project} {authority}',
  },
  balanced: {
    zh: '未决：双方最重情节的分量相当。{project}{authority}',
    en: 'Open: the heaviest circumstances of both sides weigh the same. {project} {authority}',
    ru: 'Открыто: самые весомые обстоятельства сторон равны по весу. {project} {authority}',
  },
  weak: {
    zh: '未决：仅有“弱”情节，不足以成立。{project}{authority}',
    en: 'Open: only weak circumstances bear on it. {project} {authority}',
    ru: 'Открыто: на вопрос влияют лишь слабые обстоятельства. {project} {authority}',
  },
  untouched: {
    zh: '未决：已知事实中没有与之相关的情节。',
    en: 'Open: no circumstance that is known bears on it.',
    ru: 'Открыто: известных обстоятельств, относящихся к вопросу, нет.',
  },
};

const heaviestOf: Readonly<Record<Side, Text>> = {
  project: {
    zh: '项目一方最重的情节（{weight}）：{list}。',
    en: 'Heaviest for the project ({weight}): {list}.',
    ru: 'Самое весомое в пользу проекта ({weight}): {list}.',
  },
  authority: {
    zh: '监管一方最重的情节（{weight}）：{list}。',
    en: 'Heaviest for the authority ({weight}): {list}.',
    ru: 'Самое весомое в пользу органа надзора ({weight}): {list}.',
  },
};

const nothingFor: Text = {
  zh: '{side}没有可援引的情节。',
  en: 'Nothing known speaks for {side}.',
  ru: 'В пользу другой стороны ({side}) известных обстоятельств нет.',
};

const heaviest = (standing: readonly Factor[], side: Side): readonly Factor[] => {
  const own = standing.filter((factor) => factor.side === side);
  const best = Math.min(...own.map(({ weight }) => weights.indexOf(weight)));
  return own.filter(({ weight }) => weights.indexOf(weight) === best);
};

const sayFor = (side: Side, top: readonly Factor[]): Text => {
  const [first] = top;
  if (first === undefined) return filled(nothingFor, { side: sideNames[side] });
  return filled(heaviestOf[side], { weight: weightNames[first.weight], list: listOf(top.map(({ label }) => label)) });
};

const verdictOf = (truth: number, standing: readonly Factor[]): keyof typeof verdicts => {
  if (standing.length === 0) return 'untouched';
  if (truth === TRUE) return 'held';
  if (truth === FALSE) return 'denied';
  return standing.every(({ weight }) => weight === 'weak') ? 'weak' : 'balanced';
};

/** Why an element is as it is: the verdict, with the heaviest circumstances of each side. */
export const elementWhy = (pack: Pack, program: Program, element: string): Text => {
  const standing = factorsOf(pack, element).filter(({ id }) => program.factor(id) === TRUE);
  const [project, authority] = sides.map((side) => sayFor(side, heaviest(standing, side))) as [Text, Text];
  return filled(verdicts[verdictOf(program.element(element), standing)], { project, authority });
};

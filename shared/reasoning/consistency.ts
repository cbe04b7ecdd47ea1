import type { Evidence } from '../model/evidence';
import type { Fact, FactValue } from '../model/fact';
import type { Matter } from '../model/matter';
import type { Text } from '../model/text';
import type { Pack } from '../packs/schema';
import { type Answers, answersOf } from './answers';
import { compiledPack } from './compiled';
import { dependenciesOf } from './dependencies';
import { packFact } from './names';
import type { Program } from './program';
import { isRelevant } from './trials';
import { TRUE } from './truth';
import { filled } from './words';

/** Something in a matter that does not fit, with the facts and the evidence that it lies in. */
export interface Inconsistency {
  readonly kind: 'contradiction' | 'order' | 'not-asked' | 'evidence-before' | 'evidence-after' | 'unproven';
  readonly facts: readonly string[];
  readonly evidence: readonly string[];
  readonly text: Text;
}

type File = Pick<Matter, 'facts' | 'evidence'>;

const contradictions = (pack: Pack, program: Program): readonly Inconsistency[] =>
  pack.contradictions.never
    .filter(({ when }) => program.read(when) === TRUE)
    .map(({ when, text }) => ({
      kind: 'contradiction',
      facts: [...dependenciesOf(pack).condition(when)],
      evidence: [],
      text,
    }));

const disorder = (pack: Pack, answers: Answers): readonly Inconsistency[] =>
  pack.contradictions.order
    .filter(({ earlier, later }) => {
      const [first, last] = [answers.get(earlier)?.value, answers.get(later)?.value];
      return typeof first === 'string' && typeof last === 'string' && last < first;
    })
    .map(({ earlier, later, text }) => ({ kind: 'order', facts: [earlier, later], evidence: [], text }));

const presupposes: Text = {
  zh: '“{label}”一项已有肯定回答，但依其他回答该问题并不存在。',
  en: 'The answer on “{label}” presupposes what other answers exclude.',
  ru: 'Ответ на вопрос «{label}» предполагает то, что исключено другими ответами.',
};

/** No, none and zero say the same as not being asked. */
const denials: readonly (FactValue | undefined)[] = [false, 0, 'none', 'not-required'];

const notAsked = (pack: Pack, program: Program, answers: Answers): readonly Inconsistency[] =>
  pack.facts.facts
    .filter((fact) => answers.has(fact.key) && !denials.includes(answers.get(fact.key)?.value))
    .filter((fact) => !isRelevant(program, fact))
    .map(({ key, label, relevantWhen }) => ({
      kind: 'not-asked',
      facts: [key, ...(relevantWhen === undefined ? [] : dependenciesOf(pack).condition(relevantWhen))],
      evidence: [],
      text: filled(presupposes, { label }),
    }));

const beforeActivity: Text = {
  zh: '“{label}”的证据《{title}》日期为{date}，早于活动开始之日（{day}）。',
  en: 'The evidence on “{label}”, “{title}”, is dated {date}, before the activity began ({day}).',
  ru: 'Доказательство по вопросу «{label}» («{title}») датировано {date}, ранее начала деятельности ({day}).',
};
const afterActivity: Text = {
  zh: '“{label}”的证据《{title}》日期为{date}，晚于活动结束之日（{day}）。',
  en: 'The evidence on “{label}”, “{title}”, is dated {date}, after the activity ended ({day}).',
  ru: 'Доказательство по вопросу «{label}» («{title}») датировано {date}, позднее окончания деятельности ({day}).',
};

const same = (said: string): Text => ({ zh: said, en: said, ru: said });

/** The time in which the activity ran, as far as the facts give it. */
const spanOf = (answers: Answers): { readonly start: string | undefined; readonly end: string | undefined } => {
  const day = (key: string): string | undefined => {
    const value = answers.get(key)?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const over = answers.get('activity.continuing')?.value === false;
  return {
    start: day('activity.startedOn') ?? day('contract.performedFrom'),
    end: over ? day('contract.performedTo') : undefined,
  };
};

const misdated = (pack: Pack, { facts, evidence }: File, answers: Answers): readonly Inconsistency[] => {
  const { start, end } = spanOf(answers);
  const check = ({ key }: Fact, { id, title, sourceDate }: Evidence): readonly Inconsistency[] => {
    if (sourceDate === undefined) return [];
    const say = (template: Text, day: string): Text =>
      filled(template, {
        label: packFact(pack, key).label,
        title: same(title),
        date: same(sourceDate),
        day: same(day),
      });
    const at = { facts: [key], evidence: [id] };
    if (start !== undefined && sourceDate < start)
      return [{ kind: 'evidence-before', ...at, text: say(beforeActivity, start) }];
    if (end === undefined || sourceDate <= end) return [];
    return [{ kind: 'evidence-after', ...at, text: say(afterActivity, end) }];
  };
  return facts
    .filter(({ key }) => answers.has(key) && pack.contradictions.activityGroups.includes(packFact(pack, key).group))
    .flatMap((fact) =>
      evidence
        .filter(({ id }) => fact.evidence.some((reference) => reference.id === id))
        .flatMap((one) => check(fact, one)),
    );
};

const withoutProof: Text = {
  zh: '“{label}”标为“经核查”，但未附证据。',
  en: '“{label}” is marked as verified, but no evidence is tied to it.',
  ru: 'Факт «{label}» отмечен как проверенный, но доказательств к нему не приложено.',
};

const unproven = (pack: Pack, { facts }: File): readonly Inconsistency[] =>
  facts
    .filter(({ status, evidence, value }) => status === 'verified' && value !== null && evidence.length === 0)
    .map(({ key }) => ({
      kind: 'unproven',
      facts: [key],
      evidence: [],
      text: filled(withoutProof, { label: packFact(pack, key).label }),
    }));

/**
 * What does not fit within a matter: answers that rule each other out as far as the pack knows, days out of order,
 * answers to questions that others rule out, evidence from outside the time of the activity that it is to prove, and
 * facts marked as verified without evidence.
 */
export const inconsistenciesIn = (pack: Pack, file: File, asOf: string): readonly Inconsistency[] => {
  const { present } = compiledPack(pack);
  const answers = answersOf(file.facts);
  present.load(answers, asOf);
  return [
    ...contradictions(pack, present),
    ...disorder(pack, answers),
    ...notAsked(pack, present, answers),
    ...misdated(pack, file, answers),
    ...unproven(pack, file),
  ];
};

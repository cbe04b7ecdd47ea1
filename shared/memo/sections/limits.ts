import { confidences, type FactStatus } from '../../model/ladders';
import { cell, columns, list, paragraph, row, section, table, text } from '../blocks';
import { hasDoubts } from '../citations/authority-citation';
import type { MemoContext } from '../context';
import { factsOfStatus, missingFacts } from '../facts/fact-status';
import { factLabel } from '../facts/fact-value';
import { tellsStatus } from '../facts/told-facts';
import type { Inline, MemoBlock, SectionBlock } from '../model';
import { dateInWords } from '../text/date';
import { fillText } from '../text/fill';
import { counted } from '../text/plural';
import { everyBlock, textOfBlock } from '../walk';
import { abbreviations } from '../wording/abbreviations';

const named = (phrase: string, keys: readonly string[], context: MemoContext): readonly string[] =>
  keys.length === 0
    ? []
    : [fillText(phrase, { facts: keys.map((key) => factLabel(key, context)).join(context.words.grammar.listComma) })];

const factLimits = (context: MemoContext): readonly string[] => {
  const words = context.words.sections.limits;
  const of = (status: FactStatus) => (tellsStatus(status, context) ? factsOfStatus(context, status) : []);
  const missing = tellsStatus('unknown', context) ? missingFacts(context) : [];
  return [
    ...(of('verified').length > 0 ? [words.verified] : []),
    ...named(words.stated, of('stated'), context),
    ...named(words.assumed, of('assumed'), context),
    ...named(words.disputed, of('disputed'), context),
    ...named(words.unknown, missing, context),
  ];
};

/** The release of the pack that the findings can be repeated with. */
const packLimit = ({ pack: { manifest }, assessment, words, lang }: MemoContext): string =>
  fillText(words.sections.limits.pack, {
    pack: manifest.title[lang],
    version: assessment.pack.version,
    checked: dateInWords(manifest.checkedOn, words.grammar),
  });

/** Whose law the memo states, as of when. */
const lawLimit = ({ pack: { manifest }, assessment, words, lang, profile }: MemoContext): string =>
  fillText(manifest.jurisdiction === 'CN' ? words.sections.limits.law : words.sections.limits.lawOf, {
    self: words.self[profile],
    pack: manifest.title[lang],
    date: dateInWords(assessment.asOf, words.grammar),
  });

interface Cited {
  readonly authorities: readonly string[];
  readonly cases: readonly string[];
}

const lawLimits = (cited: Cited, context: MemoContext): readonly string[] => {
  const { limits } = context.words.sections;
  const self = context.words.self[context.profile];
  const doubtful = cited.authorities.filter((id) => {
    const authority = context.authorities.get(id);
    return authority !== undefined && hasDoubts(authority);
  });
  return [
    lawLimit(context),
    ...(doubtful.length > 0 ? [counted(doubtful.length, limits.records, context.words.grammar)] : []),
    ...(cited.cases.length > 0 ? [limits.cases] : []),
    ...(context.rules.findings ? [packLimit(context)] : []),
    fillText(limits.noUpdate, { self }),
  ];
};

/** What makes another word of a short form beside it; a Chinese sign does not. */
const letter = '[\\p{sc=Latin}\\p{sc=Cyrillic}\\d]';

/** The short forms that the memo and the names of its sources use, each with what it stands for. */
const shortForms = (body: readonly MemoBlock[], cited: Cited, context: MemoContext): readonly MemoBlock[] => {
  const { lang, words } = context;
  const sources = cited.authorities.flatMap((id) => context.authorities.get(id) ?? []);
  const said = [
    ...everyBlock(body).map(textOfBlock),
    ...sources.flatMap(({ title, short }) => [title[lang], short[lang]]),
  ].join('\n');
  const used = abbreviations[lang].filter(([short]) =>
    new RegExp(`(?<!${letter})${short}s?(?!${letter})`, 'u').test(said),
  );
  if (used.length === 0) return [];
  const { abbreviation, abbreviations: phrase } = words.sections.limits;
  const explained = used.map(([short, full]) => fillText(abbreviation, { short, full })).join(words.grammar.semicolon);
  return [paragraph('limits.abbreviations', [text(fillText(phrase, { list: explained }))], { own: true })];
};

/** What the memo presupposes and does not say. */
export const limits = (body: readonly MemoBlock[], cited: Cited, context: MemoContext): SectionBlock => {
  const words = context.words.sections.limits.confidence;
  const items = [...lawLimits(cited, context), ...factLimits(context)].map((one): readonly Inline[] => [text(one)]);
  const rows = confidences.map((step) =>
    row(`limits.confidence.${step}`, [
      cell(context.words.finding.confidence[step].label),
      cell(context.words.finding.confidence[step].meaning),
    ]),
  );
  const terms = table('limits.confidence', words.caption, columns(words.columns, { term: 20, meaning: 80 }), rows);
  return section('limits', 1, context.words.headings.limits, [
    list('limits.list', true, items, { own: true }),
    ...shortForms(body, cited, context),
    ...(context.rules.findings ? [terms] : []),
  ]);
};

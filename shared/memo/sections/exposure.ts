import type { Exposure } from '../../model/assessment';
import { holdsLawOn } from '../../reasoning/names';
import { cell, columns, paragraph, row, section, table, text } from '../blocks';
import { citesOf } from '../citations/cites';
import { shortAuthority } from '../citations/short-names';
import type { MemoContext } from '../context';
import type { MemoBlock, SectionBlock } from '../model';
import { capitalised } from '../text/sentence';
import { generalConsequence } from './consequence';
import { sourcesLine } from './sources-line';

const order: readonly Exposure['level'][] = ['high', 'moderate', 'low'];

/** Why no measure is named: none applies, or the pack holds none. */
export const noMeasures = ({ pack, words }: Pick<MemoContext, 'pack' | 'words'>): string =>
  pack.consequences.measures.length === 0 ? words.finding.notInPack : words.sections.exposure.noMeasures;

/** The same for criminal exposures. */
export const noExposures = ({ pack, words }: Pick<MemoContext, 'pack' | 'words'>): string =>
  pack.consequences.exposures.length === 0 ? words.finding.notInPack : words.sections.exposure.noExposures;

/** Whether a question from which measures and exposures follow is open. */
export const isUnsettled = ({ assessment, pack }: Pick<MemoContext, 'assessment' | 'pack'>): boolean =>
  (['industrial', 'financial'] as const).some(
    (limb) => holdsLawOn(pack, limb) && assessment.limbs[limb].finding === 'grey',
  );

/** That nothing follows on the facts known; and, while the answer is open, that it may. */
const nothingYet = (id: string, said: string, context: MemoContext): MemoBlock => {
  const { grammar, sections, finding } = context.words;
  const caution = said !== finding.notInPack && isUnsettled(context) ? grammar.gap + sections.exposure.unsettled : '';
  return paragraph(id, [text(said + caution)], { own: true });
};

const measuresBlocks = (context: MemoContext): readonly MemoBlock[] => {
  const words = context.words.sections.exposure;
  const { measures } = context.assessment.administrative;
  if (measures.length === 0) return [nothingYet('exposure.no-measures', noMeasures(context), context)];
  const rows = measures.map((measure) =>
    row(`measure.${measure.id}`, [
      cell(measure.label[context.lang]),
      cell(capitalised(shortAuthority(measure.authority, measure.pinpoint, context))),
    ]),
  );
  const titles = columns(words.measures.columns, { measure: 65, authority: 35 });
  const cites = measures.map(({ authority, pinpoint }) => ({ authority, pinpoint }));
  return [
    sourcesLine('exposure.measures.sources', cites, context),
    table('exposure.measures', words.measures.caption, titles, rows),
  ];
};

const exposureBlocks = (context: MemoContext): readonly MemoBlock[] => {
  const words = context.words.sections.exposure;
  const exposures = [...context.assessment.criminal.exposures].sort(
    (a, b) => order.indexOf(a.level) - order.indexOf(b.level),
  );
  if (exposures.length === 0) return [nothingYet('exposure.no-exposures', noExposures(context), context)];
  const rows = exposures.map((exposure) =>
    row(`exposure.${exposure.id}`, [
      cell(exposure.label[context.lang]),
      cell(capitalised(shortAuthority(exposure.authority, exposure.pinpoint, context))),
      cell(context.words.finding.level[exposure.level]),
      cell(exposure.reason[context.lang]),
    ]),
  );
  const titles = columns(words.exposures.columns, { role: 19, offence: 25, level: 15, reason: 41 });
  const cites = exposures.flatMap(({ authority, pinpoint, cases }) => citesOf([{ id: authority, pinpoint }], cases));
  return [
    sourcesLine('exposure.exposures.sources', cites, context),
    table('exposure.exposures', words.exposures.caption, titles, rows),
  ];
};

/** What authorities may order, and who may answer for what under criminal law. */
export const exposure = (context: MemoContext): SectionBlock => {
  const words = context.words.sections.exposure;
  return section('exposure', 1, context.words.headings.exposure, [
    section('exposure.administrative', 2, words.administrative, [
      ...generalConsequence('administrative', context),
      ...measuresBlocks(context),
    ]),
    section('exposure.criminal', 2, words.criminal, [
      ...generalConsequence('criminal', context),
      ...exposureBlocks(context),
    ]),
  ]);
};

import type { Exposure } from '../../model/assessment';
import { cell, columns, note, paragraph, row, section, table, text } from '../blocks';
import type { MemoContext } from '../context';
import type { MemoBlock, SectionBlock } from '../model';
import { generalConsequence } from './consequence';

const order: readonly Exposure['level'][] = ['high', 'moderate', 'low'];

const shortName = (authority: string, context: MemoContext): string =>
  context.authorities.get(authority)?.short[context.lang] ?? authority;

const measuresBlock = (context: MemoContext): MemoBlock => {
  const words = context.words.sections.exposure;
  const { measures } = context.assessment.administrative;
  if (measures.length === 0) return paragraph('exposure.no-measures', [text(words.noMeasures)]);
  const rows = measures.map((measure) =>
    row(`measure.${measure.id}`, [
      cell(measure.label[context.lang]),
      cell([
        text(shortName(measure.authority, context)),
        ...note([{ authority: measure.authority, pinpoint: measure.pinpoint }]),
      ]),
    ]),
  );
  return table(
    'exposure.measures',
    words.measures.caption,
    columns(words.measures.columns, { measure: 65, authority: 35 }),
    rows,
  );
};

const exposureBlock = (context: MemoContext): MemoBlock => {
  const words = context.words.sections.exposure;
  const exposures = [...context.assessment.criminal.exposures].sort(
    (a, b) => order.indexOf(a.level) - order.indexOf(b.level),
  );
  if (exposures.length === 0) return paragraph('exposure.no-exposures', [text(words.noExposures)]);
  const rows = exposures.map((exposure) =>
    row(`exposure.${exposure.id}`, [
      cell(exposure.label[context.lang]),
      cell([
        text(shortName(exposure.authority, context)),
        ...note([
          { authority: exposure.authority, pinpoint: exposure.pinpoint },
          ...exposure.cases.map((id) => ({ case: id })),
        ]),
      ]),
      cell(context.words.finding.level[exposure.level]),
      cell(exposure.reason[context.lang]),
    ]),
  );
  const titles = columns(words.exposures.columns, { role: 18, offence: 26, level: 10, reason: 46 });
  return table('exposure.exposures', words.exposures.caption, titles, rows);
};

/** What authorities may order, and who may answer for what under criminal law. */
export const exposure = (context: MemoContext): SectionBlock => {
  const words = context.words.sections.exposure;
  return section('exposure', 1, context.words.headings.exposure, [
    section('exposure.administrative', 2, words.administrative, [
      ...generalConsequence('administrative', context),
      measuresBlock(context),
    ]),
    section('exposure.criminal', 2, words.criminal, [
      ...generalConsequence('criminal', context),
      exposureBlock(context),
    ]),
  ]);
};

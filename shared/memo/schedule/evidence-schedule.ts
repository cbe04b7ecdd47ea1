import type { EvidenceRecord } from '../../bridge/vault-records';
import type { IsoDate } from '../../model/date';
import type { Language } from '../../model/text';
import { cell, columns, headingOf, paragraph, row, table, text } from '../blocks';
import { plainDocument } from '../document';
import type { MemoBlock, MemoOutline, TableCell, TableRow } from '../model';
import { evidenceTitle } from '../sections/annex-evidence';
import { dateInWords } from '../text/date';
import { mergedPages, withDashes } from '../text/pages';
import { memoWordings } from '../wording/index';
import { scheduleWords } from './words';

/** A piece of evidence with the facts that rest on it, each with the page where it is found. */
export interface ScheduledEvidence {
  readonly record: EvidenceRecord;
  readonly proves: readonly { readonly label: string; readonly page: string | undefined }[];
}

export interface ScheduleInput {
  readonly lang: Language;
  readonly matter: string;
  readonly client: string;
  /** The day on which it is drawn up. */
  readonly date: IsoDate;
  readonly evidence: readonly ScheduledEvidence[];
}

const properties = ['authenticity', 'legality', 'relevance'] as const;

/** A cell of several short paragraphs; an empty one where there is nothing to say. */
const lines = (...said: readonly (string | undefined)[]): TableCell =>
  said.flatMap((line) => (line === undefined || line === '' ? [] : [[text(line)]]));

/** What the lawyer says that it proves; where nothing is said, the facts that rest on it. */
const purposeCell = ({ record, proves }: ScheduledEvidence): TableCell =>
  record.purpose === undefined ? lines(...proves.map(({ label }) => label)) : lines(...record.purpose.split('\n'));

/** Its pages in the bundle; where none are given, the pages that facts refer to. */
function pagesCell({ record, proves }: ScheduledEvidence, lang: Language): TableCell {
  const cited = proves.flatMap(({ page }) => (page === undefined ? [] : [page]));
  const { fact, grammar } = memoWordings[lang];
  return lines(withDashes(record.pages ?? mergedPages(cited, grammar.listComma), fact.range));
}

function propertiesCell({ record }: ScheduledEvidence, lang: Language): TableCell {
  const { property, colon } = scheduleWords[lang];
  return lines(
    ...properties.map((one) => {
      const said = record.properties?.[one];
      return said === undefined ? undefined : property[one] + colon + said;
    }),
  );
}

const evidenceRow = (piece: ScheduledEvidence, lang: Language): TableRow =>
  row(piece.record.reference, [
    cell(piece.record.reference),
    evidenceTitle(piece.record, lang, memoWordings[lang]),
    lines(piece.record.source, piece.record.locator),
    purposeCell(piece),
    pagesCell(piece, lang),
    propertiesCell(piece, lang),
  ]);

function blocksOf({ lang, matter, client, date, evidence }: ScheduleInput): readonly MemoBlock[] {
  const words = scheduleWords[lang];
  const titles = columns(words.columns, { number: 8, title: 22, source: 13, purpose: 22, pages: 12, properties: 23 });
  const heading = headingOf([
    ['matter', words.matter, matter],
    ['client', words.client, client],
    ['made', words.made, dateInWords(date, memoWordings[lang].grammar)],
  ]);
  if (evidence.length === 0) return [heading, paragraph('none', [text(words.none)])];
  const rows = evidence.map((piece) => evidenceRow(piece, lang));
  return [heading, table('schedule', '', titles, rows), paragraph('signed', [text(words.signed)], {}, 'signature')];
}

/** The schedule of a matter's evidence as a document of its own, which the writer of memos writes too. */
export function evidenceSchedule(input: ScheduleInput): MemoOutline {
  const { lang, matter, date } = input;
  const { title } = scheduleWords[lang];
  return plainDocument({ lang, title, subject: matter, date, blocks: blocksOf(input) });
}

import type { IsoDate } from '../../model/date';
import type { Language } from '../../model/text';
import { cell, columns, groupRow, headingOf, row, table } from '../blocks';
import { plainDocument } from '../document';
import type { MemoOutline, TableRow } from '../model';
import { dateInWords } from '../text/date';
import { fillText } from '../text/fill';
import { withDashes } from '../text/pages';
import { memoWordings } from '../wording/index';
import type { PackDocument } from '../working-papers/inspection-pack';
import { type FilingPart, filingParts } from './filing-order';
import { volumeWords } from './words';

/** A document, file or reference that may go into a volume. */
export interface VolumePiece {
  readonly title: string;
  readonly date: IsoDate | null;
  readonly pages?: string | undefined;
  readonly content:
    | { readonly kind: 'document'; readonly outline: MemoOutline }
    | { readonly kind: 'file'; readonly attachmentId: string }
    /** Kept elsewhere, where the volume only says. */
    | { readonly kind: 'apart'; readonly place: string };
}

/** A piece with the part of the volume that the lawyer put it in. */
export interface FiledPiece {
  readonly part: FilingPart;
  readonly piece: VolumePiece;
}

/** What a volume is made from. An empty text leaves room for the pen. */
export interface VolumeInput {
  readonly lang: Language;
  readonly firm: string;
  readonly number: string;
  readonly client: string;
  readonly matter: string;
  readonly lawyer: string;
  readonly opened: IsoDate;
  /** The day on which it is put together. */
  readonly date: IsoDate;
  readonly pieces: readonly FiledPiece[];
}

/** A document of a volume. */
export interface VolumeDocument extends PackDocument {
  /** A sheet of the volume itself, which no words of a letter surround. */
  readonly isForm: boolean;
}

/** A volume: sheets and documents to be written, and stored files under the numbers of the contents. */
export interface Volume {
  readonly documents: readonly VolumeDocument[];
  readonly files: readonly { readonly attachmentId: string; readonly label: string }[];
}

interface Numbered extends FiledPiece {
  /** Part and place within it, as the contents and the names of the files say it. */
  readonly label: string;
}

const numbered = (pieces: readonly FiledPiece[]): readonly Numbered[] =>
  filingParts.flatMap((part, at) =>
    pieces
      .filter((filed) => filed.part === part)
      .map((filed, place) => ({ ...filed, label: `${at + 1}-${String(place + 1).padStart(2, '0')}` })),
  );

const sheet = (
  title: string,
  lines: readonly (readonly [label: string, value: string])[],
  { lang, matter, date }: VolumeInput,
): MemoOutline => {
  const { blank } = volumeWords[lang];
  const heading = headingOf(lines.map(([label, value]) => [label, label, value === '' ? blank : value]));
  return plainDocument({ lang, title, subject: matter, date, blocks: [heading] });
};

const cover = (input: VolumeInput): MemoOutline => {
  const { cover: words } = volumeWords[input.lang];
  const opened = dateInWords(input.opened, memoWordings[input.lang].grammar);
  const lines = [
    [words.firm, input.firm],
    [words.kind, words.ofKind],
    [words.volume, ''],
    [words.number, input.number],
    [words.client, input.client],
    [words.matter, input.matter],
    [words.lawyer, input.lawyer],
    [words.opened, opened],
    [words.closed, ''],
    [words.kept, ''],
  ] as const;
  return sheet(words.title, lines, input);
};

const closing = (input: VolumeInput): MemoOutline => {
  const { closing: words } = volumeWords[input.lang];
  const lines = [words.pages, words.state, words.filedBy, words.checkedBy, words.on].map(
    (label) => [label, ''] as const,
  );
  return sheet(words.title, lines, input);
};

const pieceRow = ({ label, piece }: Numbered, lang: Language): TableRow => {
  const { apart } = volumeWords[lang].contents;
  const { title, date, pages, content } = piece;
  return row(label, [
    cell(label),
    cell(title),
    cell(date === null ? '' : dateInWords(date, memoWordings[lang].grammar)),
    cell(withDashes(pages ?? '', memoWordings[lang].fact.range)),
    cell(content.kind === 'apart' ? fillText(apart, { place: content.place }) : ''),
  ]);
};

/** Every part has its place in the contents: what Adit does not hold is added by hand. */
const contents = (pieces: readonly Numbered[], { lang, matter, date }: VolumeInput): MemoOutline => {
  const { contents: words, parts } = volumeWords[lang];
  const titles = columns(words.columns, { number: 9, title: 35, date: 24, pages: 12, remark: 20 });
  const rows = filingParts.flatMap((part) => {
    const within = pieces.filter((piece) => piece.part === part).map((piece) => pieceRow(piece, lang));
    const none = row(`none.${part}`, [cell(''), cell(words.byHand), cell(''), cell(''), cell('')]);
    return [groupRow(part, parts[part]), ...(within.length === 0 ? [none] : within)];
  });
  return plainDocument({
    lang,
    title: words.title,
    subject: matter,
    date,
    blocks: [table('contents', '', titles, rows)],
  });
};

/** Puts a volume together for the firm's archive: cover, contents, the pieces part by part, closing sheet. */
export function makeVolume(input: VolumeInput): Volume {
  const pieces = numbered(input.pieces);
  const written = pieces.flatMap(({ label, piece: { content } }) =>
    content.kind === 'document' ? [{ name: `${label}.docx`, outline: content.outline, isForm: false }] : [],
  );
  return {
    documents: [
      { name: '0-1-cover.docx', outline: cover(input), isForm: true },
      { name: '0-2-contents.docx', outline: contents(pieces, input), isForm: true },
      ...written,
      { name: `${filingParts.length + 1}-closing-sheet.docx`, outline: closing(input), isForm: true },
    ],
    files: pieces.flatMap(({ label, piece: { content } }) =>
      content.kind === 'file' ? [{ attachmentId: content.attachmentId, label }] : [],
    ),
  };
}

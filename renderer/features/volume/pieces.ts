import type { DesktopOutput } from '../../../shared/bridge/desktop-contract';
import { paragraph, text } from '../../../shared/memo/blocks';
import { plainDocument } from '../../../shared/memo/document';
import { removalLine } from '../../../shared/memo/schedule/removal-line';
import type { FilingPart } from '../../../shared/memo/volume/filing-order';
import type { VolumePiece } from '../../../shared/memo/volume/volume';
import { memoWordings } from '../../../shared/memo/wording/index';
import type { Language } from '../../../shared/model/languages';
import { issuedMemoSchema, memoSchema, signedCopySchema } from '../../../shared/model/memo';
import { dayOf } from '../../app/format';

/** A piece that may be filed, where it would go by itself; null leaves it out until the lawyer says otherwise. */
export interface OfferedPiece {
  readonly id: string;
  readonly piece: VolumePiece;
  readonly part: FilingPart | null;
}

/** What of a matter may be filed. */
export interface OnFile {
  readonly evidence: DesktopOutput<'evidence.list'>;
  readonly attachments: DesktopOutput<'attachments.list'>;
  readonly memos: DesktopOutput<'memos.list'>;
  readonly notes: DesktopOutput<'notes.list'>;
}

const madeOn = ({ createdAt }: { readonly createdAt: string }) => dayOf(new Date(createdAt));

/** What a piece without a file says of where it is. */
function contentOf({ value }: OnFile['evidence'][number], lang: Language): VolumePiece['content'] {
  const { attachmentId, removed, locator, source, kind } = value;
  if (attachmentId !== undefined) return { kind: 'file', attachmentId };
  if (removed !== undefined) return { kind: 'apart', place: removalLine(removed, lang, memoWordings[lang]) };
  return { kind: 'apart', place: locator ?? source ?? kind };
}

const evidencePieces = ({ evidence }: OnFile, lang: Language): readonly OfferedPiece[] =>
  evidence.map((record) => {
    const { reference, title, sourceDate, pages } = record.value;
    return {
      id: record.id,
      part: 'clientMaterial',
      piece: { title: `${reference} ${title}`, date: sourceDate ?? null, pages, content: contentOf(record, lang) },
    };
  });

/** Memos: those that were issued, with their signed copies, are filed; what was only written to a file is a draft. */
const memoPieces = ({ memos, attachments }: OnFile): readonly OfferedPiece[] =>
  memos.flatMap((record): readonly OfferedPiece[] => {
    const { id, value } = record;
    const date = madeOn(record);
    const issued = issuedMemoSchema.safeParse(value.content);
    if (issued.success) {
      const content = { kind: 'document', outline: issued.data.memo } as const;
      return [{ id, part: 'opinions', piece: { title: value.title, date: issued.data.approval.on, content } }];
    }
    const signed = signedCopySchema.safeParse(value.content);
    if (signed.success) {
      const file = attachments.find((one) => one.value.sha256 === signed.data.sha256);
      if (file === undefined) return [];
      const content = { kind: 'file', attachmentId: file.id } as const;
      return [{ id, part: 'opinions', piece: { title: signed.data.name, date, content } }];
    }
    const written = memoSchema.safeParse(value.content);
    if (!written.success) return [];
    return [
      { id, part: null, piece: { title: value.title, date, content: { kind: 'document', outline: written.data } } },
    ];
  });

const notePieces = ({ notes }: OnFile, lang: Language): readonly OfferedPiece[] =>
  notes.map((record) => {
    const { title, text: said } = record.value;
    const lines = said.split('\n').filter((line) => line.trim() !== '');
    const name = title ?? lines[0]?.slice(0, 60) ?? '';
    const date = madeOn(record);
    const blocks = lines.map((line, at) => paragraph(`line.${at}`, [text(line)]));
    const outline = plainDocument({ lang, title: name, subject: name, date, blocks });
    return { id: record.id, part: null, piece: { title: name, date, content: { kind: 'document', outline } } };
  });

/** Everything that may go into the volume of a matter, evidence first, by its number. */
export const offeredPieces = (file: OnFile, lang: Language): readonly OfferedPiece[] => [
  ...[...evidencePieces(file, lang)].sort((a, b) =>
    a.piece.title.localeCompare(b.piece.title, lang, { numeric: true }),
  ),
  ...memoPieces(file),
  ...notePieces(file, lang),
];

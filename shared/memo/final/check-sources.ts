import type { Authority, Pack } from '../../packs/schema';
import { hasDoubts } from '../citations/authority-citation';
import { standingOn } from '../citations/authority-standing';
import { citeKey } from '../citations/cite-key';
import type { Cite, MemoBlock, MemoOutline } from '../model';
import { everyBlock, runsOf, textOfBlock } from '../walk';
import { memoWordings } from '../wording/index';
import { type FinalIssue, finalIssue } from './final-issues';

/** What the note on an unverified record says before it names the annex. */
const doubtMarker = ({ lang }: MemoOutline): string => memoWordings[lang].citation.unverified.split('{')[0] ?? '';

const authorityIssues = (authority: Authority, block: MemoBlock, outline: MemoOutline): readonly FinalIssue[] => {
  const text = outline.citations[citeKey({ authority: authority.id, pinpoint: '' })];
  if (!text) return [];
  const standing = standingOn(authority, outline.date);
  const { historicalShort } = memoWordings[outline.lang].citation;
  const labelled = standing === 'in-force' || text.shortNote === historicalShort[standing];
  const noted = !hasDoubts(authority) || text.fullNote.includes(doubtMarker(outline));
  return [
    ...(labelled ? [] : [finalIssue('repealed-unlabelled', block.id, authority.short)]),
    ...(noted ? [] : [finalIssue('unverified-unnoted', block.id, authority.short)]),
  ];
};

/** Sources named by number in the text itself, where no footnote carries the label. */
const namedInText = (
  block: MemoBlock,
  cited: ReadonlySet<string>,
  outline: MemoOutline,
  pack: Pack,
): readonly FinalIssue[] => {
  if (block.kind === 'table') return [];
  const text = textOfBlock(block);
  return pack.authorities
    .filter(({ id, documentNumber }) => documentNumber !== null && text.includes(documentNumber) && !cited.has(id))
    .filter((authority) => standingOn(authority, outline.date) !== 'in-force')
    .map((authority) => finalIssue('repealed-unlabelled', block.id, authority.short));
};

const citesOfBlock = (block: MemoBlock): readonly Cite[] =>
  runsOf(block).flatMap((run) => (run.kind === 'note' ? run.cites : []));

/** What is wrong with the sources that the memo cites: unknown, repealed without label, unverified without note. */
export const sourceIssues = (outline: MemoOutline, pack: Pack): readonly FinalIssue[] => {
  const reported = new Set<string>();
  return everyBlock(outline.blocks).flatMap((block) => {
    const cites = citesOfBlock(block);
    const unknown = cites
      .map(citeKey)
      .filter((key) => !Object.hasOwn(outline.citations, key))
      .map((key) => finalIssue('unknown-source', block.id, key));
    const cited = new Set(cites.flatMap((cite) => ('authority' in cite ? [cite.authority] : [])));
    const fresh = pack.authorities.filter(({ id }) => cited.has(id) && !reported.has(id));
    for (const { id } of fresh) reported.add(id);
    return [
      ...unknown,
      ...fresh.flatMap((authority) => authorityIssues(authority, block, outline)),
      ...namedInText(block, cited, outline, pack),
    ];
  });
};

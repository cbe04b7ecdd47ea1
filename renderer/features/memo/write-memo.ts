import { done, type Reply, refuse } from '../../../shared/bridge/desktop-errors';
import type { MemoOutline } from '../../../shared/memo/model';
import { api } from '../../app/api';
import { useLetterhead } from '../../app/letterhead';
import { useSettings } from '../../app/settings';
import { useTemplate } from '../../app/template';
import type { Choices } from './choices';

/** A file that was written; null where the dialog was closed without a choice. */
export type SavedFile = { readonly name: string; readonly handle: string } | null;

type Written = 'memo' | 'supplement' | 'precedent';

/** The file names that Adit chooses carry nothing of the client. */
const nameOf = ({ lang, preset, profile, final }: Choices, what: Written, date: string): string =>
  `${what}-${date}-${profile}-${preset}-${lang}${final ? '' : '-draft'}.docx`;

/** What a memo is dressed in: the firm's letterhead, or its template with what fills it in. */
export interface Dress {
  readonly letterhead: readonly string[];
  readonly template: Uint8Array | null;
  readonly lawyer: string;
}

/** What the firm's memos are dressed in on this computer. */
export function useDress({ template }: Pick<Choices, 'template'>): Dress {
  const letterhead = useLetterhead();
  const kept = useTemplate();
  const lawyer = useSettings(({ settings }) => settings?.lawyer ?? '');
  return { letterhead, template: template ? kept : null, lawyer };
}

interface Options {
  readonly choices: Choices;
  readonly dress: Dress;
  readonly client: string;
  readonly what: Written;
  readonly progress?: Progress;
}

/** Follows the writing of a long memo, and stops it. */
export interface Progress {
  readonly onShare: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Lets the page draw and hear between two parts of a memo. */
const paced = ({ onShare, signal }: Progress) => ({
  onShare: async (share: number) => {
    onShare(share);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  },
});

interface BytesOptions extends Omit<Options, 'what' | 'choices'> {
  readonly choices: Pick<Choices, 'preset'>;
  /** A form has the look of the template, but none of the words that it puts around a memo. */
  readonly isForm?: boolean;
}

/** A document as a Word file, dressed. */
export async function bytesOf(
  outline: MemoOutline,
  { choices: { preset }, dress: { letterhead, template, lawyer }, client, progress, isForm }: BytesOptions,
): Promise<Reply<Uint8Array<ArrayBuffer>>> {
  const pace = progress === undefined ? {} : paced(progress);
  const { writeDocx } = await import('../../../shared/memo/docx/write-docx');
  if (template === null) return done(new Uint8Array(await writeDocx(outline, { preset, letterhead, ...pace })));
  const { readTemplate } = await import('../../../shared/memo/docx/template/read-template');
  const read = readTemplate(template);
  if (!read.ok) return refuse('template/unreadable', {});
  const { withoutText } = await import('../../../shared/memo/docx/template/without-text');
  const use = { template: isForm ? withoutText(read.value) : read.value, client, author: lawyer };
  return done(new Uint8Array(await writeDocx(outline, { preset, template: use, ...pace })));
}

/** The file, unless whoever waits for it stops it. */
async function madeOf(outline: MemoOutline, options: Options): Promise<Reply<Uint8Array<ArrayBuffer>>> {
  try {
    return await bytesOf(outline, options);
  } catch (cause) {
    if (options.progress?.signal.aborted) return refuse('job/cancelled', {});
    throw cause;
  }
}

/** Writes a memo to a Word file where the system's dialog says. */
export async function writeMemo(outline: MemoOutline, options: Options): Promise<Reply<SavedFile>> {
  const { choices, what } = options;
  const made = await madeOf(outline, options);
  if (!made.ok) return made;
  const reply = await api.files.save({ name: nameOf(choices, what, outline.date), kind: 'docx', bytes: made.value });
  if (!reply.ok) return reply;
  const { saved: name, handle } = reply.value;
  return { ok: true, value: name === null || handle === null ? null : { name, handle } };
}

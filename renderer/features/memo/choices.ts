import type { MemoPreset } from '../../../shared/memo/layouts/index';
import type { ExportClearance, MemoProfile } from '../../../shared/memo/model';
import type { Language } from '../../../shared/model/languages';

interface Look {
  readonly lang: Language;
  readonly preset: MemoPreset;
  /** Whether the firm's template is used, if one is kept; the layout fills in what it lacks. */
  readonly template: boolean;
  readonly final: boolean;
}

type Reader =
  | { readonly profile: Exclude<MemoProfile, 'abroad'> }
  | { readonly profile: 'abroad'; readonly clearance: ExportClearance };

/** How a memo is to be written. One for abroad has the record that lets it go there. */
export type Choices = Look & Reader;

/** What was chosen so far: a memo for abroad may still lack its record. */
export interface Wish extends Look {
  readonly profile: MemoProfile;
  readonly clearance: ExportClearance | null;
}

/** The choices, once a memo may be written under them. */
export const choicesOf = ({ profile, clearance, ...look }: Wish): Choices | null => {
  if (profile !== 'abroad') return { ...look, profile };
  return clearance === null ? null : { ...look, profile, clearance };
};

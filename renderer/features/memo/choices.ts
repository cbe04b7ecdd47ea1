import type { MemoPreset } from '../../../shared/memo/layouts/index';
import type { Language } from '../../../shared/model/languages';

/** Readers that a memo is written for without a record that lets it leave the country. */
export const readers = ['internal', 'client', 'authority'] as const;
export type Reader = (typeof readers)[number];

/** How a memo is to be written. */
export interface Choices {
  readonly lang: Language;
  readonly preset: MemoPreset;
  /** Whether the firm's template is used, if one is kept; the layout fills in what it lacks. */
  readonly template: boolean;
  readonly profile: Reader;
  readonly final: boolean;
}

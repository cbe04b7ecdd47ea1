import { type MemoProfile, type SectionId, sectionIds } from './model';

const without = (...left: readonly SectionId[]): readonly SectionId[] => sectionIds.filter((id) => !left.includes(id));

/** What each reader gets. The internal layers never leave the firm with a letter to an authority. */
export const profileSections: Readonly<Record<MemoProfile, readonly SectionId[]>> = {
  internal: sectionIds,
  client: without('annex-checklist'),
  authority: without('civil', 'exposure', 'risks', 'changes', 'restructuring', 'evidence', 'annex-checklist'),
};

import { useMemo } from 'react';
import { type MemoContext, memoContext } from '../../shared/memo/context';
import type { Assessment } from '../../shared/model/assessment';
import type { Fact } from '../../shared/model/fact';
import type { Language } from '../../shared/model/languages';
import type { Pack } from '../../shared/packs/schema';
import { useAssessment, useFacts, useMatterAssessment } from './assessment/use-assessment';
import { today } from './format';
import { useLanguage } from './i18n';
import { usePack } from './pack';

/** The law of a matter with everything in it found by its id, in the words that the memo uses. */
export type Law = MemoContext;

/** Screen and paper speak alike: what the memo says of a fact, an authority or a case is what the screen says. */
function lawOf(pack: Pack, facts: readonly Fact[], assessment: Assessment, lang: Language): Law {
  const matter = {
    format: 'adit-matter',
    version: 1,
    title: '',
    client: { name: '' },
    pack: pack.manifest.id,
    facts,
    evidence: [],
  } as const;
  return memoContext({ pack, matter, assessment, lang, profile: 'internal' });
}

/** The law as it applies to a matter now; null until its facts are read and assessed. */
export function useLaw(matterId: string): Law | null {
  const pack = usePack();
  const lang = useLanguage();
  const facts = useFacts(matterId);
  const { assessment } = useMatterAssessment(matterId);
  return useMemo(
    () => (facts === null || assessment === null ? null : lawOf(pack, facts, assessment, lang)),
    [pack, facts, assessment, lang],
  );
}

const NO_FACTS: readonly Fact[] = [];

/** The law apart from any matter, as it stands today; null until it is read. */
export function useLawToday(): Law | null {
  const pack = usePack();
  const lang = useLanguage();
  const { assessment } = useAssessment(NO_FACTS, today());
  return useMemo(
    () => (assessment === null ? null : lawOf(pack, NO_FACTS, assessment, lang)),
    [pack, assessment, lang],
  );
}

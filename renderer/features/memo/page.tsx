import { useMemo, useState } from 'react';
import { useMatterAssessment } from '../../app/assessment/use-assessment';
import { useLanguage } from '../../app/i18n';
import { useLaw } from '../../app/law';
import type { TabProps } from '../../app/page';
import { TabPage, Wait } from '../../ui/tab-page';
import { choicesOf, type Wish } from './choices';
import { Choose } from './choose';
import { Clearance } from './clearance';
import { MemoDesk } from './memo-desk';
import { useTexts } from './texts';
import { useMemoMaterial } from './use-memo';

/** A record to let a memo go abroad is for one memo: another language or reader asks for its own. */
const changed = (before: Wish, next: Wish): Wish =>
  next.lang === before.lang && next.profile === before.profile ? next : { ...next, clearance: null };

/** The memo of a matter: how it is written, and the desk on which it is worked at. */
export function Page({ matterId }: TabProps) {
  const say = useTexts();
  const lang = useLanguage();
  const law = useLaw(matterId);
  const { failed } = useMatterAssessment(matterId);
  const [wish, setWish] = useState<Wish>({
    lang,
    preset: 'firm',
    template: true,
    profile: 'internal',
    clearance: null,
    final: false,
  });
  const choices = useMemo(() => choicesOf(wish), [wish]);
  const material = useMemoMaterial(matterId, wish);
  if (law === null || material === null) return <Wait>{failed ? say('failed') : say('wait')}</Wait>;
  return (
    <TabPage gap={12}>
      <Choose choices={wish} onChange={(next) => setWish(changed(wish, next))} />
      {choices === null ? (
        <Clearance law={law} lang={wish.lang} onCleared={(clearance) => setWish({ ...wish, clearance })} />
      ) : (
        <MemoDesk
          key={`${choices.lang} ${choices.profile}`}
          matterId={matterId}
          law={law}
          material={material}
          choices={choices}
        />
      )}
    </TabPage>
  );
}

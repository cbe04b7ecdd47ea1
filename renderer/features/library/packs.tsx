import { useFormat } from '../../app/format';
import type { Law } from '../../app/law';
import { Particulars } from '../../ui/law/record';
import { ComparePack } from './compare-pack';
import { ImportPack } from './import-pack';
import styles from './library.module.css';
import { Releases } from './releases';
import { useTexts } from './texts';

/** The body of law that matters are assessed under, and how large it is. */
export function Packs({ law }: { readonly law: Law }) {
  const say = useTexts();
  const format = useFormat();
  const { pack, lang } = law;
  const { title, subject, release, id, checkedOn } = pack.manifest;
  return (
    <article className={styles['record']}>
      <h2>{title[lang]}</h2>
      <p>{subject[lang]}</p>
      <Particulars
        rows={[
          [say('pack.id'), id],
          [say('pack.release'), release],
          [say('pack.checked'), format.day(checkedOn)],
          [say('shelf.authorities'), format.number(pack.authorities.length)],
          [say('shelf.precedents'), format.number(pack.precedents.length)],
          [say('pack.questions'), format.number(pack.facts.facts.length)],
          [say('pack.elements'), format.number(pack.elements.length)],
          [say('pack.factors'), format.number(pack.factors.length)],
          [say('pack.arguments'), format.number(pack.arguments.length)],
        ]}
      />
      <p className={styles['note']}>{say('pack.kept')}</p>
      <Releases law={law} />
      <ImportPack />
      <ComparePack law={law} />
    </article>
  );
}

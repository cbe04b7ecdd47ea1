import { useFormat } from '../../app/format';
import type { Law } from '../../app/law';
import { usePackShelf } from '../../app/pack';
import styles from './library.module.css';
import { useTexts } from './texts';

/** Every release of a body of law on this computer: what Adit carries, and what was imported, by whom it was signed. */
export function Releases({ law }: { readonly law: Law }) {
  const say = useTexts();
  const format = useFormat();
  const { builtIn, imported, damaged } = usePackShelf();
  const { id } = law.pack.manifest;
  const carried = builtIn.filter(({ manifest }) => manifest.id === id);
  return (
    <section className={styles['part']}>
      <h3>{say('releases.title')}</h3>
      <ul className={styles['sources']}>
        {carried.map(({ manifest }) => (
          <li key={manifest.release}>
            {say('releases.builtIn', { release: manifest.release, day: format.day(manifest.checkedOn) })}
          </li>
        ))}
        {imported
          .filter((one) => one.id === id)
          .map(({ release, checkedOn, signer }) => (
            <li key={release}>
              {say('releases.imported', {
                release,
                day: format.day(checkedOn),
                signer: signer.name,
                fingerprint: signer.fingerprint.slice(0, 16),
              })}
            </li>
          ))}
      </ul>
      {damaged === 0 ? null : <p role="alert">{say('releases.damaged', { count: damaged })}</p>}
    </section>
  );
}

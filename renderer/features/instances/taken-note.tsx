import { nameOf, otherNames } from '../../../shared/model/repeats';
import { useFormat } from '../../app/format';
import { useRepeats } from '../../app/instances';
import styles from './instances.module.css';
import { useTexts } from './texts';

/** Says which sites, flows or contracts a result is about, and which it is not. */
export function TakenNote({ matterId }: { readonly matterId: string }) {
  const say = useTexts();
  const format = useFormat();
  const repeats = useRepeats(matterId) ?? [];
  return repeats.map((repeat) => (
    <p key={repeat.id} className={styles['caution']}>
      {repeat.title}: {say('memo', { taken: nameOf(repeat, repeat.taken), others: format.list(otherNames(repeat)) })}
    </p>
  ));
}

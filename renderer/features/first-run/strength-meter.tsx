import styles from './first-run.module.css';
import type { Strength } from './strength';
import { useTexts } from './texts';

const BARS = [1, 2, 3, 4] as const;
/** By score. */
const WORDS = ['atOnce', 'easily', 'tooLittle', 'good', 'veryGood'] as const;

/** How strong the passphrase is, in bars and words, with advice where it is not enough. */
export function StrengthMeter({ strength }: { readonly strength: Strength | null }) {
  const say = useTexts();
  return (
    <div className={styles['meter']} role="status">
      <div className={styles['bars']} data-enough={strength?.enough ?? false} aria-hidden="true">
        {BARS.map((bar) => (
          <span key={bar} data-filled={strength !== null && strength.score >= bar} />
        ))}
      </div>
      {strength === null ? null : (
        <p className={styles['soft']}>
          {say('passphrase.strength', { word: say(`passphrase.word.${WORDS[strength.score]}`) })}
          {strength.advice === null ? null : <>. {say(`passphrase.advice.${strength.advice}`)}</>}
        </p>
      )}
    </div>
  );
}

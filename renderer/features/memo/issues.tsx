import type { FinalIssue } from '../../../shared/memo/final/final-issues';
import { giveFocus } from '../../app/focus-place';
import { useLanguage } from '../../app/i18n';
import styles from './memo.module.css';
import { useTexts } from './texts';

/** Goes to a block of the memo: it comes into sight, and the keys go on from there. */
export function goTo(block: string): void {
  const place = document.getElementById(`block-${block}`);
  if (place === null) return;
  place.scrollIntoView({ block: 'center', behavior: 'instant' });
  giveFocus(place);
}

/** What keeps a final from being issued, each with the way to its place. */
export function Issues({ issues }: { readonly issues: readonly FinalIssue[] }) {
  const say = useTexts();
  const language = useLanguage();
  if (issues.length === 0) return null;
  return (
    <section className={styles['issues']}>
      <h2>{say('blocked', { count: issues.length })}</h2>
      <ul>
        {issues.map(({ code, block, words }) => (
          <li key={`${code} ${block} ${words.en}`}>
            <span>{words[language]}</span>
            <button type="button" onClick={() => goTo(block)}>
              {say('goTo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { FinalIssue } from '../../../shared/memo/final/final-issues';
import { useLanguage } from '../../app/i18n';
import styles from './memo.module.css';
import { useTexts } from './texts';

/** Brings a block of the memo into sight. */
export const goTo = (block: string): void =>
  document.getElementById(`block-${block}`)?.scrollIntoView({ block: 'center', behavior: 'instant' });

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

import { useFormat } from '../../app/format';
import { navigate } from '../../app/routes';
import { LinkButton } from '../../ui/link-button';
import { actionWords, recordWords } from '../history/entry-words';
import { useTexts as useHistoryTexts } from '../history/texts';
import { useAudit } from '../history/use-audit';
import { useRecordNames } from '../history/use-record-names';
import styles from './overview.module.css';
import { Section } from './section';
import { useTexts } from './texts';

const FEW = 6;

/** What was done in the matter last, in words. */
export function RecentChanges({ matterId }: { readonly matterId: string }) {
  const say = useTexts();
  const sayHistory = useHistoryTexts();
  const format = useFormat();
  const names = useRecordNames(matterId);
  const { part } = useAudit({ matterId, kind: null }, FEW);
  const toHistory = (
    <LinkButton onClick={() => void navigate({ screen: 'matter', id: matterId, tab: 'history' })}>
      {say('recent.all')}
    </LinkButton>
  );
  return (
    <Section title={say('recent.title')} action={toHistory}>
      <ul className={styles['rows']}>
        {part?.entries.slice(0, FEW).map((entry) => {
          const about = recordWords(entry, names);
          return (
            <li key={entry.revision}>
              <span>
                {actionWords(entry.action, sayHistory)}
                {about === '' ? null : `: ${about}`}
              </span>
              <span className={styles['note']}>
                {format.recent(entry.at)} · {entry.by}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

import { useState } from 'react';
import type { AppStatus } from '../../../shared/bridge/desktop-contract';
import { explain } from '../explain';
import { type Format, useFormat } from '../format';
import { useLanguage } from '../i18n';
import { useFirmPolicy } from '../policy';
import { useStatus } from '../status';
import { useTexts } from '../texts';
import type { en } from '../texts/en';
import type { Say } from '../texts-type';
import { BackupNotice } from './backup-notice';
import { NoticeLine } from './notice-line';

interface Notice {
  readonly id: string;
  readonly text: string;
}

const PARTS = {
  header: 'header',
  head: 'head',
  audit: 'audit',
  summaries: 'summaries',
  'matter-key': 'matterKey',
} as const;
const isPart = (name: string): name is keyof typeof PARTS => Object.hasOwn(PARTS, name);

/** What was found wanting when the vault was opened, in words. What is harmless is not said. */
function noticesOf({ vault, settingsReset }: AppStatus, say: Say<typeof en>, format: Format): readonly Notice[] {
  const notices: Notice[] = [];
  if (settingsReset) notices.push({ id: 'settings', text: say('notice.settings') });
  if (vault.state !== 'unlocked') return notices;
  if (vault.check === 'missing') notices.push({ id: 'missing', text: say('notice.missing') });
  if (vault.sentinelStale) notices.push({ id: 'stale', text: say('notice.stale') });
  if (vault.problems.includes('summaries')) notices.push({ id: 'rebuilt', text: say('notice.rebuilt') });
  const damaged = vault.problems.filter(isPart).filter((part) => part !== 'summaries');
  if (damaged.length > 0) {
    const parts = format.list(damaged.map((part) => say(`notice.part.${PARTS[part]}`)));
    notices.push({ id: 'parts', text: say('notice.parts', { count: damaged.length, parts }) });
  }
  return notices;
}

/** Lines on top of the work, until they are read and closed. */
export function Notices() {
  const say = useTexts();
  const format = useFormat();
  const status = useStatus((known) => known.status);
  const [read, setRead] = useState<readonly string[]>([]);
  const language = useLanguage();
  const faults = useFirmPolicy().problems.map((problem) => {
    const { what, next } = explain(problem, language);
    return { id: `policy/${what}`, text: `${what} ${next}` };
  });
  const found = status === null ? [] : noticesOf(status, say, format);
  const notices = [...faults, ...found].filter(({ id }) => !read.includes(id));
  return (
    <>
      {notices.map(({ id, text }) => (
        <NoticeLine key={id} onClose={() => setRead((known) => [...known, id])}>
          <p>{text}</p>
        </NoticeLine>
      ))}
      <BackupNotice />
    </>
  );
}

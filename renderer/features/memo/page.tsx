import { useState } from 'react';
import type { FinalIssue } from '../../../shared/memo/final/final-issues';
import type { MemoBlock } from '../../../shared/memo/model';
import { useMatterAssessment } from '../../app/assessment/use-assessment';
import { useFormat } from '../../app/format';
import { useLanguage } from '../../app/i18n';
import { useLaw } from '../../app/law';
import type { TabProps } from '../../app/page';
import { useRecords } from '../../app/records';
import { BlockView } from './blocks-view';
import type { Choices } from './choices';
import { Choose } from './choose';
import { ExportMemo } from './export-memo';
import styles from './memo.module.css';
import { SourcePanel } from './source-panel';
import { useTexts } from './texts';
import { useMemoOf } from './use-memo';

const goTo = (block: string): void =>
  document.getElementById(`block-${block}`)?.scrollIntoView({ block: 'center', behavior: 'instant' });

/** What keeps a final from being issued, each with the way to its place. */
function Issues({ issues }: { readonly issues: readonly FinalIssue[] }) {
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

/** The versions that were written to files, newest first. */
function Versions({ matterId }: { readonly matterId: string }) {
  const say = useTexts();
  const format = useFormat();
  const { value: memos } = useRecords('memos', matterId);
  const newest = [...(memos ?? [])].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  return (
    <details className={styles['versions']}>
      <summary>{say('versions')}</summary>
      {newest.length === 0 ? <p>{say('none')}</p> : null}
      <ul>
        {newest.map(({ id, createdAt, value }) => (
          <li key={id}>
            {value.title} · {format.moment(createdAt)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The memo of a matter: how it is written, what it says and where that comes from, and the file. */
export function Page({ matterId }: TabProps) {
  const say = useTexts();
  const lang = useLanguage();
  const law = useLaw(matterId);
  const { failed } = useMatterAssessment(matterId);
  const [choices, setChoices] = useState<Choices>({ lang, preset: 'firm', profile: 'internal', final: false });
  const [shown, setShown] = useState<MemoBlock | null>(null);
  const written = useMemoOf(matterId, choices);
  if (law === null || written === null) return <p className={styles['wait']}>{failed ? say('failed') : say('wait')}</p>;
  const { outline, issues } = written;
  return (
    <div className={styles['page']}>
      <Choose choices={choices} onChange={setChoices} />
      <p>{outline.gapCount === 0 ? say('noGaps') : say('gaps', { count: outline.gapCount })}</p>
      <ExportMemo matterId={matterId} written={written} choices={choices} />
      <Issues issues={issues} />
      <Versions matterId={matterId} />
      <article className={styles['preview']} aria-label={say('preview')} lang={choices.lang}>
        <p className={styles['note']}>{say('previewNote')}</p>
        <p className={styles['legend']}>{outline.legend}</p>
        <h1>{outline.title}</h1>
        {outline.blocks.map((block) => (
          <BlockView key={block.id} block={block} selected={shown?.id ?? null} onSelect={setShown} />
        ))}
      </article>
      {shown === null ? null : <SourcePanel block={shown} law={law} />}
    </div>
  );
}

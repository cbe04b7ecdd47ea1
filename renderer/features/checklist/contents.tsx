import { memo } from 'react';
import type { FactStatus } from '../../../shared/model/ladders';
import type { PackFact } from '../../../shared/packs/schema';
import { useLanguage } from '../../app/i18n';
import { usePack } from '../../app/pack';
import { FactStatusMark } from '../../ui/fact-status-mark';
import styles from './contents.module.css';
import { progressOf, type Question } from './questions';
import { useTexts } from './texts';

interface ContentsProps {
  readonly questions: readonly Question[];
  /** The questions of the filter. */
  readonly shown: readonly Question[];
  /** In order of rank there are no groups. */
  readonly ranked: boolean;
  readonly current: string | null;
  readonly onGo: (key: string) => void;
}

const Entry = memo(function Entry(props: {
  readonly asked: PackFact;
  readonly status: FactStatus | null;
  readonly isCurrent: boolean;
  readonly onGo: (key: string) => void;
}) {
  const { asked, status, isCurrent, onGo } = props;
  const language = useLanguage();
  return (
    <li>
      <button type="button" aria-current={isCurrent ? 'step' : undefined} onClick={() => onGo(asked.key)}>
        <span>{asked.label[language]}</span>
        {status === null ? null : <FactStatusMark status={status} bare />}
      </button>
    </li>
  );
});

function Entries({ questions, current, onGo }: Pick<ContentsProps, 'questions' | 'current' | 'onGo'>) {
  return (
    <ol>
      {questions.map(({ asked, status }) => (
        <Entry key={asked.key} asked={asked} status={status} isCurrent={asked.key === current} onGo={onGo} />
      ))}
    </ol>
  );
}

/** The questions by group, each group with how far it is answered. */
export const Contents = memo(function Contents({ questions, shown, ranked, current, onGo }: ContentsProps) {
  const say = useTexts();
  const language = useLanguage();
  const { groups } = usePack().facts;
  const within = (list: readonly Question[], group: string) => list.filter(({ asked }) => asked.group === group);
  return (
    <nav className={styles['contents']} aria-label={say('contents')}>
      {ranked ? (
        <Entries questions={shown} current={current} onGo={onGo} />
      ) : (
        groups.map(({ id, title }) => {
          const entries = within(shown, id);
          const { answered, relevant } = progressOf(within(questions, id));
          return entries.length === 0 ? null : (
            <section key={id}>
              <h2>
                <span>{title[language]}</span>
                <span className={styles['count']}>{say('groupProgress', { answered, relevant })}</span>
              </h2>
              <Entries questions={entries} current={current} onGo={onGo} />
            </section>
          );
        })
      )}
    </nav>
  );
});

import { useMemo } from 'react';
import { useFormat } from '../../app/format';
import { useLanguage } from '../../app/i18n';
import { useIsCovered } from '../../app/layout';
import { FactStatusMark } from '../../ui/fact-status-mark';
import { Icon } from '../../ui/icon';
import type { Column } from '../../ui/virtual-list';
import { isKnown } from './answer';
import { useAnswerText } from './answer-text';
import styles from './page.module.css';
import { type FactRow, lacksEvidence } from './rows';
import { useTexts } from './texts';

/** The columns of the table of facts. */
export function useColumns(): readonly Column<FactRow>[] {
  const say = useTexts();
  const format = useFormat();
  const language = useLanguage();
  const answerText = useAnswerText();
  const covered = useIsCovered();
  return useMemo(() => {
    const answer = ({ question, fact }: FactRow) => {
      if (!isKnown(fact)) return null;
      const value = answerText(question, fact.value);
      return fact.alternative === undefined ? value : `${value} / ${answerText(question, fact.alternative)}`;
    };
    const evidence = (row: FactRow) =>
      lacksEvidence(row) ? (
        <span className={styles['warning']} title={say('tab.warning')}>
          <Icon name="caution" size={14} /> 0
        </span>
      ) : row.fact === null ? null : (
        format.number(row.proofs)
      );
    const columns: readonly Column<FactRow>[] = [
      {
        id: 'label',
        title: say('tab.column.label'),
        width: 'minmax(0, 3fr)',
        cell: ({ question, relevant }) => (
          <span data-aside={!relevant} title={relevant ? undefined : say('tab.irrelevant')}>
            {question.label[language]}
          </span>
        ),
      },
      { id: 'answer', title: say('tab.column.answer'), width: 'minmax(0, 3fr)', cell: answer },
      {
        id: 'status',
        title: say('tab.column.status'),
        width: '160px',
        cell: ({ fact }) => (fact === null ? null : <FactStatusMark status={fact.status} />),
      },
      { id: 'evidence', title: say('tab.column.evidence'), width: '110px', align: 'end', cell: evidence },
      {
        id: 'changed',
        title: say('tab.column.changed'),
        width: '150px',
        align: 'end',
        cell: ({ changedAt }) => (changedAt === null ? null : format.moment(changedAt)),
      },
    ];
    return covered ? columns.filter(({ id }) => id !== 'changed') : columns;
  }, [say, format, language, answerText, covered]);
}

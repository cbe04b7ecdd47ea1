import { useMemo } from 'react';
import type { Fact } from '../../../shared/model/fact';
import { useWorkedOut } from '../../app/assessment/use-worked';
import type { Law } from '../../app/law';
import { navigate } from '../../app/routes';
import { useEvidence } from '../../app/use-evidence';
import { LinkButton } from '../../ui/link-button';
import styles from './overview.module.css';
import { Section } from './section';
import { useTexts } from './texts';

/** What does not fit among answers, days and evidence, each with the way to its question. */
export function Unfit(props: { readonly law: Law; readonly facts: readonly Fact[]; readonly matterId: string }) {
  const { law, facts, matterId } = props;
  const say = useTexts();
  const evidence = useEvidence(matterId);
  const { asOf } = law.assessment;
  const given = useMemo(() => (evidence === null ? null : { facts, evidence, asOf }), [facts, evidence, asOf]);
  const { result, failed } = useWorkedOut('consistency', given);
  if (failed) return <p role="alert">{say('failed')}</p>;
  return (
    <Section title={say('unfit.title')}>
      {result?.length === 0 ? <p>{say('unfit.none')}</p> : null}
      <ul className={styles['rows']}>
        {result?.map(({ kind, facts: [first], text }) => (
          <li key={`${kind} ${text.en}`}>
            <span>{text[law.lang]}</span>
            {first === undefined ? null : (
              <LinkButton
                onClick={() => void navigate({ screen: 'matter', id: matterId, tab: 'checklist', focus: first })}
              >
                {law.packFacts.get(first)?.label[law.lang]}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

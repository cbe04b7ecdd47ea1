import { Button } from '@mantine/core';
import { isKnown, statusOf } from '../../../shared/memo/facts/fact-status';
import { factLabel, factValueText } from '../../../shared/memo/facts/fact-value';
import { changesText, effectText } from '../../../shared/memo/findings/flip-words';
import type { Law } from '../../app/law';
import { navigate } from '../../app/routes';
import { FactStatusMark } from '../../ui/fact-status-mark';
import { Inspector } from '../../ui/inspector';
import styles from './argument.module.css';
import { useTexts } from './texts';

/** The arguments that a fact carries, by the claims they make. */
function Carried({ law, factKey }: { readonly law: Law; readonly factKey: string }) {
  const say = useTexts();
  const carried = law.assessment.arguments.filter(({ facts }) => facts.includes(factKey));
  if (carried.length === 0) return null;
  return (
    <details>
      <summary>{say('fact.carries')}</summary>
      <ul className={styles['list']}>
        {carried.map(({ id, claim, side }) => (
          <li key={id}>
            <strong>{say(side)}:</strong> {claim[law.lang]}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Changes of this fact alone that turn a finding. */
function Turns({ law, factKey }: { readonly law: Law; readonly factKey: string }) {
  const say = useTexts();
  const flips = law.assessment.flips.filter(({ changes }) => changes.length === 1 && changes[0]?.key === factKey);
  if (flips.length === 0) return <p>{say('fact.noFlip')}</p>;
  return (
    <ul className={styles['list']}>
      {flips.map((flip) => (
        <li key={`${flip.limb} ${flip.kind} ${String(flip.changes[0]?.to)} ${flip.to}`}>
          {changesText(flip, law)}
          <br />
          <strong>{effectText(flip, law)}</strong>
        </li>
      ))}
    </ul>
  );
}

/** A fact in the inspector: how well it is known, what would prove it, what it carries. */
export function FactPanel(props: { readonly law: Law; readonly factKey: string; readonly matterId: string }) {
  const { law, factKey, matterId } = props;
  const say = useTexts();
  const fact = law.facts.get(factKey);
  const packFact = law.packFacts.get(factKey);
  return (
    <Inspector
      title={factLabel(factKey, law)}
      why={
        <>
          <p>{packFact?.question[law.lang]}</p>
          <p>
            <FactStatusMark status={statusOf(factKey, law)} />{' '}
            {isKnown(fact) ? <strong>{factValueText(factKey, fact.value, law)}</strong> : null}
          </p>
        </>
      }
      basis={
        <>
          {fact === undefined || fact.evidence.length === 0 ? <p>{say('fact.noEvidence')}</p> : null}
          <ul className={styles['list']}>
            {fact?.evidence.map(({ id, page }) => (
              <li key={`${id} ${page ?? ''}`}>{page === undefined ? id : `${id}, ${page}`}</li>
            ))}
          </ul>
          <p className={styles['note']}>{say('fact.proof')}</p>
          <ul className={styles['list']}>
            {packFact?.evidence.map((one) => (
              <li key={one.en}>{one[law.lang]}</li>
            ))}
          </ul>
        </>
      }
      change={<Turns law={law} factKey={factKey} />}
    >
      <Carried law={law} factKey={factKey} />
      <Button
        variant="default"
        onClick={() => void navigate({ screen: 'matter', id: matterId, tab: 'checklist', focus: factKey })}
      >
        {say('fact.goTo')}
      </Button>
    </Inspector>
  );
}

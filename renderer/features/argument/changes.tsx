import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { factLabel } from '../../../shared/memo/facts/fact-value';
import { changesText, changeValue } from '../../../shared/memo/findings/flip-words';
import { fillText } from '../../../shared/memo/text/fill';
import type { Flip } from '../../../shared/model/assessment';
import { api } from '../../app/api';
import type { Law } from '../../app/law';
import { saving } from '../../app/unsaved';
import { ErrorState } from '../../ui/error-state';
import { FindingMark } from '../../ui/finding-mark';
import { FactChips } from '../../ui/law/cites';
import styles from './argument.module.css';
import { useTexts } from './texts';

const kinds = ['all', 'clarify', 'restructure'] as const;
type Kind = (typeof kinds)[number];

/** The findings that a flip turns: first the one it is about, then what else it moves. */
function Effects({ flip, law }: { readonly flip: Flip; readonly law: Law }) {
  return (
    <ul className={styles['list']}>
      {[flip, ...flip.effects].map(({ limb, from, to }) => (
        <li key={limb}>
          <span className={styles['note']}>{law.words.finding.limbs[limb]}</span>
          <span className={styles['turn']}>
            <FindingMark limb={limb} finding={from as never} /> → <FindingMark limb={limb} finding={to as never} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What would prove the new answer, for what is to be cleared up. */
function Proof({ flip, law }: { readonly flip: Flip; readonly law: Law }) {
  const say = useTexts();
  if (flip.kind === 'restructure') return <p>{say('changes.noProof')}</p>;
  const proofs = flip.changes.flatMap(({ key }) => law.packFacts.get(key)?.evidence.slice(0, 2) ?? []);
  return (
    <ul className={styles['list']}>
      {proofs.map((proof) => (
        <li key={proof.en}>{proof[law.lang]}</li>
      ))}
    </ul>
  );
}

function TaskButton({ flip, law, matterId }: { readonly flip: Flip; readonly law: Law; readonly matterId: string }) {
  const say = useTexts();
  const [made, setMade] = useState(false);
  const [error, setError] = useState<BridgeError | null>(null);
  const make = async () => {
    const fact = changesText(flip, law);
    const title =
      flip.kind === 'clarify' ? say('changes.taskClarify', { fact }) : say('changes.taskRestructure', { fact });
    const [only] = flip.changes;
    const about = only !== undefined && flip.changes.length === 1 ? { fact: only.key } : {};
    const reply = await saving(api.tasks.create({ matterId, value: { title: title.slice(0, 1_000), ...about } }));
    setMade(reply.ok);
    setError(reply.ok ? null : reply.error);
  };
  if (error !== null) return <ErrorState error={error} onRetry={() => void make()} />;
  if (made) return <p role="status">{say('changes.taskMade')}</p>;
  return (
    <Button size="compact-sm" variant="default" onClick={() => void make()}>
      {say('changes.task')}
    </Button>
  );
}

function Row({ flip, law, matterId }: { readonly flip: Flip; readonly law: Law; readonly matterId: string }) {
  const say = useTexts();
  return (
    <tr>
      <td>
        <FactChips law={law} keys={flip.changes.map(({ key }) => key)} />
      </td>
      <td>
        <ul className={styles['list']}>
          {flip.changes.map(({ key, to }) => (
            <li key={key}>
              {flip.changes.length > 1
                ? fillText(law.words.fact.is, { label: factLabel(key, law), value: changeValue(key, to, law) })
                : changeValue(key, to, law)}
            </li>
          ))}
        </ul>
      </td>
      <td>
        <Effects flip={flip} law={law} />
      </td>
      <td>
        <strong>{say(`changes.${flip.kind}`)}</strong>
        <Proof flip={flip} law={law} />
      </td>
      <td>
        <TaskButton flip={flip} law={law} matterId={matterId} />
      </td>
    </tr>
  );
}

/** The smallest changes of fact that turn a finding, what they do elsewhere, and who could settle them. */
export function Changes({ law, matterId }: { readonly law: Law; readonly matterId: string }) {
  const say = useTexts();
  const [kind, setKind] = useState<Kind>('all');
  const flips = law.assessment.flips.filter((flip) => kind === 'all' || flip.kind === kind);
  return (
    <>
      <SegmentedControl
        aria-label={say('changes.filter')}
        className={styles['filter'] ?? ''}
        value={kind}
        onChange={(value) => setKind(value as Kind)}
        data={kinds.map((one) => ({ value: one, label: say(`changes.${one}`) }))}
      />
      {flips.length === 0 ? <p>{say('changes.none')}</p> : null}
      <table className={styles['changes']} hidden={flips.length === 0}>
        <caption>{say('changes.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('changes.fact')}</th>
            <th scope="col">{say('changes.to')}</th>
            <th scope="col">{say('changes.effect')}</th>
            <th scope="col">{say('changes.settle')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {flips.map((flip) => (
            <Row
              key={`${flip.limb} ${flip.kind} ${JSON.stringify(flip.changes)} ${flip.to}`}
              flip={flip}
              law={law}
              matterId={matterId}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

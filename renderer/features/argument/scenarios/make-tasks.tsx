import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BridgeError } from '../../../../shared/bridge/desktop-errors';
import { factClause } from '../../../../shared/memo/facts/fact-value';
import type { ComparedVariant, VariantChange } from '../../../../shared/reasoning/variants';
import { api } from '../../../app/api';
import type { Law } from '../../../app/law';
import { saving } from '../../../app/unsaved';
import { ErrorState } from '../../../ui/error-state';
import { useTexts } from '../texts';

type Props = { readonly law: Law; readonly variant: ComparedVariant; readonly matterId: string };

/** What is to be arranged, agreed in writing and proven for a change. */
function useTaskText({ law, variant }: Props) {
  const say = useTexts();
  return ({ key, to }: VariantChange) => {
    const clause = factClause(key, to, law);
    const proof = law.packFacts.get(key)?.evidence[0]?.[law.lang] ?? '';
    return {
      title: say('scenarios.task', { clause }).slice(0, 1_000),
      note: say('scenarios.taskNote', { scenario: variant.title[law.lang], clause, proof }),
      fact: key,
    };
  };
}

/** Turns the scenario chosen into a list of what is to be done: a task for each change that the client can bring about. */
export function MakeTasks(props: Props) {
  const say = useTexts();
  const taskFor = useTaskText(props);
  const changes = props.variant.changes.filter(({ controllable }) => controllable);
  const [made, setMade] = useState(0);
  const [error, setError] = useState<BridgeError | null>(null);
  // After a failure it goes on where it stopped, so that no task is made twice.
  const make = async () => {
    setError(null);
    for (const [index, change] of changes.entries()) {
      if (index < made) continue;
      const reply = await saving(api.tasks.create({ matterId: props.matterId, value: taskFor(change) }));
      if (!reply.ok) return setError(reply.error);
      setMade(index + 1);
    }
  };
  if (changes.length === 0) return null;
  if (made === changes.length) return <p role="status">{say('scenarios.tasksMade', { count: made })}</p>;
  return (
    <div>
      <Button variant="default" onClick={() => void make()}>
        {say('scenarios.makeTasks')}
      </Button>
      {error === null ? null : <ErrorState error={error} />}
    </div>
  );
}

import { Button, Checkbox } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { useLanguage } from '../../app/i18n';
import { Actions } from '../../ui/actions';
import { ErrorState } from '../../ui/error-state';
import { Face } from '../../ui/face';
import { Folders } from './folders';
import { useTexts } from './texts';

/** Where everything lies, and the offer of a matter to look at. */
export function BeginStep({ onDone }: { readonly onDone: () => void }) {
  const say = useTexts();
  const language = useLanguage();
  const [wanted, setWanted] = useState(false);
  const [filed, setFiled] = useState<number | null>(null);
  const [error, setError] = useState<BridgeError | null>(null);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (wanted) {
      setFiled(0);
      const { fileExample } = await import('./example');
      const reply = await fileExample(language, setFiled);
      setFiled(null);
      if (!reply.ok) {
        // The vault opens all the same; what is there of the example can be destroyed like any matter.
        setError(reply.error);
        setWanted(false);
        return;
      }
    }
    onDone();
  };
  return (
    <Face title={say('begin.title')} wide>
      <h2>{say('begin.where')}</h2>
      <Folders />
      <p>{say('begin.whereText')}</p>
      <form onSubmit={(event) => void onSubmit(event)}>
        <Checkbox
          label={say('begin.example')}
          description={say('begin.exampleText')}
          checked={wanted}
          disabled={filed !== null}
          onChange={(event) => setWanted(event.currentTarget.checked)}
        />
        {error === null ? null : <ErrorState error={error} />}
        <Actions>
          <Button type="submit" size="sm" disabled={filed !== null}>
            {say('begin.open')}
          </Button>
          {filed === null ? null : <span role="status">{say('begin.filing', { count: filed })}</span>}
        </Actions>
      </form>
    </Face>
  );
}

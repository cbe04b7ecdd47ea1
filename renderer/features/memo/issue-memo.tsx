import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { issueMemo } from '../../../shared/memo/issue/issued-memo';
import { api } from '../../app/api';
import { today } from '../../app/format';
import { saving } from '../../app/unsaved';
import { Dialog } from '../../ui/dialog';
import { ErrorState } from '../../ui/error-state';
import { sealOf } from './seal';
import { useTexts } from './texts';
import type { WorkingMemo } from './use-memo';

/** Issues a final: a second lawyer approves it, and it is frozen under one hash with all that it rests on. */
export function IssueMemo({ matterId, memo }: { readonly matterId: string; readonly memo: WorkingMemo }) {
  const say = useTexts();
  const [opened, setOpened] = useState(false);
  const [by, setBy] = useState('');
  const [issued, setIssued] = useState(false);
  const [error, setError] = useState<BridgeError | null>(null);
  const issue = async () => {
    const frozen = issueMemo(memo.outline, memo.basis, { by: by.trim(), on: today() });
    const content = JSON.parse(JSON.stringify(frozen)) as never;
    const value = { title: memo.outline.title, state: 'issued' as const, seal: await sealOf(frozen), content };
    const reply = await saving(api.memos.create({ matterId, value }));
    setError(reply.ok ? null : reply.error);
    setIssued(reply.ok);
    if (reply.ok) setOpened(false);
  };
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {say('issue.action')}
      </Button>
      {issued ? <p role="status">{say('issue.done')}</p> : null}
      <Dialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={say('issue.title')}
        actions={
          <Button disabled={by.trim() === ''} onClick={() => void issue()}>
            {say('issue.confirm')}
          </Button>
        }
      >
        <p>{say('issue.meaning')}</p>
        <TextInput
          label={say('issue.by')}
          value={by}
          maxLength={200}
          data-autofocus
          onChange={({ currentTarget }) => setBy(currentTarget.value)}
        />
        {error === null ? null : <ErrorState error={error} onRetry={() => void issue()} />}
      </Dialog>
    </>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Reply } from '../../../shared/bridge/desktop-errors';
import { api } from '../../app/api';
import { ErrorState } from '../../ui/error-state';
import { LongText } from '../../ui/long-text';
import { useTexts } from './texts';

/** Whose work is in Adit beside its own, and under which licences. Long, and seldom asked for: it comes when it is. */
export function Notices() {
  const say = useTexts();
  const [reply, setReply] = useState<Reply<{ readonly text: string }> | null>(null);
  if (reply === null) {
    return (
      <Button variant="default" onClick={() => void api.app.notices().then(setReply)}>
        {say('about.notices')}
      </Button>
    );
  }
  return reply.ok ? (
    <LongText label={say('about.noticesLabel')} text={reply.value.text} />
  ) : (
    <ErrorState error={reply.error} />
  );
}

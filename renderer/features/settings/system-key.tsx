import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../app/api';
import { explain } from '../../app/explain';
import { useLanguage } from '../../app/i18n';
import { notifyError } from '../../app/notify';
import { refreshStatus, useStatus } from '../../app/status';
import { saving } from '../../app/unsaved';
import { ProofDialog } from './proof-dialog';
import { Item } from './section';
import { useTexts } from './texts';

/** Unlocking by the key store of this computer: whether it may, whether it does, and turning it on and off. */
export function SystemKey() {
  const say = useTexts();
  const language = useLanguage();
  const key = useStatus(({ status }) => status?.systemKey);
  const [asking, setAsking] = useState(false);
  if (key === undefined) return null;
  const remove = async () => {
    const reply = await saving(api.vault.removeSystemWrapper());
    if (!reply.ok) notifyError(reply.error);
    await refreshStatus();
  };
  const reason =
    key.fault === null ? null : explain({ code: 'system-key/refused', params: { reason: key.fault } }, language).what;
  return (
    <Item title={say('systemKey.title')} text={say('systemKey.text')}>
      <p role="status">{reason ?? say(key.set ? 'systemKey.on' : 'systemKey.off')}</p>
      {key.set ? (
        <Button variant="default" onClick={() => void remove()}>
          {say('systemKey.remove')}
        </Button>
      ) : null}
      {!key.set && key.fault === null ? (
        <Button variant="default" onClick={() => setAsking(true)}>
          {say('systemKey.set')}
        </Button>
      ) : null}
      {asking ? (
        <ProofDialog
          title={say('systemKey.title')}
          action={say('systemKey.action')}
          onProve={async (proof) => {
            const reply = await api.vault.setSystemWrapper({ proof });
            await refreshStatus();
            return reply.ok ? null : reply.error;
          }}
          onClose={() => setAsking(false)}
        >
          <p>{say('systemKey.note')}</p>
        </ProofDialog>
      ) : null}
    </Item>
  );
}

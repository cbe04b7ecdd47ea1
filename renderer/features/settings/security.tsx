import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { useFirmPolicy } from '../../app/policy';
import { useSettings } from '../../app/settings';
import { SetByFirm } from '../firm/set-by-firm';
import { KeyStep } from '../first-run/key-step';
import { change } from './change';
import { ChangePassphrase } from './change-passphrase';
import { NumberChoice } from './choice';
import { RenewRecovery } from './renew-recovery';
import { Item, Section } from './section';
import { SystemKey } from './system-key';
import { useTexts } from './texts';

const MINUTES = [1, 2, 5, 10, 15, 30, 60, 120] as const;

/** When the vault closes by itself; a firm may have set the latest. */
function IdleLock({ minutes }: { readonly minutes: number }) {
  const say = useTexts();
  const most = useFirmPolicy().policy.idleLockMinutes;
  return (
    <div>
      <NumberChoice
        label={say('lock.idle')}
        help={say('lock.idleHelp')}
        options={MINUTES.filter((option) => option <= (most ?? option))}
        name={(count) => say('lock.minutes', { count })}
        value={minutes}
        onChange={(idleMinutes) => void change({ idleMinutes })}
      />
      {most === undefined ? null : <SetByFirm value={say('lock.minutes', { count: most })} />}
    </div>
  );
}

/** The ways into the vault, and when it closes by itself. */
export function Security() {
  const say = useTexts();
  const settings = useSettings((known) => known.settings);
  const [asking, setAsking] = useState<'passphrase' | 'recovery' | null>(null);
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const stop = () => setAsking(null);
  if (settings === null) return null;
  if (recoveryKey !== null) {
    return <KeyStep frame={Section} recoveryKey={recoveryKey} onNext={() => setRecoveryKey(null)} />;
  }
  return (
    <Section title={say('section.security')}>
      <Item title={say('passphrase.title')} text={say('passphrase.text')}>
        <Button variant="default" onClick={() => setAsking('passphrase')}>
          {say('passphrase.change')}
        </Button>
      </Item>
      <Item title={say('recovery.title')} text={say('recovery.text')}>
        <Button variant="default" onClick={() => setAsking('recovery')}>
          {say('recovery.renew')}
        </Button>
      </Item>
      <SystemKey />
      <IdleLock minutes={settings.idleMinutes} />
      <Switch
        label={say('lock.suspend')}
        description={say('lock.suspendHelp')}
        checked={settings.lockOnSuspend}
        onChange={(event) => void change({ lockOnSuspend: event.currentTarget.checked })}
      />
      <Switch
        label={say('lock.protection')}
        description={say('lock.protectionHelp')}
        checked={settings.contentProtection}
        onChange={(event) => void change({ contentProtection: event.currentTarget.checked })}
      />
      {asking === 'passphrase' ? <ChangePassphrase onClose={stop} /> : null}
      {asking === 'recovery' ? <RenewRecovery onMade={setRecoveryKey} onClose={stop} /> : null}
    </Section>
  );
}

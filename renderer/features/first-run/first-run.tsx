import { useState } from 'react';
import { useSettings } from '../../app/settings';
import { Face } from '../../ui/face';
import { BeginStep } from './begin-step';
import { KeyStep } from './key-step';
import { NameStep } from './name-step';
import { PassphraseStep } from './passphrase-step';
import { useFirstRun } from './state';

type Step = 'name' | 'passphrase' | 'key' | 'begin';

/** From an empty folder to a vault: who, the passphrase, the recovery key, the first matter. */
export function FirstRun() {
  const known = useSettings(({ settings }) => settings?.lawyer ?? '');
  const [step, setStep] = useState<Step>('name');
  const [name, setName] = useState(known);
  const [recoveryKey, setRecoveryKey] = useState('');
  switch (step) {
    case 'name':
      return (
        <NameStep
          name={name}
          onNext={(given) => {
            setName(given);
            setStep('passphrase');
          }}
        />
      );
    case 'passphrase':
      return (
        <PassphraseStep
          name={name}
          onBack={() => setStep('name')}
          onMade={(key) => {
            setRecoveryKey(key);
            setStep('key');
          }}
        />
      );
    case 'key':
      return (
        <KeyStep
          frame={Face}
          recoveryKey={recoveryKey}
          onNext={() => {
            setRecoveryKey('');
            setStep('begin');
          }}
        />
      );
    case 'begin':
      return <BeginStep onDone={() => useFirstRun.setState({ underWay: false, leftIn: null })} />;
  }
}

import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { StrengthMeter } from './strength-meter';
import { useTexts } from './texts';
import { useStrength } from './use-strength';

const SHORTEST = 8;

/** A new passphrase, typed twice; `name` is what anybody would try first. */
export function useNewPassphrase(name: string) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const strength = useStrength(passphrase, name);
  const isReady = passphrase.length >= SHORTEST && again === passphrase && strength?.enough === true;
  return { passphrase, again, strength, isReady, setPassphrase, setAgain };
}

interface NewPassphraseProps {
  readonly typed: ReturnType<typeof useNewPassphrase>;
  readonly autoFocus?: boolean;
}

/** The fields of a new passphrase, with how strong it is. */
export function NewPassphrase({ typed, autoFocus = false }: NewPassphraseProps) {
  const say = useTexts();
  const [looked, setLooked] = useState(false);
  const { passphrase, again, strength, setPassphrase, setAgain } = typed;
  const toggle = { 'aria-label': say('passphrase.show'), tabIndex: 0 };
  return (
    <>
      <PasswordInput
        label={say('passphrase.field')}
        description={say('passphrase.help')}
        value={passphrase}
        error={passphrase !== '' && passphrase.length < SHORTEST && looked ? say('passphrase.short') : undefined}
        autoComplete="off"
        autoFocus={autoFocus}
        visibilityToggleButtonProps={toggle}
        onBlur={() => setLooked(true)}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <StrengthMeter strength={strength} />
      <PasswordInput
        label={say('passphrase.again')}
        value={again}
        error={again !== '' && !passphrase.startsWith(again) ? say('passphrase.differs') : undefined}
        autoComplete="off"
        visibilityToggleButtonProps={toggle}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
    </>
  );
}

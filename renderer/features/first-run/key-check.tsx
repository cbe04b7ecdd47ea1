import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { typedKey } from '../../../shared/model/typed-key';
import { Actions } from '../../ui/actions';
import type { Frame } from './frame';
import { useTexts } from './texts';

const anyOf = (count: number): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % count;

interface KeyCheckProps {
  readonly frame: Frame;
  readonly groups: readonly string[];
  readonly onBack: () => void;
  readonly onRight: () => void;
}

/** Asks for one group of the key, which is not on the screen any more. */
export function KeyCheck({ frame: Frame, groups, onBack, onRight }: KeyCheckProps) {
  const say = useTexts();
  const [index] = useState(() => anyOf(groups.length));
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const group = index + 1;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (typedKey(typed) === groups[index]) onRight();
    else setWrong(true);
  };
  return (
    <Frame title={say('key.checkTitle')}>
      <p>{say('key.checkText')}</p>
      <form onSubmit={onSubmit}>
        <TextInput
          label={say('key.group', { group })}
          value={typed}
          error={wrong ? say('key.wrong', { group }) : undefined}
          autoComplete="off"
          autoFocus
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(false);
          }}
        />
        <Actions>
          <Button type="submit" size="sm" disabled={typed.trim() === ''}>
            {say('next')}
          </Button>
          <Button variant="subtle" size="sm" onClick={onBack}>
            {say('key.again')}
          </Button>
        </Actions>
      </form>
    </Frame>
  );
}

import { ActionIcon, Button, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { findingNames } from '../../../shared/i18n/finding-names';
import { limbIds } from '../../../shared/model/ladders';
import type { Repeat } from '../../../shared/model/repeats';
import { nameOf } from '../../../shared/model/repeats';
import { useFormat } from '../../app/format';
import { useLanguage } from '../../app/i18n';
import { Dialog } from '../../ui/dialog';
import { ErrorState } from '../../ui/error-state';
import { FindingMark } from '../../ui/finding-mark';
import { Icon } from '../../ui/icon';
import { foundOn } from '../overview/taken';
import { Answers } from './answers';
import { worseOn } from './differences';
import styles from './instances.module.css';
import { RemoveInstance } from './remove-instance';
import { changeRepeat, type RepeatChange } from './save-repeats';
import { useTexts } from './texts';
import { type AssessedInstance, useAssessedInstances } from './use-assessed-instances';

/** The name of an instance, kept when it is left. */
function Name(props: { readonly name: string; readonly onName: (name: string) => void }) {
  const { name, onName } = props;
  const say = useTexts();
  const [typed, setTyped] = useState(name);
  const leave = () => {
    if (typed.trim() === '') setTyped(name);
    else if (typed.trim() !== name) onName(typed.trim());
  };
  return (
    <TextInput
      size="xs"
      aria-label={say('compared.rename', { name })}
      value={typed}
      maxLength={1_000}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={leave}
    />
  );
}

function Row(props: {
  readonly one: AssessedInstance;
  readonly repeat: Repeat;
  readonly onChange: (change: RepeatChange) => void;
  readonly onRemove: (() => void) | null;
}) {
  const { one, repeat, onChange, onRemove } = props;
  const { id, name, assessment } = one;
  const say = useTexts();
  const rename = (next: string) =>
    onChange((now) => ({
      ...now,
      instances: now.instances.map((known) => (known.id === id ? { id, name: next } : known)),
    }));
  return (
    <tr>
      <td>
        <Name key={name} name={name} onName={rename} />
      </td>
      {limbIds.map((limb) => (
        <td key={limb}>
          {assessment === null ? say('compared.working') : <FindingMark limb={limb} {...foundOn(assessment, limb)} />}
        </td>
      ))}
      <td>
        <Radio
          name={repeat.id}
          aria-label={say('compared.take', { name })}
          checked={repeat.taken === id}
          onChange={() => onChange((now) => ({ ...now, taken: id }))}
        />
      </td>
      <td>
        {onRemove === null ? null : (
          <ActionIcon variant="subtle" aria-label={say('compared.remove', { name })} onClick={onRemove}>
            <Icon name="close" size={12} />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}

/** Which of the others come out worse for the client than the one that the assessment takes. */
function Worse({ all, repeat }: { readonly all: readonly AssessedInstance[]; readonly repeat: Repeat }) {
  const say = useTexts();
  const format = useFormat();
  const limbs = findingNames[useLanguage()].limbs;
  const taken = all.find(({ id }) => id === repeat.taken)?.assessment ?? null;
  if (taken === null) return null;
  return all.map(({ id, name, assessment }) => {
    const worse = assessment === null ? [] : worseOn(assessment, taken);
    if (worse.length === 0) return null;
    const words = { name, taken: nameOf(repeat, repeat.taken), limbs: format.list(worse.map((limb) => limbs[limb])) };
    return (
      <p key={id} className={styles['caution']} role="status">
        {say('compared.worse', words)}
      </p>
    );
  });
}

function Another({ onChange }: { readonly onChange: (change: RepeatChange) => void }) {
  const say = useTexts();
  const [name, setName] = useState('');
  const add = () => {
    const instance = { id: crypto.randomUUID(), name: name.trim() };
    onChange((now) => ({ ...now, instances: [...now.instances, instance] }));
    setName('');
  };
  return (
    <div className={styles['another']}>
      <TextInput
        size="xs"
        aria-label={say('compared.newName')}
        placeholder={say('compared.newName')}
        value={name}
        maxLength={1_000}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button size="xs" variant="default" disabled={name.trim() === ''} onClick={add}>
        {say('compared.add')}
      </Button>
    </div>
  );
}

/** Sites, flows or contracts side by side: what is found of each, and which of them the assessment takes. */
export function Compared(props: { readonly matterId: string; readonly repeat: Repeat; readonly onClose: () => void }) {
  const { matterId, repeat, onClose } = props;
  const say = useTexts();
  const format = useFormat();
  const { limbs } = findingNames[useLanguage()];
  const { all, asOf } = useAssessedInstances(matterId, repeat);
  const [error, setError] = useState<BridgeError | null>(null);
  const [removing, setRemoving] = useState<string | null>(null);
  const change = async (next: RepeatChange) => {
    const reply = await changeRepeat(matterId, repeat.id, next);
    setError(reply.ok ? null : reply.error);
  };
  // The first keeps its answers under the questions themselves; the one that is taken must not go.
  const mayGo = (id: string, index: number) => index > 0 && id !== repeat.taken;
  return (
    <Dialog opened title={say('compared.title', { title: repeat.title })} onClose={onClose} size={1040}>
      <p>{say('compared.text', { day: format.day(asOf) })}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{say('compared.instance')}</th>
            {limbIds.map((limb) => (
              <th key={limb} scope="col">
                {limbs[limb]}
              </th>
            ))}
            <th scope="col">{say('compared.column')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {all.map((one, index) => (
            <Row
              key={one.id}
              one={one}
              repeat={repeat}
              onChange={(next) => void change(next)}
              onRemove={mayGo(one.id, index) ? () => setRemoving(one.id) : null}
            />
          ))}
        </tbody>
      </table>
      <Another onChange={(next) => void change(next)} />
      <Worse all={all} repeat={repeat} />
      {error === null ? null : <ErrorState error={error} />}
      <Answers all={all} repeat={repeat} />
      {removing === null ? null : (
        <RemoveInstance matterId={matterId} repeat={repeat} instance={removing} onClose={() => setRemoving(null)} />
      )}
    </Dialog>
  );
}

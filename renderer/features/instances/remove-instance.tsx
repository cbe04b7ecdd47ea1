import type { Repeat } from '../../../shared/model/repeats';
import { nameOf } from '../../../shared/model/repeats';
import { useFactRows } from '../../app/instances';
import { ConfirmByName } from '../../ui/confirm-by-name';
import { removeInstance } from './save-repeats';
import { useTexts } from './texts';

/** Asks before an instance goes with its answers. */
export function RemoveInstance(props: {
  readonly matterId: string;
  readonly repeat: Repeat;
  readonly instance: string;
  readonly onClose: () => void;
}) {
  const { matterId, repeat, instance, onClose } = props;
  const say = useTexts();
  const { value: rows } = useFactRows(matterId);
  const name = nameOf(repeat, instance);
  const count = rows?.filter((row) => row.instance === instance).length ?? 0;
  const remove = async () => {
    const reply = await removeInstance(matterId, repeat, instance);
    return reply.ok ? null : reply.error;
  };
  return (
    <ConfirmByName
      title={say('remove.title', { name })}
      name={name}
      action={say('remove.action')}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{say('remove.text', { count })}</p>
    </ConfirmByName>
  );
}

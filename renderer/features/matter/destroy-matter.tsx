import type { MatterRecord, Stored } from '../../../shared/bridge/vault-records';
import { api } from '../../app/api';
import { useFormat } from '../../app/format';
import { useFactRows } from '../../app/instances';
import { useRecords } from '../../app/records';
import { navigate, usePlaces } from '../../app/routes';
import { ConfirmByName } from '../../ui/confirm-by-name';
import { useTexts } from './texts';

const TABLES = ['facts', 'evidence', 'assessments', 'memos', 'tasks', 'notes'] as const;

/** Asks for the name of a matter before its key, and with it everything in it, is destroyed. */
export function DestroyMatter(props: { readonly matter: Stored<MatterRecord>; readonly onClose: () => void }) {
  const { matter, onClose } = props;
  const say = useTexts();
  const format = useFormat();
  const counts = {
    facts: useFactRows(matter.id).value?.length ?? 0,
    evidence: useRecords('evidence', matter.id).value?.length ?? 0,
    assessments: useRecords('assessments', matter.id).value?.length ?? 0,
    memos: useRecords('memos', matter.id).value?.length ?? 0,
    tasks: useRecords('tasks', matter.id).value?.length ?? 0,
    notes: useRecords('notes', matter.id).value?.length ?? 0,
  };
  const contents = TABLES.filter((table) => counts[table] > 0).map((table) =>
    say(`destroy.${table}`, { count: counts[table] }),
  );
  const destroy = async () => {
    const reply = await api.matters.destroy({ id: matter.id });
    if (!reply.ok) return reply.error;
    if (usePlaces.getState().route.screen === 'matter') void navigate({ screen: 'matters' });
    return null;
  };
  return (
    <ConfirmByName
      title={say('destroy.title')}
      name={matter.value.title}
      action={say('destroy.action')}
      onConfirm={destroy}
      onClose={onClose}
    >
      <p>{contents.length === 0 ? say('destroy.nothing') : say('destroy.lost', { contents: format.list(contents) })}</p>
      <p>{say('destroy.final')}</p>
    </ConfirmByName>
  );
}

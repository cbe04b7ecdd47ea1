import { Button, Table } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import type { NamedParty } from '../../../shared/memo/redact/find-names';
import { redactMemo } from '../../../shared/memo/redact/redact-memo';
import { useRecord, useRecords } from '../../app/records';
import { Dialog } from '../../ui/dialog';
import { ErrorState } from '../../ui/error-state';
import type { Choices } from './choices';
import { SavedNote } from './saved-note';
import { useTexts } from './texts';
import type { WorkingMemo } from './use-memo';
import { type SavedFile, useDress, writeMemo } from './write-memo';

interface Props {
  readonly matterId: string;
  readonly memo: WorkingMemo;
  readonly choices: Choices;
}

/** Everybody in a matter, the client first; null until they are read. */
function useNamed(matterId: string): readonly NamedParty[] | null {
  const { value: matter } = useRecord('matters', matterId);
  const { value: parties } = useRecords('parties', matterId);
  return useMemo(
    () => (matter === null || parties === null ? null : [matter.value.client, ...parties.map(({ value }) => value)]),
    [matter, parties],
  );
}

/** What is to be replaced, to be looked over before it is saved. */
function Replacements(props: Props & { readonly named: readonly NamedParty[]; readonly onClose: () => void }) {
  const { memo, choices, named, onClose } = props;
  const say = useTexts();
  const dress = useDress(choices);
  const [saved, setSaved] = useState<SavedFile>(null);
  const [error, setError] = useState<BridgeError | null>(null);
  const { outline, redactions } = useMemo(() => redactMemo(memo.outline, named), [memo.outline, named]);
  const save = async () => {
    const client = redactions[0]?.by ?? '';
    const written = await writeMemo(outline, { choices, dress: { ...dress, lawyer: '' }, client, what: 'precedent' });
    setError(written.ok ? null : written.error);
    if (written.ok) setSaved(written.value);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      size={720}
      title={say('names.title')}
      actions={<Button onClick={() => void save()}>{say('names.save')}</Button>}
    >
      <p>{say('names.meaning')}</p>
      {redactions.length === 0 ? <p>{say('names.none')}</p> : null}
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('names.found')}</Table.Th>
            <Table.Th>{say('names.by')}</Table.Th>
            <Table.Th>{say('names.count')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {redactions.map(({ found, by, count }) => (
            <Table.Tr key={found}>
              <Table.Td>{found}</Table.Td>
              <Table.Td>{by}</Table.Td>
              <Table.Td>{count}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <SavedNote saved={saved} />
      {error === null ? null : <ErrorState error={error} onRetry={() => void save()} />}
    </Dialog>
  );
}

/** Saves the memo without the names of the matter, as a precedent for later ones. */
export function WithoutNames(props: Props) {
  const say = useTexts();
  const named = useNamed(props.matterId);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" disabled={named === null} onClick={() => setOpened(true)}>
        {say('names.action')}
      </Button>
      {opened && named !== null ? <Replacements {...props} named={named} onClose={() => setOpened(false)} /> : null}
    </>
  );
}

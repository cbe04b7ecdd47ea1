import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { api } from '../../app/api';
import { useSettings } from '../../app/settings';
import { saving } from '../../app/unsaved';
import { ErrorState } from '../../ui/error-state';
import type { Choices } from './choices';
import { useTexts } from './texts';
import type { WorkingMemo } from './use-memo';

type Saved = { readonly name: string; readonly handle: string };

/** The file names that Adit chooses carry nothing of the client. */
const nameOf = ({ lang, preset, profile, final }: Choices, date: string): string =>
  `memo-${date}-${profile}-${preset}-${lang}${final ? '' : '-draft'}.docx`;

/** Lines at the head of the first page, from the settings of the firm. */
function useLetterhead(): readonly string[] {
  const firm = useSettings(({ settings }) => settings?.firm ?? null);
  return firm === null ? [] : [firm.name, firm.address, ...firm.lines].filter((line) => line !== '');
}

/** Writes the memo to a Word file through the system's dialog, and keeps a record of what was written. */
export function ExportMemo(props: {
  readonly matterId: string;
  readonly written: Pick<WorkingMemo, 'outline' | 'issues'>;
  readonly choices: Choices;
}) {
  const { matterId, written, choices } = props;
  const { outline, issues } = written;
  const say = useTexts();
  const letterhead = useLetterhead();
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [error, setError] = useState<BridgeError | null>(null);

  const write = async () => {
    const { writeDocx } = await import('../../../shared/memo/docx/write-docx');
    const bytes = new Uint8Array(await writeDocx(outline, { preset: choices.preset, letterhead }));
    const reply = await api.files.save({ name: nameOf(choices, outline.date), kind: 'docx', bytes });
    if (!reply.ok) return setError(reply.error);
    const { saved: name, handle } = reply.value;
    if (name === null || handle === null) return;
    const content = JSON.parse(JSON.stringify(outline)) as never;
    const kept = await saving(api.memos.create({ matterId, value: { title: outline.title, content } }));
    if (!kept.ok) return setError(kept.error);
    setSaved({ name, handle });
  };
  const run = async () => {
    setBusy(true);
    setSaved(null);
    setError(null);
    await write().finally(() => setBusy(false));
  };
  return (
    <>
      <Group>
        <Button onClick={() => void run()} loading={busy} disabled={issues.length > 0}>
          {busy ? say('exporting') : say('export')}
        </Button>
        {saved === null ? null : (
          <>
            <p role="status">{say('saved', { name: saved.name })}</p>
            <Button variant="default" onClick={() => void api.files.open({ handle: saved.handle })}>
              {say('open')}
            </Button>
            <Button variant="subtle" onClick={() => void api.files.showFolder({ handle: saved.handle })}>
              {say('folder')}
            </Button>
          </>
        )}
      </Group>
      {error === null ? null : <ErrorState error={error} onRetry={() => void run()} />}
    </>
  );
}

import { Button, NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { BridgeError, Reply } from '../../../shared/bridge/desktop-errors';
import type { MemoOutline } from '../../../shared/memo/model';
import { type Language, languages } from '../../../shared/model/languages';
import { api } from '../../app/api';
import { useLanguage } from '../../app/i18n';
import { flushAll } from '../../app/unsaved';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { languageNames } from '../../ui/language-names';
import { PrintPages } from '../../ui/print-pages';
import type { EvidenceRow } from './rows';
import styles from './schedule.module.css';
import { ScheduleSheet } from './schedule-sheet';
import { useTexts } from './texts';
import { useSchedule } from './use-schedule';

interface Saved {
  readonly saved: string | null;
}

/** File names that Adit chooses carry nothing of the client. */
const nameOf = ({ date, lang }: MemoOutline): string => `evidence-schedule-${date}-${lang}`;

async function toWord(outline: MemoOutline): Promise<Reply<Saved>> {
  const { writeDocx } = await import('../../../shared/memo/docx/write-docx');
  const bytes = new Uint8Array(await writeDocx(outline, { preset: 'firm' }));
  return await api.files.save({ name: nameOf(outline), kind: 'docx', bytes });
}

const toPdf = (outline: MemoOutline): Promise<Reply<Saved>> => api.print.pdf({ name: nameOf(outline) });

async function toPaper(): Promise<Reply<Saved>> {
  const reply = await api.print.paper();
  return reply.ok ? { ok: true, value: { saved: null } } : reply;
}

/** The ways out of the schedule, and what came of the last one. */
function Ways({ outline }: { readonly outline: MemoOutline }) {
  const say = useTexts();
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const [error, setError] = useState<BridgeError | null>(null);
  const run = async (way: (outline: MemoOutline) => Promise<Reply<Saved>>) => {
    setBusy(true);
    await flushAll();
    const reply = await way(outline).finally(() => setBusy(false));
    setSaved(reply.ok ? reply.value.saved : null);
    setError(reply.ok ? null : reply.error);
  };
  return (
    <>
      <Button disabled={busy} onClick={() => void run(toWord)}>
        {say('schedule.word')}
      </Button>
      <Button variant="default" disabled={busy} onClick={() => void run(toPdf)}>
        {say('schedule.pdf')}
      </Button>
      <Button variant="default" disabled={busy} onClick={() => void run(toPaper)}>
        {say('schedule.print')}
      </Button>
      {saved === null ? null : <p role="status">{say('file.saved', { name: saved })}</p>}
      {error === null ? null : <ErrorState error={error} />}
    </>
  );
}

/** The evidence schedule as it goes out, in the language that is chosen. Its notes are written beside it. */
export function ScheduleView(props: {
  readonly matterId: string;
  readonly rows: readonly EvidenceRow[];
  readonly selected: string;
  readonly onSelect: (reference: string) => void;
  /** Stands first in the bar. */
  readonly lead: ReactNode;
}) {
  const { matterId, rows, selected, onSelect, lead } = props;
  const say = useTexts();
  const language = useLanguage();
  const [lang, setLang] = useState<Language>(language);
  const outline = useSchedule(matterId, rows, lang);
  return (
    <>
      <div className={styles['bar']}>
        {lead}
        <NativeSelect
          size="xs"
          aria-label={say('schedule.language')}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          value={lang}
          onChange={({ currentTarget }) => setLang(currentTarget.value as Language)}
        />
        {outline === null || rows.length === 0 ? null : <Ways outline={outline} />}
      </div>
      {rows.length === 0 ? <EmptyState title={say('empty.title')} text={say('empty.text')} /> : null}
      {outline === null || rows.length === 0 ? null : (
        <div className={styles['scroll']}>
          <ScheduleSheet outline={outline} chosen={selected} onChoose={onSelect} />
          <PrintPages lang={lang}>
            <ScheduleSheet outline={outline} chosen={selected} onChoose={null} />
          </PrintPages>
        </div>
      )}
    </>
  );
}

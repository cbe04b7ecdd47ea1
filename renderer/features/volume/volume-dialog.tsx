import { Button, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import type { MatterRecord, Stored } from '../../../shared/bridge/vault-records';
import type { FilingPart } from '../../../shared/memo/volume/filing-order';
import type { VolumeInput } from '../../../shared/memo/volume/volume';
import { type Language, languages } from '../../../shared/model/languages';
import { dayOf, today } from '../../app/format';
import { useLanguage } from '../../app/i18n';
import { useJob } from '../../app/jobs';
import { notifyDone } from '../../app/notify';
import { useRecords } from '../../app/records';
import { useSettings } from '../../app/settings';
import { flushAll } from '../../app/unsaved';
import { Dialog } from '../../ui/dialog';
import { ErrorState } from '../../ui/error-state';
import { languageNames } from '../../ui/language-names';
import { RunningJob } from '../../ui/running-job';
import { useDress } from '../memo/write-memo';
import { saveVolume } from './make-volume';
import { type OfferedPiece, offeredPieces } from './pieces';
import { useTexts } from './texts';
import styles from './volume.module.css';
import { VolumePieces } from './volume-pieces';

/** What may be filed, in the language of the sheets, until it is read none; where the lawyer moved a piece, there. */
function useOffered(matterId: string, lang: Language, moved: ReadonlyMap<string, FilingPart | null>) {
  const { value: evidence } = useRecords('evidence', matterId);
  const { value: attachments } = useRecords('attachments', matterId);
  const { value: memos } = useRecords('memos', matterId);
  const { value: notes } = useRecords('notes', matterId);
  return useMemo((): readonly OfferedPiece[] | null => {
    if (evidence === null || attachments === null || memos === null || notes === null) return null;
    return offeredPieces({ evidence, attachments, memos, notes }, lang).map((piece) => {
      const part = moved.get(piece.id);
      return part === undefined ? piece : { ...piece, part };
    });
  }, [evidence, attachments, memos, notes, lang, moved]);
}

/** What the sheets say of the matter and the firm. */
function useHead({ value, createdAt }: Stored<MatterRecord>): Omit<VolumeInput, 'lang' | 'pieces'> {
  const firm = useSettings(({ settings }) => settings?.firm?.name ?? '');
  const lawyer = useSettings(({ settings }) => settings?.lawyer ?? '');
  const { title: matter, client, number } = value;
  return {
    firm,
    lawyer,
    matter,
    client: client.name,
    number: number ?? '',
    opened: dayOf(new Date(createdAt)),
    date: today(),
  };
}

/** Puts the volume of a matter together for the firm's archive, in the order in which Chinese firms file it. */
export function VolumeDialog(props: { readonly matter: Stored<MatterRecord>; readonly onClose: () => void }) {
  const { matter, onClose } = props;
  const say = useTexts();
  const job = useJob();
  const head = useHead(matter);
  const dress = useDress({ template: true });
  const [lang, setLang] = useState<Language>(useLanguage());
  const [moved, setMoved] = useState<ReadonlyMap<string, FilingPart | null>>(new Map());
  const [error, setError] = useState<BridgeError | null>(null);
  const offered = useOffered(matter.id, lang, moved);
  const save = async () => {
    await flushAll();
    const pieces = (offered ?? []).flatMap(({ part, piece }) => (part === null ? [] : [{ part, piece }]));
    const reply = await job.run((id) => saveVolume(id, matter.id, { ...head, lang, pieces }, dress));
    setError(reply.ok || reply.error.code === 'job/cancelled' ? null : reply.error);
    if (!reply.ok || reply.value.saved === null) return;
    notifyDone(say('done', { name: reply.value.saved }));
    onClose();
  };
  const close = job.isRunning ? job.cancel : onClose;
  const actions = (
    <>
      <Button variant="default" onClick={close}>
        {say('cancel')}
      </Button>
      <Button disabled={job.isRunning || offered === null} onClick={() => void save()}>
        {say('submit')}
      </Button>
    </>
  );
  return (
    <Dialog opened title={say('title')} onClose={close} actions={actions} size={760}>
      <p>
        {say('text')} {say('plain')}
      </p>
      <p className={styles['source']}>{say('source')}</p>
      <NativeSelect
        label={say('language')}
        value={lang}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        onChange={({ currentTarget }) => setLang(currentTarget.value as Language)}
      />
      {offered === null ? null : (
        <VolumePieces offered={offered} onFile={(id, part) => setMoved(new Map([...moved, [id, part]]))} />
      )}
      {error === null ? null : <ErrorState error={error} />}
      <RunningJob job={job} label={say('working')} />
    </Dialog>
  );
}

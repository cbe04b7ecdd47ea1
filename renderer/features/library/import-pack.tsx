import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { DesktopOutput } from '../../../shared/bridge/desktop-contract';
import type { BridgeError, Reply } from '../../../shared/bridge/desktop-errors';
import { api } from '../../app/api';
import { useFormat } from '../../app/format';
import { useLanguage } from '../../app/i18n';
import { reloadShelf } from '../../app/pack-shelf';
import { ErrorState } from '../../ui/error-state';
import { FilePick } from '../../ui/file-pick';
import { Particulars } from '../../ui/law/record';
import { checkSignedPack } from './check-signed-pack';
import styles from './library.module.css';
import { useTexts } from './texts';

type Seen = DesktopOutput<'packs.inspect'> & { readonly bytes: Uint8Array<ArrayBuffer> };

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'refused'; readonly error: BridgeError }
  | { readonly kind: 'seen'; readonly seen: Seen }
  | { readonly kind: 'done'; readonly release: string };

/** In groups of four, as it is read out. */
const spaced = (fingerprint: string): string => fingerprint.replace(/(.{4})(?=.)/g, '$1 ');

/** Whose pack it is. A key that nobody confirmed yet is confirmed here, before anything of it is kept. */
function Signer(props: { readonly seen: Seen; readonly onImport: () => void; readonly onGiveUp: () => void }) {
  const { seen, onImport, onGiveUp } = props;
  const say = useTexts();
  const format = useFormat();
  const language = useLanguage();
  const [confirmed, setConfirmed] = useState(seen.known);
  return (
    <section className={styles['part']} aria-label={say('import.seen')}>
      <h4>{seen.title[language]}</h4>
      <Particulars
        rows={[
          [say('pack.id'), seen.id],
          [say('pack.release'), seen.release],
          [say('pack.checked'), format.day(seen.checkedOn)],
          [say('pack.signer'), seen.signer.name],
          [say('pack.fingerprint'), <code key="key">{spaced(seen.signer.fingerprint)}</code>],
        ]}
      />
      <p>{say(seen.known ? 'import.known' : 'import.unknown')}</p>
      {seen.known ? null : (
        <Checkbox
          label={say('import.confirm')}
          checked={confirmed}
          onChange={({ currentTarget }) => setConfirmed(currentTarget.checked)}
        />
      )}
      <div className={styles['bar']}>
        <Button disabled={!confirmed} onClick={onImport}>
          {say('import.submit')}
        </Button>
        <Button variant="default" onClick={onGiveUp}>
          {say('import.cancel')}
        </Button>
      </div>
    </section>
  );
}

async function look(file: File): Promise<Reply<Seen>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const inspected = await api.packs.inspect({ bytes });
  if (!inspected.ok) return inspected;
  const refusal = await checkSignedPack(bytes);
  return refusal ?? { ok: true, value: { ...inspected.value, bytes } };
}

/** Takes in a signed pack: looked at and checked first, kept when its signer is confirmed. */
export function ImportPack() {
  const say = useTexts();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const onPick = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    setState({ kind: 'checking' });
    const reply = await look(file);
    setState(reply.ok ? { kind: 'seen', seen: reply.value } : { kind: 'refused', error: reply.error });
  };
  const onImport = async ({ bytes, signer }: Seen) => {
    const reply = await api.packs.import({ bytes, fingerprint: signer.fingerprint });
    if (reply.ok) await reloadShelf();
    setState(reply.ok ? { kind: 'done', release: reply.value.release } : { kind: 'refused', error: reply.error });
  };
  return (
    <section className={styles['part']}>
      <h3>{say('import.title')}</h3>
      <p className={styles['note']}>{say('import.help')}</p>
      <FilePick label={say('import.choose')} accept=".aditpack" onPick={(files) => void onPick(files)} />
      {state.kind === 'seen' ? (
        <Signer
          key={state.seen.signer.fingerprint}
          seen={state.seen}
          onImport={() => void onImport(state.seen)}
          onGiveUp={() => setState({ kind: 'idle' })}
        />
      ) : null}
      <p role="status">
        {state.kind === 'checking' ? say('import.checking') : null}
        {state.kind === 'done' ? say('import.done', { release: state.release }) : null}
      </p>
      {state.kind === 'refused' ? <ErrorState error={state.error} /> : null}
    </section>
  );
}

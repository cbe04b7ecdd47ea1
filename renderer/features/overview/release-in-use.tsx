import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import type { Fact } from '../../../shared/model/fact';
import { compareReleases } from '../../../shared/packs/release';
import type { Pack } from '../../../shared/packs/schema';
import { api } from '../../app/api';
import { tellPack, workOut } from '../../app/assessment/reasoner';
import { useWorked } from '../../app/assessment/use-worked';
import type { Law } from '../../app/law';
import { namingOf, usePackShelf, usePacks } from '../../app/pack';
import { useRecord } from '../../app/records';
import { saving } from '../../app/unsaved';
import { ErrorState } from '../../ui/error-state';
import { Differences } from '../../ui/law/differences';
import styles from './overview.module.css';
import { Section } from './section';
import { useTexts } from './texts';

interface OtherProps {
  readonly law: Law;
  readonly facts: readonly Fact[];
  readonly matterId: string;
}

/** What the release in use changes for the matter, and the step to it: forward, or back. */
function Other({ law, facts, matterId, inUse }: OtherProps & { readonly inUse: Pack }) {
  const say = useTexts();
  const shelf = usePackShelf();
  const { value: matter } = useRecord('matters', matterId);
  const [error, setError] = useState<BridgeError | null>(null);
  const { pack } = law;
  const { asOf } = law.assessment;
  const { result, failed } = useWorked(
    useCallback(() => {
      const [before, after] = [pack, inUse].map((one) => ({ pack: tellPack(one), asOf }));
      if (before === undefined || after === undefined) return null;
      return workOut(pack, 'reassess', { matters: [{ id: matterId, facts, before, after }] });
    }, [pack, inUse, facts, asOf, matterId]),
  );
  const move = async () => {
    if (matter === null) return;
    const { id, rev, value } = matter;
    const { packRelease: _before, ...rest } = value;
    const reply = await saving(api.matters.save({ id, rev, value: { ...rest, ...namingOf(shelf, inUse) } }));
    setError(reply.ok ? null : reply.error);
  };
  const { release } = inUse.manifest;
  const own = pack.manifest.release;
  const isBack = compareReleases(release, own) < 0;
  return (
    <Section
      title={say(isBack ? 'newer.backTitle' : 'newer.title')}
      action={
        <Button size="xs" variant="default" disabled={matter === null} onClick={() => void move()}>
          {say('newer.move', { release })}
        </Button>
      }
    >
      <p className={styles['note']}>{say(isBack ? 'newer.backText' : 'newer.text', { release, own })}</p>
      {failed ? <p role="alert">{say('failed')}</p> : null}
      {result?.length === 0 ? <p>{say('newer.same')}</p> : null}
      {result?.map(({ id, differences }) => (
        <Differences key={id} law={law} differences={differences} caption={say('newer.results')} />
      ))}
      {error === null ? null : <ErrorState error={error} />}
    </Section>
  );
}

/** Where another release of the matter's body of law is in use on this computer: what it would change. */
export function ReleaseInUse(props: OtherProps) {
  const { pack } = props.law;
  const inUse = usePacks().find(({ manifest }) => manifest.id === pack.manifest.id);
  return inUse === undefined || inUse === pack ? null : <Other {...props} inUse={inUse} />;
}

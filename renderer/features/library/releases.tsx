import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { releaseInUse } from '../../../shared/packs/release';
import { useFormat } from '../../app/format';
import type { Law } from '../../app/law';
import { usePackShelf } from '../../app/pack';
import { saveSettings, useSettings } from '../../app/settings';
import { ErrorState } from '../../ui/error-state';
import styles from './library.module.css';
import { useTexts } from './texts';

interface ReleaseProps {
  readonly release: string;
  readonly text: string;
  readonly isInUse: boolean;
  /** Null where there is nothing to choose between. */
  readonly onUse: (() => void) | null;
}

function Release({ release, text, isInUse, onUse }: ReleaseProps) {
  const say = useTexts();
  return (
    <li>
      {text} {isInUse ? <strong>({say('releases.inUse')})</strong> : null}
      {isInUse || onUse === null ? null : (
        <Button size="compact-xs" variant="default" onClick={onUse}>
          {say('releases.use', { release })}
        </Button>
      )}
    </li>
  );
}

/** The releases of one body of law, oldest first, and the one in use; another can be chosen. */
function useReleases(id: string) {
  const say = useTexts();
  const format = useFormat();
  const { builtIn, imported } = usePackShelf();
  const chosen = useSettings(({ settings }) => settings?.releaseInUse) ?? {};
  const [error, setError] = useState<BridgeError | null>(null);
  const carried = builtIn
    .filter(({ manifest }) => manifest.id === id)
    .map(({ manifest: { release, checkedOn } }) => ({
      id,
      release,
      text: say('releases.builtIn', { release, day: format.day(checkedOn) }),
    }));
  const brought = imported
    .filter((one) => one.id === id)
    .map(({ release, checkedOn, signer: { name: signer, fingerprint } }) => {
      const particulars = { release, day: format.day(checkedOn), signer, fingerprint: fingerprint.slice(0, 16) };
      return { id, release, text: say('releases.imported', particulars) };
    });
  const releases = [...carried, ...brought];
  const use = async (release: string) => {
    const { [id]: _before, ...others } = chosen;
    // The newest is in use unasked, and so is one that comes later.
    const isNewest = releaseInUse(releases, id, {}) === release;
    const reply = await saveSettings({ releaseInUse: isNewest ? others : { ...others, [id]: release } });
    setError(reply.ok ? null : reply.error);
  };
  return { releases, inUse: releaseInUse(releases, id, chosen), use, error };
}

/** Every release of a body of law on this computer: what Adit carries, and what was imported, by whom it was signed. */
export function Releases({ law }: { readonly law: Law }) {
  const say = useTexts();
  const { damaged } = usePackShelf();
  const { releases, inUse, use, error } = useReleases(law.pack.manifest.id);
  return (
    <section className={styles['part']}>
      <h3>{say('releases.title')}</h3>
      <ul className={styles['sources']}>
        {releases.map(({ release, text }) => (
          <Release
            key={release}
            release={release}
            text={text}
            isInUse={release === inUse}
            onUse={releases.length > 1 ? () => void use(release) : null}
          />
        ))}
      </ul>
      {releases.length > 1 ? <p className={styles['note']}>{say('releases.useHelp')}</p> : null}
      {error === null ? null : <ErrorState error={error} />}
      {damaged === 0 ? null : <p role="alert">{say('releases.damaged', { count: damaged })}</p>}
    </section>
  );
}

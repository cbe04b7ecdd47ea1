import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { useLanguage } from '../../app/i18n';
import { useRepeats, useViewed } from '../../app/instances';
import { usePack } from '../../app/pack';
import { navigate } from '../../app/routes';
import { ErrorState } from '../../ui/error-state';
import { FactStatusMark } from '../../ui/fact-status-mark';
import { Icon } from '../../ui/icon';
import styles from './linked-facts.module.css';
import { unlinkFact } from './links';
import type { EvidenceRow, Link } from './rows';
import { useTexts } from './texts';

/** A fact that rests on the piece, with the way to it and the way to untie it. */
function LinkedFact(props: { readonly matterId: string; readonly reference: string; readonly link: Link }) {
  const { matterId, reference, link } = props;
  const { fact, instance, page } = link;
  const whose = useRepeats(matterId)
    ?.flatMap(({ instances }) => instances)
    .find(({ id }) => id === instance);
  const say = useTexts();
  const language = useLanguage();
  const pack = usePack();
  const [error, setError] = useState<BridgeError | null>(null);
  const named = pack.facts.facts.find(({ key }) => key === fact.key)?.label[language] ?? fact.key;
  const label = whose === undefined ? named : `${whose.name} · ${named}`;
  const open = () => {
    if (whose !== undefined) useViewed.setState({ [matterId]: whose.id });
    void navigate({ screen: 'matter', id: matterId, tab: 'facts', focus: fact.key });
  };
  const unlink = async () => {
    const reply = await unlinkFact({ matterId, key: fact.key, instance }, reference);
    setError(reply.ok ? null : reply.error);
  };
  return (
    <li>
      <div className={styles['link']}>
        <FactStatusMark status={fact.status} bare />
        <button type="button" onClick={open}>
          {label}
        </button>
        {page === undefined ? null : <span className={styles['page']}>{say('links.page', { page })}</span>}
        <ActionIcon variant="subtle" aria-label={say('links.remove', { label })} onClick={() => void unlink()}>
          <Icon name="close" size={14} />
        </ActionIcon>
      </div>
      {error === null ? null : <ErrorState error={error} />}
    </li>
  );
}

/** What the piece goes to prove. */
export function LinkedFacts({ matterId, row }: { readonly matterId: string; readonly row: EvidenceRow }) {
  const { links, standing, record } = row;
  const say = useTexts();
  if (links.length === 0) return <p className={styles['none']}>{say('links.none')}</p>;
  return (
    <>
      {standing === 'removed' ? <p className={styles['flag']}>{say('links.lost', { count: links.length })}</p> : null}
      <ul className={styles['links']}>
        {links.map((link) => (
          <LinkedFact
            key={`${link.instance} ${link.fact.key}`}
            matterId={matterId}
            reference={record.value.reference}
            link={link}
          />
        ))}
      </ul>
    </>
  );
}

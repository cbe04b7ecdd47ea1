import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { type ChangedSince, changedSince } from '../../../shared/memo/issue/changed-since';
import type { IssuedMemo } from '../../../shared/memo/issue/issued-memo';
import { supplementOf } from '../../../shared/memo/issue/supplement';
import { api } from '../../app/api';
import { useFormat } from '../../app/format';
import type { Law } from '../../app/law';
import { saving } from '../../app/unsaved';
import { ErrorState } from '../../ui/error-state';
import type { Choices } from './choices';
import styles from './memo.module.css';
import { SavedNote } from './saved-note';
import { sealOf } from './seal';
import { useTexts } from './texts';
import type { WorkingMemo } from './use-memo';
import { type SavedFile, useLetterhead, writeMemo } from './write-memo';

interface Props {
  readonly matterId: string;
  readonly issued: IssuedMemo;
  readonly seal: string;
  readonly law: Law;
  readonly memo: WorkingMemo;
  readonly choices: Choices;
}

/** Whether what is kept still has the hash that it was frozen under; null while that is worked out. */
function useIntact(issued: IssuedMemo, seal: string): boolean | null {
  const [intact, setIntact] = useState<boolean | null>(null);
  useEffect(() => {
    let current = true;
    void sealOf(issued).then((found) => current && setIntact(found === seal));
    return () => {
      current = false;
    };
  }, [issued, seal]);
  return intact;
}

function Supplement(props: Omit<Props, 'law'> & { readonly changed: ChangedSince }) {
  const { matterId, issued, seal, changed, memo, choices } = props;
  const say = useTexts();
  const letterhead = useLetterhead();
  const [saved, setSaved] = useState<SavedFile>(null);
  const [error, setError] = useState<BridgeError | null>(null);
  const write = async () => {
    const supplement = supplementOf({ issued, seal, changed, now: memo.outline }, memo.input);
    const written = await writeMemo(supplement, { choices, letterhead, what: 'supplement' });
    if (!written.ok) return setError(written.error);
    if (written.value === null) return;
    const content = JSON.parse(JSON.stringify(supplement)) as never;
    const kept = await saving(api.memos.create({ matterId, value: { title: supplement.title, content } }));
    setError(kept.ok ? null : kept.error);
    if (kept.ok) setSaved(written.value);
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => void write()}>
        {say('issue.supplement')}
      </Button>
      <SavedNote saved={saved} />
      {error === null ? null : <ErrorState error={error} onRetry={() => void write()} />}
    </>
  );
}

/** An issued memo: who approved it, its hash, and whether the matter has moved on since. */
export function IssuedVersion({ matterId, issued, seal, law, memo, choices }: Props) {
  const say = useTexts();
  const format = useFormat();
  const intact = useIntact(issued, seal);
  const changed = useMemo(
    () => changedSince(issued, { memo: memo.outline, basis: memo.basis }),
    [issued, memo.outline, memo.basis],
  );
  const comparable = issued.memo.lang === choices.lang && issued.memo.profile === choices.profile;
  const { by, on } = issued.approval;
  const facts = changed.facts.map(({ id }) => law.packFacts.get(id)?.label[law.lang] ?? id);
  return (
    <div className={styles['state']} data-status={comparable && !changed.isSame ? 'stale' : 'issued'}>
      <p>{say('issue.approved', { by, on: format.day(on) })}</p>
      <p className={styles['hash']}>{say('issue.seal', { seal })}</p>
      {intact === false ? <p role="alert">{say('issue.broken')}</p> : null}
      {comparable ? null : <p>{say('issue.other')}</p>}
      {comparable && changed.isSame ? <p>{say('issue.stands')}</p> : null}
      {comparable && !changed.isSame ? (
        <>
          <p>
            {say('issue.lapsed', {
              facts: facts.length === 0 ? law.words.grammar.none : facts.join(law.words.grammar.listComma),
              findings: changed.findings.length,
              evidence: changed.evidence.length,
              blocks: changed.blocks.length,
            })}
          </p>
          <Supplement matterId={matterId} issued={issued} seal={seal} changed={changed} memo={memo} choices={choices} />
        </>
      ) : null}
    </div>
  );
}

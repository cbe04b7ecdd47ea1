import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { nameOfBlock } from '../../../shared/memo/block-name';
import { checkFinal } from '../../../shared/memo/final/check-final';
import { type ChangedSince, changedSince } from '../../../shared/memo/issue/changed-since';
import type { IssuedMemo } from '../../../shared/memo/issue/issued-memo';
import type { SignedCopy } from '../../../shared/memo/issue/signed-copy';
import { supplementOf } from '../../../shared/memo/issue/supplement';
import { api } from '../../app/api';
import { useFormat } from '../../app/format';
import type { Law } from '../../app/law';
import { saving } from '../../app/unsaved';
import { ErrorState } from '../../ui/error-state';
import type { Choices } from './choices';
import { Issues } from './issues';
import styles from './memo.module.css';
import { SavedNote } from './saved-note';
import { sealOf } from './seal';
import { SignedCopies } from './signed-copy';
import { useTexts } from './texts';
import { type AsIssued, useAsIssued } from './use-as-issued';
import type { WorkingMemo } from './use-memo';
import { type SavedFile, useDress, writeMemo } from './write-memo';

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

type SupplementProps = Omit<Props, 'law' | 'memo'> & { readonly changed: ChangedSince; readonly now: AsIssued };

function Supplement({ matterId, issued, seal, changed, now, choices }: SupplementProps) {
  const say = useTexts();
  const dress = useDress(choices);
  const [saved, setSaved] = useState<SavedFile>(null);
  const [error, setError] = useState<BridgeError | null>(null);
  const supplement = useMemo(
    () => supplementOf({ issued, seal, changed, now: now.memo }, now.input),
    [issued, seal, changed, now],
  );
  // It goes out as the memo did: what keeps a final back keeps it back too.
  const issues = useMemo(() => checkFinal(supplement, now.input), [supplement, now]);
  const write = async () => {
    const written = await writeMemo(supplement, {
      choices,
      dress,
      client: now.input.matter.client.name,
      what: 'supplement',
    });
    if (!written.ok) return setError(written.error);
    if (written.value === null) return;
    const content = JSON.parse(JSON.stringify(supplement)) as never;
    const kept = await saving(api.memos.create({ matterId, value: { title: supplement.title, content } }));
    setError(kept.ok ? null : kept.error);
    if (kept.ok) setSaved(written.value);
  };
  return (
    <>
      <Issues issues={issues} />
      <Button size="compact-sm" variant="default" disabled={issues.length > 0} onClick={() => void write()}>
        {say('issue.supplement')}
      </Button>
      <SavedNote saved={saved} />
      {error === null ? null : <ErrorState error={error} onRetry={() => void write()} />}
    </>
  );
}

/** What stands elsewhere than in the text that was approved. */
function Moved({ moved, law }: Pick<ChangedSince, 'moved'> & { readonly law: Law }) {
  const say = useTexts();
  if (moved.length === 0) return null;
  const list = moved.map(({ block, after }) => {
    const what = nameOfBlock(block);
    return after === null ? what : say('issue.movedAfter', { what, after: nameOfBlock(after) });
  });
  return <p>{say('issue.orderMoved', { list: list.join(law.words.grammar.listComma) })}</p>;
}

/** Whether what the approval covers is as it was, and if not, what differs. */
function Standing(props: Props) {
  const { issued, law, memo } = props;
  const say = useTexts();
  const now = useAsIssued(issued, memo);
  const changed = useMemo(() => (now === null ? null : changedSince(issued, now)), [issued, now]);
  if (now === null || changed === null) return <p>{say('wait')}</p>;
  if (changed.isSame) return <p>{say('issue.stands')}</p>;
  const facts = changed.facts.map(({ id }) => law.packFacts.get(id)?.label[law.lang] ?? id);
  return (
    <div className={styles['state']} data-status="stale">
      <p>
        {say('issue.lapsed', {
          facts: facts.length === 0 ? law.words.grammar.none : facts.join(law.words.grammar.listComma),
          findings: changed.findings.length,
          evidence: changed.evidence.length,
          blocks: changed.blocks.length,
        })}
      </p>
      <Moved moved={changed.moved} law={law} />
      {changed.law ? <p>{say('issue.lawMoved')}</p> : null}
      <Supplement {...props} changed={changed} now={now} />
    </div>
  );
}

type VersionProps = Props & { readonly signed: readonly SignedCopy[] };

/** An issued memo: who approved it, its hash, and whether the matter has moved on since. */
export function IssuedVersion(props: VersionProps) {
  const { matterId, issued, seal, signed, choices } = props;
  const say = useTexts();
  const format = useFormat();
  const intact = useIntact(issued, seal);
  const isComparable = issued.memo.lang === choices.lang && issued.memo.profile === choices.profile;
  const { by, on } = issued.approval;
  return (
    <div className={styles['state']}>
      <p>{say('issue.approved', { by, on: format.day(on) })}</p>
      <p className={styles['hash']}>{say('issue.seal', { seal })}</p>
      {intact === false ? <p role="alert">{say('issue.broken')}</p> : null}
      <SignedCopies matterId={matterId} seal={seal} title={issued.memo.title} copies={signed} />
      {isComparable ? <Standing {...props} /> : <p>{say('issue.other')}</p>}
    </div>
  );
}

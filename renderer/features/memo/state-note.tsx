import { Button, Group } from '@mantine/core';
import { confirmEdit, putBack, takeGenerated, takeOwn } from '../../../shared/memo/editing/edit-memo';
import type { Law } from '../../app/law';
import { Fold } from '../../ui/fold';
import { BlockBody } from './block-body';
import styles from './memo.module.css';
import { useTexts } from './texts';
import type { WorkingMemo } from './use-memo';

/** That the lawyer put a block elsewhere, and the way back to where the memo makes it. */
export function MovedNote({ id, memo }: { readonly id: string; readonly memo: WorkingMemo }) {
  const say = useTexts();
  if (memo.kept.moved?.[id] === undefined) return null;
  return (
    <div className={styles['state']}>
      <p>{say('edit.moved')}</p>
      <Button size="compact-xs" variant="default" onClick={() => memo.change((kept) => putBack(kept, id))}>
        {say('edit.moveBack')}
      </Button>
    </div>
  );
}

/** How the lawyer's text of a block stands to what the memo makes of the matter now, and the choice between the two. */
export function StateNote({ id, memo, law }: { readonly id: string; readonly memo: WorkingMemo; readonly law: Law }) {
  const say = useTexts();
  const state = memo.states.get(id);
  if (state === undefined || state.status === 'generated') return null;
  const { status, generated } = state;
  const act = (change: typeof takeOwn) => () => memo.change((kept) => change(kept, id));
  return (
    <div className={styles['state']} data-status={status}>
      <p>{say(`edit.status.${status}`)}</p>
      {generated === null || generated.kind === 'section' || status === 'aside' ? null : (
        <Fold label={say('edit.showMade')}>
          <BlockBody block={generated} law={law} />
        </Fold>
      )}
      <Group>
        {status === 'stale' ? (
          <Button size="compact-xs" variant="default" onClick={act(confirmEdit)}>
            {say('edit.stay')}
          </Button>
        ) : null}
        {status === 'edited' || status === 'stale' ? (
          <Button size="compact-xs" variant="default" onClick={act(takeGenerated)}>
            {say('edit.takeMade')}
          </Button>
        ) : null}
        {status === 'aside' ? (
          <Button size="compact-xs" variant="default" onClick={act(takeOwn)}>
            {say('edit.takeOwn')}
          </Button>
        ) : null}
      </Group>
    </div>
  );
}

import { Button } from '@mantine/core';
import { restoreBlock } from '../../../shared/memo/editing/edit-memo';
import type { KeptMemo } from '../../../shared/memo/editing/kept-memo';
import { everyBlock, textOfBlock } from '../../../shared/memo/walk';
import { Fold } from '../../ui/fold';
import styles from './memo.module.css';
import { useTexts } from './texts';
import type { WorkingMemo } from './use-memo';

const NAME_LENGTH = 120;

/** A block by its first words: those that the memo made, or the lawyer's. */
const nameOf = (kept: KeptMemo, id: string): string => {
  const made = everyBlock(kept.generated.blocks).find((block) => block.id === id);
  const lawyer = kept.added.find((one) => one.id === id) ?? kept.edits[id];
  const own = (lawyer?.text.flat() ?? []).map((run) => (run.kind === 'note' ? '' : run.text)).join('');
  if (own !== '') return own.slice(0, NAME_LENGTH);
  if (made === undefined) return id;
  const words = made.kind === 'section' ? made.title : textOfBlock(made);
  return (words === '' && made.kind === 'table' ? made.caption : words).slice(0, NAME_LENGTH);
};

/** What the lawyer took out of the memo. All of it can be put back. */
export function TakenOut({ memo }: { readonly memo: WorkingMemo }) {
  const say = useTexts();
  const ids = Object.keys(memo.kept.removed);
  if (ids.length === 0) return null;
  return (
    <Fold label={say('edit.takenOut', { count: ids.length })}>
      <ul className={styles['takenOut']}>
        {ids.map((id) => (
          <li key={id}>
            <span>{nameOf(memo.kept, id)}</span>
            {memo.states.get(id)?.changedSinceRemoved ? <em>{say('edit.changedSince')}</em> : null}
            <Button size="compact-xs" variant="default" onClick={() => memo.change((kept) => restoreBlock(kept, id))}>
              {say('edit.putBack')}
            </Button>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

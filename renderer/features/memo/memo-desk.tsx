import { useState } from 'react';
import { addBlock, removeBlock } from '../../../shared/memo/editing/edit-memo';
import type { MemoBlock } from '../../../shared/memo/model';
import type { Law } from '../../app/law';
import { useAsked } from '../../app/layout';
import { ErrorState } from '../../ui/error-state';
import { SaveConflict } from '../../ui/save-conflict';
import { TakenNote } from '../instances/taken-note';
import { BlockView, DeskContext } from './blocks-view';
import type { Choices } from './choices';
import { ExportMemo } from './export-memo';
import { Inspection } from './inspection';
import { Issues } from './issues';
import styles from './memo.module.css';
import { ReadBack } from './read-back/read-back';
import { SourcePanel } from './source-panel';
import { TakenOut } from './taken-out';
import { useTexts } from './texts';
import { type MemoMaterial, useWorkingMemo, type WorkingMemo } from './use-memo';
import { Versions } from './versions';
import { ownerOf } from './written';

/** What the lawyer does with a block: an own one after it, or out with it. */
function useActions(memo: WorkingMemo, onEdit: (id: string | null) => void, onGone: () => void) {
  return {
    add: (after: string) => {
      const id = `own-${crypto.randomUUID()}`;
      memo.change((kept) => addBlock(kept, { id, after: ownerOf(kept, after), form: 'body', text: [[]] }));
      onEdit(id);
    },
    takeOut: (id: string) => {
      memo.change((kept) => removeBlock(kept, ownerOf(kept, id)));
      onGone();
    },
  };
}

/** A memo under the lawyer's hand: what it says block by block, what it rests on, and the way out to a file. */
export function MemoDesk(props: {
  readonly matterId: string;
  readonly law: Law;
  readonly material: MemoMaterial;
  readonly choices: Choices;
}) {
  const { matterId, law, material, choices } = props;
  const say = useTexts();
  const memo = useWorkingMemo(matterId, material, choices);
  const [shown, setShown] = useAsked<MemoBlock>();
  const [edited, setEdited] = useState<string | null>(null);
  const { add, takeOut } = useActions(memo, setEdited, () => setShown(null));
  const { outline, issues, draft } = memo;
  const desk = { law, memo, selected: shown?.id ?? null, onSelect: setShown, edited, onEdit: setEdited };
  return (
    <DeskContext value={desk}>
      <TakenNote matterId={matterId} />
      <p>{outline.gapCount === 0 ? say('noGaps') : say('gaps', { count: outline.gapCount })}</p>
      {draft.state.phase === 'failed' ? (
        <ErrorState error={draft.state.error} onRetry={() => void draft.flush()} />
      ) : null}
      <SaveConflict
        draft={draft}
        show={(kept) => say('edit.conflict', { count: Object.keys(kept?.edits ?? {}).length })}
      />
      <div className={styles['ways']}>
        <ExportMemo matterId={matterId} memo={memo} choices={choices} />
        <Inspection matterId={matterId} memo={memo} choices={choices} />
        <ReadBack matterId={matterId} memo={memo} />
      </div>
      <Issues issues={issues} />
      <Versions matterId={matterId} law={law} memo={memo} choices={choices} />
      <TakenOut memo={memo} />
      <article className={styles['preview']} aria-label={say('preview')} lang={choices.lang}>
        <p className={styles['note']}>{say('previewNote')}</p>
        <p className={styles['legend']}>{outline.legend}</p>
        <h1>{outline.title}</h1>
        {outline.blocks.map((block) => (
          <BlockView key={block.id} block={block} />
        ))}
      </article>
      {shown === null ? null : <SourcePanel block={shown} law={law} onAdd={add} onTakeOut={takeOut} />}
    </DeskContext>
  );
}

import { createContext, type RefObject, useContext, useLayoutEffect, useRef } from 'react';
import type { MemoBlock } from '../../../shared/memo/model';
import type { Law } from '../../app/law';
import { Icon } from '../../ui/icon';
import { BlockBody } from './block-body';
import { BlockEditor } from './editor/block-editor';
import styles from './memo.module.css';
import { MovedNote, StateNote } from './state-note';
import { useTexts } from './texts';
import type { WorkingMemo } from './use-memo';
import { isRestOf, textAt, writtenAt } from './written';

/** What the blocks of a memo are shown with. */
export interface Desk {
  readonly law: Law;
  readonly memo: WorkingMemo;
  readonly selected: string | null;
  readonly onSelect: (block: MemoBlock) => void;
  /** The block that is being edited. */
  readonly edited: string | null;
  readonly onEdit: (id: string | null) => void;
}

export const DeskContext = createContext<Desk | null>(null);

function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('a block is shown outside its memo');
  return desk;
}

type Leaf = Exclude<MemoBlock, { kind: 'section' }>;

function Tools({ block }: { readonly block: Leaf }) {
  const say = useTexts();
  const { memo, onSelect, onEdit } = useDesk();
  return (
    <span className={styles['tools']}>
      {textAt(memo.kept, block.id) === null ? null : (
        <button type="button" aria-label={say('edit.edit')} onClick={() => onEdit(block.id)}>
          <Icon name="edit" size={12} />
        </button>
      )}
      <button type="button" aria-label={say('source')} onClick={() => onSelect(block)}>
        ?
      </button>
    </span>
  );
}

/** When a block is edited no more, the focus that its text had goes to its tools. */
function useToolsBack(isEdited: boolean): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const wasEdited = useRef(isEdited);
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body;
    if (wasEdited.current && !isEdited && isLost) place.current?.querySelector('button')?.focus();
    wasEdited.current = isEdited;
  }, [isEdited]);
  return place;
}

function LeafView({ block }: { readonly block: Leaf }) {
  const { law, memo, selected, edited, onEdit } = useDesk();
  const text = block.id === edited ? textAt(memo.kept, block.id) : null;
  const place = useToolsBack(block.id === edited);
  if (isRestOf(memo.kept, block.id, edited)) return null;
  return (
    <div
      ref={place}
      id={`block-${block.id}`}
      className={styles['block']}
      data-selected={block.id === selected}
      data-status={memo.states.get(block.id)?.status}
    >
      {text === null ? (
        <>
          <BlockBody block={block} law={law} />
          <Tools block={block} />
          <StateNote id={block.id} memo={memo} law={law} />
          <MovedNote id={block.id} memo={memo} />
        </>
      ) : (
        <BlockEditor
          law={law}
          begin={text}
          onChange={(written) => memo.change((kept) => writtenAt(kept, block.id, written))}
          onDone={() => onEdit(null)}
        />
      )}
    </div>
  );
}

/** A block of the memo with what can be done with it: where it comes from, and its text to be edited. */
export function BlockView({ block }: { readonly block: MemoBlock }) {
  const { memo } = useDesk();
  if (block.kind !== 'section') return <LeafView block={block} />;
  const Heading = `h${block.level + 1}` as 'h2' | 'h3' | 'h4';
  return (
    <section>
      <Heading id={`block-${block.id}`}>{block.title}</Heading>
      <MovedNote id={block.id} memo={memo} />
      {block.children.map((child) => (
        <BlockView key={child.id} block={child} />
      ))}
    </section>
  );
}

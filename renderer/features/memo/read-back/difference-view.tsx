import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { canTake } from '../../../../shared/memo/round-trip/difference';
import type { Warning } from '../../../../shared/memo/round-trip/warnings';
import type { DiffPiece } from '../../../../shared/memo/round-trip/word-diff';
import { everyBlock, textOfBlock } from '../../../../shared/memo/walk';
import { goTo } from '../issues';
import { useTexts } from '../texts';
import type { WorkingMemo } from '../use-memo';
import styles from './read-back.module.css';
import type { FileRead, Found } from './read-file';

/** Words around a change that are shown; what is further off is left out. */
const AROUND = 60;

const shortened = (text: string, isFirst: boolean, isLast: boolean): string => {
  const start = isFirst ? '' : text.slice(0, AROUND);
  const end = isLast ? '' : text.slice(-AROUND);
  return text.length <= start.length + end.length + AROUND ? text : `${start}…${end}`;
};

function Pieces({ pieces }: { readonly pieces: readonly DiffPiece[] }) {
  return pieces.map(({ kind, text }, index) => {
    const key = `${index + 1} ${kind}`;
    if (kind === 'added') return <ins key={key}>{text}</ins>;
    if (kind === 'gone') return <del key={key}>{text}</del>;
    const only = pieces.length === 1;
    return <span key={key}>{shortened(text, index === 0 && !only, index === pieces.length - 1)}</span>;
  });
}

function WarningLine({ warning }: { readonly warning: Warning }) {
  const say = useTexts();
  if (warning.kind === 'fact')
    return <li>{say('readBack.warning.fact', { label: warning.label, value: warning.value })}</li>;
  if (warning.kind === 'note') return <li>{say('readBack.warning.note', { words: warning.words })}</li>;
  const standing = say(`readBack.standing.${warning.standing}`);
  return <li>{say('readBack.warning.authority', { title: warning.title, standing })}</li>;
}

const SAME = /\s+/g;

/** Whether the memo says something else at the place of a difference than the version that the file came from. */
const hasMovedOn = ({ block }: Found, { base }: FileRead, memo: WorkingMemo): boolean => {
  const before = base.blocks.get(block ?? '');
  const now = everyBlock(memo.outline.blocks).find(({ id }) => id === block);
  if (before === undefined || before.kind === 'section') return false;
  return now === undefined || textOfBlock(before).replace(SAME, '') !== textOfBlock(now).replace(SAME, '');
};

/** One difference between the file and the memo, and what can be done about it. */
export function DifferenceView(props: {
  readonly found: Found;
  readonly read: FileRead;
  readonly memo: WorkingMemo;
  readonly isTaken: boolean;
  readonly onTake: () => void;
  /** What is shown instead of the words that came and went. */
  readonly children?: ReactNode;
}) {
  const { found, read, memo, isTaken, onTake, children } = props;
  const say = useTexts();
  const { kind, block, tracked, taking, warnings, pieces } = found;
  return (
    <li className={styles['difference']} data-taken={isTaken}>
      <p className={styles['kind']}>
        <strong>{say(`readBack.kind.${kind}`)}</strong>
        {tracked ? <span>{say('readBack.tracked')}</span> : null}
        {block === null || kind === 'vanished' || !read.base.blocks.has(block) ? null : (
          <button type="button" onClick={() => goTo(block)}>
            {say('goTo')}
          </button>
        )}
      </p>
      {children ?? (
        <p className={styles['words']} lang={read.base.outline.lang}>
          <Pieces pieces={pieces} />
        </p>
      )}
      {warnings.length === 0 ? null : (
        <ul className={styles['warnings']}>
          {warnings.map((warning) => (
            <WarningLine key={JSON.stringify(warning)} warning={warning} />
          ))}
        </ul>
      )}
      {taking === 'place' ? null : <p className={styles['note']}>{say(`readBack.taking.${taking}`)}</p>}
      {!isTaken && hasMovedOn(found, read, memo) ? <p className={styles['note']}>{say('readBack.movedOn')}</p> : null}
      {isTaken ? (
        <p className={styles['note']}>{say('readBack.taken')}</p>
      ) : (
        <Button size="compact-sm" variant="default" disabled={!canTake(found)} onClick={onTake}>
          {say('readBack.take')}
        </Button>
      )}
    </li>
  );
}

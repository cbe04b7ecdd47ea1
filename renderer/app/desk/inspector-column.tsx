import { UnstyledButton } from '@mantine/core';
import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react';
import { Icon } from '../../ui/icon';
import { useTexts as useUiTexts } from '../../ui/texts';
import { INSPECTOR_WIDTHS, setInspectorOpen, setInspectorWidth, useInspectorPlace, useInspectorStand } from '../layout';
import styles from './inspector-column.module.css';

const STEP = 20;
const setHost = (host: HTMLElement | null) => useInspectorPlace.setState({ host });

/** The edge by which the column is made wider or narrower. */
function Edge({ width, label }: { readonly width: number; readonly label: string }) {
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) setInspectorWidth(innerWidth - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') setInspectorWidth(width + STEP);
    if (event.key === 'ArrowRight') setInspectorWidth(width - STEP);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={INSPECTOR_WIDTHS.least}
      aria-valuemax={INSPECTOR_WIDTHS.most}
      tabIndex={0}
      className={styles['edge']}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}

/** The column at the end. It is there while something writes into it, and lies over the work where there is no room. */
export function InspectorColumn() {
  const say = useUiTexts();
  const { shown, over, width } = useInspectorStand();
  return (
    <aside
      hidden={!shown}
      className={styles['column']}
      data-pane
      data-over={over}
      style={{ '--width': `${width}px` } as CSSProperties}
    >
      <Edge width={width} label={say('inspector.resize')} />
      <div className={styles['scroll']}>
        <UnstyledButton
          className={styles['close']}
          aria-label={say('inspector.close')}
          onClick={() => setInspectorOpen(false)}
        >
          <Icon name="close" />
        </UnstyledButton>
        <div ref={setHost} />
      </div>
    </aside>
  );
}

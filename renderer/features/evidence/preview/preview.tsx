import { ActionIcon, Button, NumberInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useFormat } from '../../../app/format';
import { Icon } from '../../../ui/icon';
import type { FiledRow } from '../rows';
import { useTexts } from '../texts';
import styles from './preview.module.css';
import { PreviewFrame } from './preview-frame';
import { previewKind } from './preview-kind';

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;
type Zoom = number | null;

const larger = (zoom: Zoom): Zoom => (zoom === null ? 1.25 : (ZOOMS.find((step) => step > zoom) ?? zoom));
const smaller = (zoom: Zoom): Zoom =>
  zoom === null ? 0.75 : ([...ZOOMS].reverse().find((step) => step < zoom) ?? zoom);

interface Reading {
  readonly page: number;
  readonly pages: number | null;
  readonly zoom: Zoom;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: Zoom) => void;
}

/** Where the reader is, and how large it is shown. */
function Tools({ page, pages, zoom, onPage, onZoom }: Reading) {
  const say = useTexts();
  const format = useFormat();
  const tool = (icon: 'back' | 'forward' | 'minus' | 'plus', label: string, run: () => void, disabled = false) => (
    <ActionIcon variant="default" aria-label={label} title={label} disabled={disabled} onClick={run}>
      <Icon name={icon} />
    </ActionIcon>
  );
  return (
    <div className={styles['tools']}>
      {pages === null ? null : (
        <>
          {tool('back', say('preview.previous'), () => onPage(page - 1), page <= 1)}
          <NumberInput
            size="xs"
            w={56}
            hideControls
            min={1}
            max={pages}
            allowDecimal={false}
            aria-label={say('links.place')}
            value={page}
            onChange={(value) => typeof value === 'number' && value >= 1 && onPage(Math.min(value, pages))}
          />
          <span>{say('preview.of', { pages: format.number(pages) })}</span>
          {tool('forward', say('preview.next'), () => onPage(page + 1), page >= pages)}
        </>
      )}
      {tool('minus', say('preview.smaller'), () => onZoom(smaller(zoom)))}
      <Button size="compact-sm" variant="default" onClick={() => onZoom(zoom === null ? 1 : null)}>
        {zoom === null ? say('preview.fit') : say('preview.zoom', { percent: format.number(zoom * 100) })}
      </Button>
      {tool('plus', say('preview.larger'), () => onZoom(larger(zoom)))}
    </div>
  );
}

/** What a key does while a document is read; arrows scroll, as everywhere. */
function keyOf(reading: Reading, onBack: () => void): Readonly<Record<string, () => void>> {
  const { page, pages, zoom, onPage, onZoom } = reading;
  const last = pages ?? 1;
  return {
    PageDown: () => onPage(Math.min(page + 1, last)),
    PageUp: () => onPage(Math.max(page - 1, 1)),
    Home: () => onPage(1),
    End: () => onPage(last),
    '+': () => onZoom(larger(zoom)),
    '=': () => onZoom(larger(zoom)),
    '-': () => onZoom(smaller(zoom)),
    '0': () => onZoom(null),
    Escape: onBack,
  };
}

/** A piece of evidence, read inside the app. */
export function Preview(props: {
  readonly row: FiledRow;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onBack: () => void;
}) {
  const { row, page, onPage, onBack } = props;
  const { reference, title, attachmentId = '' } = row.record.value;
  const say = useTexts();
  const region = useRef<HTMLElement>(null);
  const [pages, setPages] = useState<number | null>(null);
  const [zoom, setZoom] = useState<Zoom>(null);
  useEffect(() => region.current?.focus(), []);
  const kind = previewKind(row.file);
  const reading: Reading = { page, pages, zoom, onPage, onZoom: setZoom };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const run = keyOf(reading, onBack)[event.key];
    if (run === undefined || (kind !== 'pdf' && /^(Page|Home|End)/.test(event.key))) return;
    event.preventDefault();
    run();
  };
  return (
    <div className={styles['preview']}>
      <div className={styles['bar']}>
        <Button variant="default" leftSection={<Icon name="back" />} onClick={onBack}>
          {say('preview.back')}
        </Button>
        <h2>
          {reference} {title}
        </h2>
        {kind === null ? null : <Tools {...reading} />}
      </div>
      <section
        ref={region}
        aria-label={say('preview.label', { title })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className={styles['region']}
        onKeyDown={onKeyDown}
      >
        <PreviewFrame
          key={attachmentId}
          id={attachmentId}
          file={row.file}
          title={title}
          kind={kind}
          page={page}
          zoom={zoom}
          onPages={setPages}
        />
      </section>
    </div>
  );
}

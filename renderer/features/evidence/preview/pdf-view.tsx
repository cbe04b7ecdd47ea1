import { VisuallyHidden } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import type { BridgeError } from '../../../../shared/bridge/desktop-errors';
import { ErrorState } from '../../../ui/error-state';
import { useTexts } from '../texts';
import { openPdf } from './pdf-document';
import styles from './preview.module.css';
import type { ViewProps } from './view-props';

type Opened =
  | { readonly state: 'reading' }
  | { readonly state: 'open'; readonly document: PDFDocumentProxy }
  | { readonly state: 'refused'; readonly error: BridgeError }
  | { readonly state: 'damaged' | 'locked' };

/** A stored PDF, open for as long as it is shown. */
function usePdf(id: string, length: number): Opened {
  const [opened, setOpened] = useState<Opened>({ state: 'reading' });
  useEffect(() => {
    let current = true;
    const show = (next: Opened) => current && setOpened(next);
    const task = openPdf(id, length, (error) => show({ state: 'refused', error }));
    task.promise.then(
      (document) => show({ state: 'open', document }),
      (cause: Error) => show({ state: cause.name === 'PasswordException' ? 'locked' : 'damaged' }),
    );
    return () => {
      current = false;
      void task.destroy();
    };
  }, [id, length]);
  return opened;
}

function usePage(document: PDFDocumentProxy, number: number): PDFPageProxy | null {
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  useEffect(() => {
    let current = true;
    document.getPage(number).then(
      (found) => current && setPage(found),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [document, number]);
  return page;
}

/** The words of a page, for those who do not see it. */
function usePageText(page: PDFPageProxy | null): string {
  const [text, setText] = useState('');
  useEffect(() => {
    let current = true;
    page?.getTextContent().then(
      ({ items }) => {
        // Fonts of Chinese systems name common characters by their radicals, which nothing finds or reads aloud.
        const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
        if (current) setText(words.normalize('NFKC'));
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [page]);
  return text;
}

/** Draws a page at a width in CSS pixels, as sharp as the screen. */
function draw(page: PDFPageProxy, canvas: HTMLCanvasElement, width: number): () => void {
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (width / natural.width) * devicePixelRatio });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${width}px`;
  const task = page.render({ canvas, viewport });
  task.promise.then(
    () => {
      canvas.dataset['drawn'] = String(page.pageNumber);
    },
    // Another page or size was wanted before this one was drawn.
    () => undefined,
  );
  return () => task.cancel();
}

/** At 100 % a point of the document is a point on the screen. */
const PX_PER_POINT = 96 / 72;

function Sheet(props: { readonly document: PDFDocumentProxy; readonly number: number; readonly zoom: number | null }) {
  const { document, number, zoom } = props;
  const say = useTexts();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { ref, width: room } = useElementSize();
  const page = usePage(document, number);
  const text = usePageText(page);
  useEffect(() => {
    const { current: target } = canvas;
    if (page === null || target === null || room === 0) return;
    const natural = page.getViewport({ scale: 1 }).width * PX_PER_POINT;
    return draw(page, target, Math.floor(zoom === null ? room : natural * zoom));
  }, [page, room, zoom]);
  return (
    <div ref={ref} className={styles['sheet']}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={say('preview.page', { page: number, pages: document.numPages })}
        className={styles['paper']}
      />
      <VisuallyHidden>{text}</VisuallyHidden>
    </div>
  );
}

/** A PDF, one page at a time. */
export function PdfView(props: ViewProps) {
  const { file, id, page, zoom, onPages } = props;
  const say = useTexts();
  const opened = usePdf(id, file.bytes);
  const pages = opened.state === 'open' ? opened.document.numPages : null;
  useEffect(() => {
    onPages(pages);
  }, [pages, onPages]);
  switch (opened.state) {
    case 'reading':
      return <p role="status">{say('preview.reading')}</p>;
    case 'refused':
      return <ErrorState error={opened.error} />;
    case 'open':
      return <Sheet document={opened.document} number={Math.min(page, opened.document.numPages)} zoom={zoom} />;
    default:
      return <p>{say(`preview.${opened.state}`)}</p>;
  }
}

import { lazy, Suspense } from 'react';
import { useTexts } from '../texts';
import { ImageView } from './image-view';
import type { PreviewKind } from './preview-kind';
import { TextView } from './text-view';
import type { ViewProps } from './view-props';

// pdf.js is not small, and most evidence is looked up by its title.
const PdfView = lazy(async () => ({ default: (await import('./pdf-view')).PdfView }));

/** What is shown of a file, after its kind. */
export function PreviewFrame({ kind, ...view }: ViewProps & { readonly kind: PreviewKind }) {
  const say = useTexts();
  switch (kind) {
    case 'pdf':
      return (
        <Suspense fallback={<p role="status">{say('preview.reading')}</p>}>
          <PdfView {...view} />
        </Suspense>
      );
    case 'image':
      return <ImageView {...view} />;
    case 'text':
    case 'table':
      return <TextView {...view} kind={kind} />;
    default:
      return <p>{say('preview.unsupported')}</p>;
  }
}

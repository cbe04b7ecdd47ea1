import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** What goes on paper, page after page, in place of the screen; on the screen itself it is not to be seen. */
export function PrintPages({ lang, children }: { readonly lang: string; readonly children: ReactNode }) {
  return createPortal(
    <div data-print-pages lang={lang}>
      {children}
    </div>,
    document.body,
  );
}

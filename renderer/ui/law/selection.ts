import { createContext, useContext } from 'react';

/** Something of the law or of the matter that can be looked at in the inspector. */
export type Selected =
  | { readonly kind: 'authority'; readonly id: string; readonly pinpoint: string }
  | { readonly kind: 'case'; readonly id: string }
  | { readonly kind: 'fact'; readonly key: string };

/** Selects something on the screen around it. */
export const SelectContext = createContext<(selected: Selected) => void>(() => undefined);

export const useSelect = (): ((selected: Selected) => void) => useContext(SelectContext);

import { create } from 'zustand';

/** What is asked of somebody who makes a matter or takes one in, whatever screen is open. */
type Asking = { readonly kind: 'new' } | { readonly kind: 'import'; readonly file: File | null };

export const useAsking = create<{ readonly asking: Asking | null }>(() => ({ asking: null }));

export const ask = (asking: Asking | null): void => useAsking.setState({ asking });

import { create } from 'zustand';
import type { DesktopOutput } from '../../../shared/bridge/desktop-contract';

/** An archive that was chosen in the window or dropped on it, or that the system asked Adit to open. */
export type Archive = File | NonNullable<DesktopOutput<'archives.opened'>>;

/** What is asked of somebody who makes a matter or takes one in, whatever screen is open. */
type Asking = { readonly kind: 'new' } | { readonly kind: 'import'; readonly file: Archive | null };

export const useAsking = create<{ readonly asking: Asking | null }>(() => ({ asking: null }));

export const ask = (asking: Asking | null): void => useAsking.setState({ asking });

import type { ReactNode } from 'react';
import { EmptyState } from '../ui/empty-state';
import { PackContext, usePacks } from './pack';
import { useTexts } from './texts';

/** What stands within is about a matter: its body of law is the one that the matter names. */
export function MatterPack({ pack: id, children }: { readonly pack: string; readonly children: ReactNode }) {
  const say = useTexts();
  const pack = usePacks().find(({ manifest }) => manifest.id === id);
  if (pack === undefined) return <EmptyState title={say('noPack.title')} text={say('noPack.text', { pack: id })} />;
  return <PackContext value={pack}>{children}</PackContext>;
}

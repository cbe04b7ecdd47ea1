import { type ReactNode, use } from 'react';
import type { MatterRecord } from '../../shared/bridge/vault-records';
import { EmptyState } from '../ui/empty-state';
import { PackContext, packOf, usePackShelf } from './pack';
import { useTexts } from './texts';

/** What stands within is about a matter: its body of law is the release that the matter names. */
export function MatterPack(props: { readonly matter: MatterRecord; readonly children: ReactNode }) {
  const { matter, children } = props;
  const say = useTexts();
  const found = packOf(usePackShelf(), matter);
  const pack = found instanceof Promise ? use(found) : found;
  if (pack !== null) return <PackContext value={pack}>{children}</PackContext>;
  const named = [matter.pack, matter.packRelease ?? ''].join(' ').trim();
  return <EmptyState title={say('noPack.title')} text={say('noPack.text', { pack: named })} />;
}

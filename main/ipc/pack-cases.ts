import type { News } from '../../shared/bridge/desktop-contract';
import { done } from '../../shared/bridge/desktop-errors';
import type { PackStore } from '../packs/pack-store';
import type { UseCases } from './door';

export interface PackCaseParts {
  readonly packs: Pick<PackStore, 'list' | 'read' | 'inspect' | 'import'>;
  readonly tell: (news: News) => void;
}

type PackCases = Pick<UseCases, `packs.${'list' | 'read' | 'inspect' | 'import'}`>;

export const packCases = ({ packs, tell }: PackCaseParts): PackCases => ({
  'packs.list': async () => done(await packs.list()),
  'packs.read': ({ id, release }) => packs.read(id, release),
  'packs.inspect': ({ bytes }) => packs.inspect(bytes),
  'packs.import': async ({ bytes, fingerprint }) => {
    const imported = await packs.import(bytes, fingerprint);
    if (imported.ok) tell({ event: 'packs' });
    return imported;
  },
});

import { done } from '../../shared/bridge/desktop-errors';
import type { UpdateStatus } from '../../shared/bridge/desktop-updates';
import type { HeldPolicy } from '../../shared/bridge/firm-policy';
import type { Jobs } from '../jobs/jobs';
import type { Updates } from '../updates/updates';
import type { UseCases } from './door';

export interface UpdateCaseParts {
  readonly jobs: Pick<Jobs, 'run'>;
  readonly policy: HeldPolicy;
  readonly updates: Pick<Updates, 'choose' | 'install'>;
  readonly release: Pick<UpdateStatus, 'version' | 'address'>;
}

type UpdateCases = Pick<UseCases, `updates.${'status' | 'choose' | 'install'}`>;

export const updateCases = ({ jobs, policy, updates, release }: UpdateCaseParts): UpdateCases => ({
  'updates.status': () => {
    const way = policy.policy.updates ?? 'manual';
    return Promise.resolve(done({ ...release, way, address: way === 'manual' ? release.address : null }));
  },
  'updates.choose': ({ job }, window) => updates.choose(window, (work) => jobs.run(job, 'update', work)),
  'updates.install': ({ handle }) => updates.install(handle),
});

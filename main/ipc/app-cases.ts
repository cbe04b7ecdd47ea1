import type { Proof, Where } from '../../shared/bridge/desktop-contract';
import { done } from '../../shared/bridge/desktop-errors';
import type { HeldPolicy } from '../../shared/bridge/firm-policy';
import type { KeptTemplate } from '../app/kept-template';
import type { SettingsKeeper } from '../app/settings';
import type { Windows } from '../app/windows';
import type { Jobs } from '../jobs/jobs';
import type { UseCases } from './door';

export interface AppCaseParts {
  readonly settings: Pick<SettingsKeeper, 'current' | 'change'>;
  readonly template: Pick<KeptTemplate, 'get' | 'keep'>;
  readonly jobs: Pick<Jobs, 'cancel'>;
  readonly proof: () => Proof;
  readonly where: () => Where;
  readonly policy: HeldPolicy;
  readonly notices: () => Promise<string>;
  readonly windows: Pick<Windows, 'leave'>;
}

type AppCases = Pick<
  UseCases,
  | `settings.${'get' | 'save'}`
  | `template.${'get' | 'keep'}`
  | `app.${'proof' | 'where' | 'policy' | 'notices' | 'leave'}`
  | 'jobs.cancel'
>;

export const appCases = ({ settings, template, jobs, policy, windows, ...about }: AppCaseParts): AppCases => ({
  'settings.get': () => Promise.resolve(done(settings.current)),
  'settings.save': ({ changes }) => settings.change(changes),
  'template.get': () => template.get(),
  'template.keep': ({ template: bytes }) => template.keep(bytes),
  'app.proof': () => Promise.resolve(done(about.proof())),
  'app.where': () => Promise.resolve(done(about.where())),
  'app.policy': () => Promise.resolve(done(policy)),
  'app.notices': async () => done({ text: await about.notices() }),
  'app.leave': ({ ready }, window) => {
    windows.leave(window, ready);
    return Promise.resolve(done(null));
  },
  'jobs.cancel': ({ job }) => {
    jobs.cancel(job);
    return Promise.resolve(done(null));
  },
});

import type { BridgeError } from '../../shared/bridge/desktop-errors';
import type { Manifest } from './manifest';

/** What is installed. */
export interface Installed {
  readonly version: string;
  /** System and processor as Node names them, such as `win32-x64`. */
  readonly platform: string;
}

const numbers = (version: string): readonly number[] => version.split('.').map((part) => Number.parseInt(part, 10));

/** Whether one version, of numbers and points, comes after another. */
export function isNewer(version: string, than: string): boolean {
  const others = numbers(than);
  const differing = numbers(version).map((number, index) => number - (others[index] ?? 0));
  return (differing.find((difference) => difference !== 0) ?? 0) > 0;
}

/** Why an update is not for this installation; null where it is. */
export function misfitOf({ version, platform }: Manifest, installed: Installed): BridgeError | null {
  const [system = ''] = installed.platform.split('-');
  if (platform !== installed.platform && platform !== `${system}-universal`) {
    return { code: 'update/platform', params: { found: platform, wanted: installed.platform } };
  }
  if (isNewer(version, installed.version)) return null;
  return { code: 'update/not-newer', params: { found: version, installed: installed.version } };
}

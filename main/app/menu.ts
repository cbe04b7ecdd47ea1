import type { MenuItemConstructorOptions } from 'electron';

/** Electron's default menu links to web sites; this one offers only what works on the machine. */
export function menuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const common: MenuItemConstructorOptions[] = [{ role: 'editMenu' }, { role: 'windowMenu' }];
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...common] : [{ role: 'fileMenu' }, ...common];
}

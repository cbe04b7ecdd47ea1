import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/bridge/desktop-menu';
import { type DesktopWords, desktopWords } from '../../shared/i18n/desktop-words';
import type { Language } from '../../shared/model/text';

export interface MenuParts {
  readonly platform: NodeJS.Platform;
  readonly language: Language;
  /** Never in what is handed to a firm. */
  readonly developerTools: boolean;
  readonly onCommand: (command: MenuCommand) => void;
}

type Item = MenuItemConstructorOptions;
type Role = keyof DesktopWords['roles'];

const LINE: Item = { type: 'separator' };

const KEYS: Readonly<Partial<Record<MenuCommand, string>>> = {
  'new-matter': 'CmdOrCtrl+N',
  'open-archive': 'CmdOrCtrl+O',
  lock: 'CmdOrCtrl+L',
  settings: 'CmdOrCtrl+,',
  palette: 'CmdOrCtrl+K',
  'help-keys': 'F1',
};

/** Back and forward are where each system has them. */
const keysOn = (platform: NodeJS.Platform): Readonly<Partial<Record<MenuCommand, string>>> =>
  platform === 'darwin'
    ? { ...KEYS, back: 'Cmd+[', forward: 'Cmd+]' }
    : { ...KEYS, back: 'Alt+Left', forward: 'Alt+Right' };

class Template {
  readonly #parts: MenuParts;
  readonly #words: DesktopWords;

  constructor(parts: MenuParts) {
    this.#parts = parts;
    this.#words = desktopWords[parts.language];
  }

  menus(): Item[] {
    const mac = this.#parts.platform === 'darwin';
    return [
      ...(mac ? [this.#appMenu()] : []),
      this.#file(mac),
      this.#edit(),
      this.#view(),
      this.#window(),
      this.#help(),
    ];
  }

  #appMenu(): Item {
    const settings = this.#command('settings');
    return { label: 'Adit', submenu: [settings, LINE, { role: 'hide' }, { role: 'unhide' }, LINE, this.#role('quit')] };
  }

  #file(mac: boolean): Item {
    const first = [this.#command('new-matter'), this.#command('open-archive'), this.#command('save-backup')];
    const end = mac ? [this.#role('close')] : [this.#command('settings'), LINE, this.#role('quit')];
    return { label: this.#words.menus.file, submenu: [...first, LINE, this.#command('lock'), LINE, ...end] };
  }

  #edit(): Item {
    const roles = (['cut', 'copy', 'paste', 'delete', 'selectAll'] as const).map((role) => this.#role(role));
    return { label: this.#words.menus.edit, submenu: [this.#role('undo'), this.#role('redo'), LINE, ...roles] };
  }

  #view(): Item {
    const ways = (['palette', 'back', 'forward'] as const).map((command) => this.#command(command));
    const sizes = (['resetZoom', 'zoomIn', 'zoomOut'] as const).map((role) => this.#role(role));
    const tools: Item[] = this.#parts.developerTools ? [LINE, { role: 'toggleDevTools' }] : [];
    const submenu = [...ways, LINE, ...sizes, LINE, this.#role('togglefullscreen'), ...tools];
    return { label: this.#words.menus.view, submenu };
  }

  #window(): Item {
    return { label: this.#words.menus.window, submenu: [this.#role('minimize'), this.#role('close')] };
  }

  #help(): Item {
    return { label: this.#words.menus.help, submenu: [this.#command('help-keys')] };
  }

  #command(command: MenuCommand): Item {
    const { platform, onCommand } = this.#parts;
    const accelerator = keysOn(platform)[command];
    const item = { id: command, label: this.#words.commands[command], click: () => onCommand(command) };
    return accelerator === undefined ? item : { ...item, accelerator };
  }

  #role(role: Role): Item {
    return { role, label: this.#words.roles[role] };
  }
}

/** Electron's default menu links to web sites; this one offers only what works on the machine. */
export const menuTemplate = (parts: MenuParts): Item[] => new Template(parts).menus();

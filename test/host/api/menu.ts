import type * as Electron from 'electron';
import { NotInHost, strictEnd } from '../strict';
import { BrowserWindow } from './browser-window';

type Template = readonly (Electron.MenuItemConstructorOptions | MenuItem)[];

/** An entry: no more than what it was made of, and its click. */
export class MenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly role: Electron.MenuItemConstructorOptions['role'];
  readonly type: Electron.MenuItem['type'];
  readonly accelerator: Electron.MenuItem['accelerator'] | undefined;
  readonly submenu: Menu | undefined;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly #click: Electron.MenuItemConstructorOptions['click'];

  constructor(options: Electron.MenuItemConstructorOptions) {
    this.id = options.id;
    this.label = options.label ?? options.role ?? '';
    this.role = options.role;
    this.type = options.type ?? (options.submenu === undefined ? 'normal' : 'submenu');
    this.accelerator = options.accelerator;
    this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : undefined;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.#click = options.click;
  }

  /** As if a person had chosen it. What a role does is Electron's own and not done. */
  click(): void {
    if (this.#click === undefined) throw new NotInHost(`choosing the menu item '${this.label}'`);
    const window = BrowserWindow.getFocusedWindow() as unknown as Electron.BaseWindow | undefined;
    this.#click(this as unknown as Electron.MenuItem, window, {} as Electron.KeyboardEvent);
  }
}

let applicationMenu: Menu | null = null;

/** Kept, never shown: Chromium has no menu bar. */
export class Menu {
  readonly items: MenuItem[] = [];

  static buildFromTemplate(template: Template): Menu {
    const menu = new Menu();
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  append(item: MenuItem): void {
    this.items.push(item);
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}

Object.setPrototypeOf(
  Menu.prototype,
  strictEnd(Object.prototype, () => 'Menu'),
);

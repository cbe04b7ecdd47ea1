const STYLE = `
  :host { position: fixed; bottom: 0; left: 50%; translate: -50%; z-index: 2147483647; pointer-events: none; }
  div { padding: 2px 12px; border-radius: 6px 6px 0 0; font: 13px system-ui, sans-serif; white-space: nowrap;
    background: #7a4b12; color: #fff; }
`;

/** Says in the window that this is not the real program. A constructed style sheet is no inline style to the CSP. */
export function showPreviewMark(text: string): void {
  document.addEventListener('DOMContentLoaded', () => {
    const host = document.createElement('adit-preview-mark');
    host.setAttribute('role', 'note');
    const shadow = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    shadow.adoptedStyleSheets = [sheet];
    const bar = document.createElement('div');
    bar.textContent = text;
    shadow.append(bar);
    document.documentElement.append(host);
  });
}

const STYLE = `
  :host { position: fixed; inset: auto 0 0; z-index: 2147483647; pointer-events: none; }
  div { padding: 3px 12px; font: 13px system-ui, sans-serif; text-align: center; background: #7a4b12; color: #fff; }
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

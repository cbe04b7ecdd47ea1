import type { Page } from '@playwright/test';

/** Elements that load what their attribute names. */
const LOADING: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>, address: string])[] = [
  ...['stylesheet', 'prefetch', 'modulepreload', 'preconnect', 'dns-prefetch', 'prerender', 'icon', 'manifest'].map(
    (rel) => ['link', { rel }, 'href'] as const,
  ),
  ...['image', 'script', 'style', 'font', 'fetch'].map((as) => ['link', { rel: 'preload', as }, 'href'] as const),
  ['script', {}, 'src'],
  ['script', { type: 'module' }, 'src'],
  ['img', {}, 'src'],
  ['img', {}, 'srcset'],
  ['iframe', {}, 'src'],
  ['embed', {}, 'src'],
  ['object', {}, 'data'],
  ['video', { autoplay: '' }, 'src'],
  ['video', {}, 'poster'],
  ['audio', { autoplay: '' }, 'src'],
  ['input', { type: 'image' }, 'src'],
];

/** Has a script of the page try every way that there is to reach an address, each under a path that names it. */
export async function tryEveryWay(page: Page, address: string): Promise<void> {
  await page.evaluate(loadByElements, { address, loading: LOADING });
  await page.evaluate(loadByStyles, address);
  await page.evaluate(loadByCalls, address);
  await page.evaluate(loadByWorkers, address);
  await page.evaluate(leave, address);
}

function loadByElements({ address, loading }: { readonly address: string; readonly loading: typeof LOADING }): void {
  for (const [tag, attributes, name] of loading) {
    const element = document.createElement(tag);
    const kind = Object.values(attributes).join('-');
    try {
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      element.setAttribute(name, `${address}/element-${tag}-${kind}`);
      document.head.append(element);
    } catch {
      // Trusted types: the policy does not even let it be named.
    }
  }
}

function loadByStyles(address: string): void {
  const style = document.createElement('style');
  style.textContent = `@import url(${address}/style-import); body { background: url(${address}/style-image) }`;
  document.head.append(style);
  const sheet = new CSSStyleSheet();
  const font = `@font-face { font-family: leak; src: url(${address}/sheet-font) }`;
  sheet.replaceSync(`${font} body { font-family: leak; border-image: url(${address}/sheet-image) }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.body.style.backgroundImage = `url(${address}/inline-image)`;
}

function loadByCalls(address: string): void {
  const socket = address.replace('http', 'ws');
  const calls: readonly (() => unknown)[] = [
    () => fetch(`${address}/fetch`),
    () => fetch(`${address}/fetch-no-cors`, { mode: 'no-cors', method: 'POST', body: 'x' }),
    () => fetch(`${address}/fetch-keepalive`, { mode: 'no-cors', keepalive: true }),
    () => navigator.sendBeacon(`${address}/beacon`, 'x'),
    () => new WebSocket(`${socket}/socket`),
    () => new EventSource(`${address}/events`),
    () => new WebTransport(`${address.replace('http', 'https')}/transport`),
    () => {
      const request = new XMLHttpRequest();
      request.open('POST', `${address}/request`);
      request.send('x');
    },
    () => new Audio(`${address}/audio`).play(),
    () => new Notification('x', { icon: `${address}/icon` }),
  ];
  for (const call of calls) {
    try {
      Promise.resolve(call()).catch(() => undefined);
    } catch {
      // Refused on the spot.
    }
  }
}

function loadByWorkers(address: string): void {
  const code = `fetch('${address}/worker-fetch', { mode: 'no-cors' }); importScripts('${address}/worker-import')`;
  const calls: readonly (() => unknown)[] = [
    () => new Worker(`${address}/worker`),
    () => new Worker(URL.createObjectURL(new Blob([code]))),
    () => new Worker(`data:text/javascript,${encodeURIComponent(code)}`),
    () => new SharedWorker(`${address}/shared-worker`),
    () => navigator.serviceWorker.register(`${address}/service-worker`),
    () => new AudioContext().audioWorklet.addModule(`${address}/worklet`),
  ];
  for (const call of calls) {
    try {
      Promise.resolve(call()).catch(() => undefined);
    } catch {
      // Refused on the spot.
    }
  }
}

function leave(address: string): void {
  const link = document.createElement('a');
  link.href = '#';
  link.ping = `${address}/ping`;
  const download = document.createElement('a');
  download.href = `${address}/download`;
  download.download = 'x';
  const form = document.createElement('form');
  form.method = 'post';
  form.action = `${address}/form`;
  const refresh = document.createElement('meta');
  refresh.httpEquiv = 'refresh';
  refresh.content = `0;url=${address}/refresh`;
  document.body.append(link, download, form);
  document.head.append(refresh);
  window.open(`${address}/open`);
  link.click();
  download.click();
  form.submit();
  location.assign(`${address}/assign`);
}

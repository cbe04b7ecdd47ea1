import { concat } from '../../../main/vault/archive/bytes';
import type { VaultInput, VaultOutput } from '../../../shared/bridge/vault-contract';
import type { VaultEvent } from '../../../shared/bridge/vault-messages';
import { noise } from '../archive/kit';
import { matterValue, type Page, stated } from '../harness';
import { rawDump } from '../raw';

type Content = VaultInput<'outgoing.begin'>['content'];
type Seal = VaultInput<'outgoing.begin'>['seal'];
type Purpose = VaultInput<'incoming.begin'>['purpose'];
type Credential = VaultInput<'incoming.begin'>['credential'];
type File = Uint8Array<ArrayBuffer>;

export const backup = { kind: 'backup', packs: [] } as const;
export const byVault = { kind: 'vault' } as const;
export const plain = { kind: 'plain' } as const;
export const bySession = { kind: 'session' } as const;
export const noCredential = { kind: 'none' } as const;

/** The pieces that are left of what goes out; between two of them a test can do as it likes. */
export async function pullRest(
  page: Page,
  id: string,
  between: (done: number) => Promise<void> = async () => undefined,
) {
  const pieces: File[] = [];
  for (;;) {
    const { bytes, last, done } = await page.call('outgoing.read', { id });
    pieces.push(bytes);
    if (last) return concat(pieces);
    await between(done);
  }
}

/** What goes out, whole, as main would write it to a file. */
export async function takeOut(page: Page, content: Content, seal: Seal): Promise<File> {
  const begun = await page.call('outgoing.begin', { content, seal });
  const { id, estimate } = begun.value;
  const file = await pullRest(page, id);
  if (file.length > estimate) throw new Error(`${file.length} bytes where at most ${estimate} were announced`);
  return file;
}

type WantedEvent = Extract<VaultEvent, { event: 'wanted' }>;

/** Answers every range out of a file, as main does. */
export function serve(
  page: Page,
  file: File,
  answer: (wanted: WantedEvent) => File | null | undefined = () => undefined,
) {
  return page.listen((event) => {
    if (event.event !== 'wanted') return;
    const { ticket, offset, length } = event;
    const own = answer(event);
    const bytes = own === undefined ? file.slice(offset, offset + length) : own;
    void page.call('incoming.give', { ticket, bytes });
  });
}

/** Brings a file in; the result, or the refusal that `page.refusal` tells. */
export async function bringIn(
  page: Page,
  file: File,
  purpose: Purpose,
  credential: Credential,
): Promise<VaultOutput<'incoming.result'>> {
  const stop = serve(page, file);
  try {
    const { id } = await page.call('incoming.begin', { size: file.length, purpose, credential });
    return await page.call('incoming.result', { id });
  } finally {
    stop();
  }
}

/** The code with which a file is refused. */
export async function refusedIn(page: Page, file: File, purpose: Purpose, credential: Credential) {
  const stop = serve(page, file);
  try {
    const { id } = await page.call('incoming.begin', { size: file.length, purpose, credential });
    return await page.refusal('incoming.result', { id });
  } finally {
    stop();
  }
}

/** Every row of a database, with bytes told by their sum: comparing megabytes one by one takes minutes. */
export async function dumpOf(name: string): Promise<Record<string, unknown[]>> {
  const told = async (value: unknown): Promise<unknown> => {
    if (value instanceof Uint8Array) return `${value.length} ${await sha256Of(value.slice())}`;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      await Promise.all(Object.entries(value).map(async ([key, inner]) => [key, await told(inner)] as const)),
    );
  };
  const tables: Record<string, unknown[]> = {};
  for (const [table, rows] of Object.entries(await rawDump(name))) tables[table] = await Promise.all(rows.map(told));
  return tables;
}

export const sha256Of = async (bytes: File): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Adds a file of so many bytes to a matter. */
export async function addFile(page: Page, matterId: string, name: string, bytes: number): Promise<string> {
  const content = noise(bytes, name.length + bytes);
  const { id, chunkBytes } = await page.call('attachments.begin', { matterId, name });
  for (let index = 0; index * chunkBytes < bytes; index += 1) {
    const chunk = content.slice(index * chunkBytes, (index + 1) * chunkBytes);
    await page.call('attachments.append', { id, index, bytes: chunk });
  }
  await page.call('attachments.finish', { id, sha256: await sha256Of(content) });
  return id;
}

/** The whole content of a file in the vault. */
export async function fileOf(page: Page, id: string): Promise<File> {
  const pieces: File[] = [];
  for (let index = 0; ; index += 1) {
    const { bytes, last } = await page.call('attachments.read', { id, index });
    pieces.push(bytes);
    if (last) return concat(pieces);
  }
}

const limb = <const F extends string>(finding: F) => ({
  finding,
  confidence: 'open' as const,
  confidenceWhy: [],
  reason: { zh: '理由', en: 'reason', ru: 'основание' },
  ruleId: null,
  capId: null,
  range: { worst: finding, best: finding },
  restsOn: [],
  authorities: [],
  cases: [],
});
const dated = { periods: [], noAuthority: false };

/** An assessment that found this of the industrial limb. */
export const assessmentValue = (
  industrial: 'mining' | 'grey' | 'not-mining',
): VaultInput<'assessments.create'>['value'] => ({
  assessment: {
    format: 'adit-assessment',
    version: 1,
    pack: { id: 'cn-mining', version: '1' },
    asOf: '2026-01-01',
    limbs: {
      industrial: { ...limb(industrial), ...dated },
      financial: { ...limb('permitted'), ...dated },
      operational: { ...limb('in-order'), duties: [] },
    },
    civil: { ...limb('valid'), suitMayBeRefused: false },
    administrative: { measures: [] },
    criminal: { exposures: [] },
    elements: [],
    arguments: [],
    precedents: [],
    flips: [],
    unknowns: [],
  },
  facts: [],
});

const [PUDONG, ORDOS] = ['00000000-0000-4000-8000-0000000000f1', '00000000-0000-4000-8000-0000000000f2'];
/** Two sites, each with a power of its own. Their ids mean something only within the matter: a copy keeps them. */
export const sites = {
  id: '00000000-0000-4000-8000-0000000000f0',
  title: 'Sites',
  keys: ['power'],
  instances: [
    { id: PUDONG, name: 'Pudong' },
    { id: ORDOS, name: 'Ordos' },
  ],
  taken: ORDOS,
};

/** A matter with something of everything, and of facts every state; files of these sizes. */
export async function fullMatter(page: Page, title: string, sizes: readonly number[]) {
  const client = await page.call('clients.create', { value: { name: `${title} Ltd`, wallets: ['0xfeed'] } });
  const value = { ...matterValue(title), clientId: client.value.id, number: 'N-1', repeats: [sites] };
  const matterId = (await page.call('matters.create', { value })).value.id;
  await page.call('parties.create', { matterId, value: { name: '张三', role: 'host', tokens: ['GLOW'] } });
  await page.call('facts.set', { matterId, fact: stated('power', 5) });
  await page.call('facts.set', { matterId, fact: { ...stated('power', 6), status: 'verified', note: 'meter' } });
  for (const power of [80, 90]) {
    await page.call('facts.set', { matterId, fact: stated('power', power), instance: ORDOS });
  }
  await page.call('facts.set', { matterId, fact: stated('gone', true) });
  await page.call('facts.clear', { matterId, key: 'gone' });
  await page.call('facts.set', { matterId, fact: stated('undone', 'x') });
  await page.call('facts.undo', { matterId, key: 'undone' });
  const files: string[] = [];
  for (const [at, size] of sizes.entries()) files.push(await addFile(page, matterId, `file ${at}.pdf`, size));
  const [attachmentId] = files;
  const evidence = { title: '租约', kind: 'contract', sha256: 'a'.repeat(64), reference: 'E1' };
  await page.call('evidence.create', {
    matterId,
    value: attachmentId === undefined ? evidence : { ...evidence, attachmentId },
  });
  const assessed = await page.call('assessments.create', { matterId, value: assessmentValue('grey') });
  const memo = { title: 'Memo', assessmentId: assessed.value.id, content: { blocks: ['a', '\u2028'] } };
  const draft = await page.call('memos.create', { matterId, value: memo });
  await page.call('memos.save', {
    id: draft.value.id,
    rev: 1,
    value: { ...memo, state: 'issued', seal: 'b'.repeat(64) },
  });
  await page.call('tasks.create', { matterId, value: { title: 'Ask', due: '2026-05-01', assignee: '李' } });
  await page.call('tasks.create', { matterId, value: { title: 'Read', done: true } });
  await page.call('notes.create', { matterId, value: { text: 'пометка' } });
  return { matterId, clientId: client.value.id, files };
}

/**
 * Everything of a matter that can be asked for, records in the order of their ids. When the list last saw it change is
 * not among it: an import tells that by the records that are there.
 */
export async function wholeMatter(page: Page, matterId: string) {
  const matter = await page.call('matters.get', { id: matterId });
  const lists = ['parties', 'evidence', 'assessments', 'memos', 'tasks', 'notes', 'attachments'] as const;
  const records: Record<string, readonly { readonly id: string }[]> = {};
  for (const list of lists) {
    const found: readonly { readonly id: string }[] = await page.call(`${list}.list`, { matterId });
    records[list] = [...found].sort((a, b) => Number(a.id > b.id) - Number(a.id < b.id));
  }
  // The ids of facts come of the matter's key, which is another in another vault.
  const listed = await page.call('facts.list', { matterId, instances: true });
  const facts = listed.map(({ id: _, ...fact }) => fact);
  const history: Record<string, unknown> = {};
  for (const key of ['power', 'gone', 'undone']) history[key] = await page.call('facts.history', { matterId, key });
  history['power of Ordos'] = await page.call('facts.history', { matterId, key: 'power', instance: ORDOS });
  const { rows } = await page.call('matters.list', {});
  const [line] = rows.filter(({ id }) => id === matterId).map(({ updatedAt: _, ...shown }) => shown);
  return { matter, ...records, facts, history, line };
}

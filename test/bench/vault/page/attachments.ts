import { CHUNK_BYTES } from '../../../../shared/bridge/vault-contract';
import { type BenchRow, row } from '../../row';
import { type Caller, unlocked } from './caller';
import { fillVault } from './fill-vault';
import { interleave } from './interleave';
import { openPlain, type PlainStore, rawPut } from './plain-store';

const rounds = 5;
/** Chunks on their way at a time, as the desk sends them; the peer is no faster with more or fewer. */
const ahead = 6;

const noise = (): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(CHUNK_BYTES);
  for (let at = 0; at < CHUNK_BYTES; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
};
const chunk = noise();

/** Sends chunks in order, `ahead` of them at a time. */
const inFlight = async (count: number, send: (index: number) => Promise<unknown>): Promise<void> => {
  const pending: Promise<unknown>[] = [];
  for (let index = 0; index < count; index += 1) {
    pending.push(send(index));
    if (pending.length === ahead) await pending.shift();
  }
  await Promise.all(pending);
};

const ours = async (vault: Caller, matterId: string, chunks: number): Promise<void> => {
  const { id } = await vault.call('attachments.begin', { matterId, name: 'scan.pdf', bytes: chunks * CHUNK_BYTES });
  // Each has memory of its own, as what comes over the port has.
  await inFlight(chunks, (index) => vault.call('attachments.append', { id, index, bytes: chunk.slice() }));
  await vault.call('attachments.finish', { id });
};

const peer = async ({ raw }: Pick<PlainStore, 'raw'>, chunks: number): Promise<void> => {
  const matterId = crypto.randomUUID();
  const put = (index: number) => rawPut(raw, 'chunks', { id: `${matterId}/${index}`, matterId, bytes: chunk.slice() });
  await inFlight(chunks, put);
};

/** A file stored: sealed, hashed and made part of its matter, against its plain chunks in raw IndexedDB. */
export const benchAttachments = async (full: boolean): Promise<readonly BenchRow[]> => {
  const vault = await unlocked(await fillVault('adit-attachments', 1, 1));
  const [matter] = (await vault.call('matters.list', {})).rows;
  if (matter === undefined) throw new Error('no matter');
  const plain = await openPlain('plain-attachments', ['chunks']);
  const megabytes = full ? 200 : 50;
  const [small, large] = [megabytes / 10, megabytes];
  const times = await interleave(
    {
      ours: () => ours(vault, matter.id, large),
      peer: () => peer(plain, large),
      less: () => ours(vault, matter.id, small),
    },
    rounds,
  );
  return [
    row({
      name: `attachment of ${large} MB sealed, hashed and stored`,
      ours: times.ours,
      peer: times.peer,
      peerName: 'raw IndexedDB strict put of the plain chunks',
      unit: 'ms',
      goal: 1.1,
      growth: Math.log10(times.ours / times.less),
    }),
  ];
};

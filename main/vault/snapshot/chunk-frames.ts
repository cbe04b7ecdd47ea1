import type { Dexie } from 'dexie';
import { CHUNK_BYTES } from '../../../shared/bridge/vault-contract';
import { Cutter } from '../archive/cutter';
import { chunksOf } from '../archive/streams';
import { chunkId, chunkPlace } from '../attachments/chunk';
import type { Doomed } from '../attachments/retained-chunks';
import type { Bytes } from '../crypto/bytes';
import type { SealedRow } from '../crypto/sealed-row';
import { rowsOf } from '../database/database';
import { fault } from '../fault';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** A nonce and a full chunk with its tag. Only the last frame of an attachment may be shorter. */
export const FRAME_BYTES = NONCE_BYTES + CHUNK_BYTES + TAG_BYTES;

/** An attachment's row, as far as its chunks repeat it. */
export type Owner = Doomed;

const damaged = () => fault('record/damaged', { table: 'chunks' });

/** A frame says nothing of where it belongs, since its place in the file does: a chunk at another place is damage. */
function checkPlace(row: SealedRow, { id, matterId, keyId }: Owner, index: number): void {
  const place = chunkPlace(id, matterId, keyId, index);
  const fits = (['matterId', 'rev', 'schema', 'keyId'] as const).every((field) => row[field] === place[field]);
  if (!fits || row.nonce.length !== NONCE_BYTES) throw damaged();
}

/** The chunks of an attachment as they are sealed, one frame after another. */
export async function* framesOf(database: Dexie, owner: Owner): AsyncGenerator<Uint8Array, void> {
  let full = true;
  for (let index = 0; ; index += 1) {
    const row = await rowsOf(database, 'chunks').get(chunkId(owner.id, index));
    if (row === undefined) return;
    checkPlace(row, owner, index);
    if (!full) throw damaged();
    full = row.sealed.length === CHUNK_BYTES + TAG_BYTES;
    yield row.nonce;
    yield row.sealed;
  }
}

/** The rows of the chunks again. */
export async function* chunkRows(content: ReadableStream<Uint8Array>, owner: Owner): AsyncGenerator<SealedRow, void> {
  const cutter = new Cutter(FRAME_BYTES);
  let index = 0;
  const rowOf = (frame: Bytes): SealedRow => {
    const { table: _, ...place } = chunkPlace(owner.id, owner.matterId, owner.keyId, index);
    index += 1;
    // Copies: a view would take the whole of what it looks into to the disk.
    return { ...place, nonce: frame.slice(0, NONCE_BYTES), sealed: frame.slice(NONCE_BYTES) };
  };
  for await (const piece of chunksOf(content)) for (const frame of cutter.push(piece)) yield rowOf(frame);
  const rest = cutter.rest();
  if (rest.length > 0) yield rowOf(rest);
}

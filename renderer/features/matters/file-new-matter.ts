import type { Reply } from '../../../shared/bridge/desktop-errors';
import type { ListedClient } from '../../../shared/bridge/vault-contract';
import type { MatterRecord } from '../../../shared/bridge/vault-records';
import type { IsoDate } from '../../../shared/model/date';
import type { Pack } from '../../../shared/packs/schema';
import { fileClient } from '../../app/file-client';
import { fileMatter } from '../../app/file-matter';

type Naming = Pick<MatterRecord, 'pack' | 'packRelease'>;
type Archetype = Pack['archetypes'][number];

export interface NewMatterForm {
  readonly title: string;
  readonly client: string;
  readonly number: string;
  readonly asOf: IsoDate | null;
  /** The body of law that it is assessed under. */
  readonly pack: Pack;
  /** The typical project whose facts are taken over; null for none. */
  readonly archetype: Archetype | null;
}

/** Files a new matter under the release of the law that is named; what a typical project has for facts is only assumed of this one. */
export async function fileNewMatter(
  form: NewMatterForm,
  naming: Naming,
  clients: readonly ListedClient[],
): Promise<Reply<string>> {
  const { title, number, asOf, archetype } = form;
  const client = await fileClient(form.client.trim(), clients);
  if (!client.ok) return client;
  const facts = (archetype?.facts ?? []).map((fact) => ({ ...fact, status: 'assumed' as const, evidence: [] }));
  const head = {
    ...client.value,
    title: title.trim(),
    ...naming,
    ...(number.trim() === '' ? {} : { number: number.trim() }),
    ...(asOf === null ? {} : { asOf }),
  };
  return await fileMatter({ head, facts, evidence: [] });
}

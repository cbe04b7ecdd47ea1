import type { Reply } from '../../../shared/bridge/desktop-errors';
import type { ListedClient } from '../../../shared/bridge/vault-contract';
import type { IsoDate } from '../../../shared/model/date';
import type { Pack } from '../../../shared/packs/schema';
import { fileClient } from '../../app/file-client';
import { fileMatter } from '../../app/file-matter';

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

/** Files a new matter; what a typical project has for facts is only assumed of this one. */
export async function fileNewMatter(form: NewMatterForm, clients: readonly ListedClient[]): Promise<Reply<string>> {
  const { title, number, asOf, archetype, pack } = form;
  const client = await fileClient(form.client.trim(), clients);
  if (!client.ok) return client;
  const facts = (archetype?.facts ?? []).map((fact) => ({ ...fact, status: 'assumed' as const, evidence: [] }));
  const head = {
    ...client.value,
    title: title.trim(),
    pack: pack.manifest.id,
    ...(number.trim() === '' ? {} : { number: number.trim() }),
    ...(asOf === null ? {} : { asOf }),
  };
  return await fileMatter({ head, facts, evidence: [] });
}

import type { z } from 'zod';
import type {
  clientRecordSchema,
  evidenceRecordSchema,
  matterRecordSchema,
  memoRecordSchema,
  noteRecordSchema,
  partyRecordSchema,
  Stored,
} from '../../../shared/bridge/vault-records';
import type { factSchema } from '../../../shared/model/fact';
import { placeOf } from '../repositories/fact-key';
import { memoText } from './memo-text';
import type { SearchEntry, SearchField } from './search-types';

type Of<S extends z.ZodType> = Stored<z.output<S>>;

/** What is read of a matter to find it by. */
export interface MatterContent {
  readonly matter: Of<typeof matterRecordSchema> | null;
  readonly client: Of<typeof clientRecordSchema> | null;
  readonly parties: readonly Of<typeof partyRecordSchema>[];
  readonly facts: readonly z.output<typeof factSchema>[];
  readonly evidence: readonly Of<typeof evidenceRecordSchema>[];
  readonly notes: readonly Of<typeof noteRecordSchema>[];
  readonly memos: readonly Of<typeof memoRecordSchema>[];
}

type Text = string | null | undefined;

const entries = (field: SearchField, ref: string, ...texts: readonly Text[]): readonly SearchEntry[] =>
  texts.flatMap((text) => (text === null || text === undefined || text === '' ? [] : [{ field, ref, text }]));

type Somebody = z.output<typeof partyRecordSchema> | z.output<typeof clientRecordSchema>;

/** Whoever a conflict could be with: by every name, number, address and project that is known of them. */
const somebody = (field: 'client' | 'party', { id, value }: Stored<Somebody>): readonly SearchEntry[] => {
  const { name, creditCode, formerNames = [], wallets = [], tokens = [], projects = [] } = value;
  return [
    ...entries(field, id, name, creditCode, ...formerNames, ...wallets, ...tokens, ...projects),
    ...entries('note', id, value.address, value.contact, value.note),
  ];
};

const ofMatter = ({ matter }: MatterContent): readonly SearchEntry[] => {
  if (matter === null) return [];
  const { id, value } = matter;
  return [
    ...entries('title', id, value.title, value.number),
    ...entries('client', id, value.client.name, value.client.creditCode),
    ...entries('note', id, value.note),
  ];
};

/** Yes and no are not found by; numbers and words are. */
const factText = (value: boolean | number | string | null | undefined): Text =>
  typeof value === 'number' ? String(value) : typeof value === 'string' ? value : null;

/** Every text by which a matter is found. */
export const matterTexts = (content: MatterContent): readonly SearchEntry[] => [
  ...ofMatter(content),
  ...(content.client === null ? [] : somebody('client', content.client)),
  ...content.parties.flatMap((party) => somebody('party', party)),
  ...content.facts.flatMap(({ key, value, alternative, note }) =>
    entries('fact', placeOf(key).key, factText(value), factText(alternative), note),
  ),
  ...content.evidence.flatMap(({ id, value }) => entries('evidence', id, value.title, value.reference, value.note)),
  ...content.notes.flatMap(({ id, value }) => entries('note', id, value.title, value.text)),
  ...content.memos.flatMap(({ id, value }) => entries('memo', id, value.title, memoText(value.content))),
];

import { useCallback, useMemo, useState } from 'react';
import type { EvidenceRecord } from '../../../shared/bridge/vault-records';
import { api } from '../../app/api';
import type { AutosaveParts } from '../../app/autosave';
import { type Autosaved, useAutosave } from '../../app/use-autosave';
import type { ListedEvidence } from './rows';

/** Fields as they are typed; one that is taken away is blank until the record is kept. */
type Change = { readonly [K in keyof EvidenceRecord]?: EvidenceRecord[K] | undefined };

/** A record as it is edited, and the way back through what was changed since it was opened. */
export interface RecordDraft {
  readonly draft: Autosaved<EvidenceRecord>;
  /** Typing is saved after a moment. */
  readonly type: (change: Change) => void;
  /** A click is saved at once. */
  readonly pick: (change: Change) => void;
  /** Takes the last change back; null where there is none. */
  readonly undo: (() => void) | null;
}

interface Step {
  readonly field: string;
  readonly before: EvidenceRecord;
}

const isBlank = (value: unknown): boolean => value === '' || value === undefined;
const filled = (record: object) => Object.fromEntries(Object.entries(record).filter(([, value]) => !isBlank(value)));

/** What is kept of a record as it is typed: fields left blank are not there, and one without a title has its number. */
function keptOf({ title, kind, properties, ...rest }: EvidenceRecord): EvidenceRecord {
  const said = filled(properties ?? {});
  return {
    ...(filled(rest) as typeof rest),
    title: title.trim() === '' ? rest.reference : title,
    kind: kind.trim() === '' ? 'other' : kind,
    ...(Object.keys(said).length === 0 ? {} : { properties: said }),
  };
}

const partsFor = (id: string): AutosaveParts<EvidenceRecord> => ({
  save: ({ rev, value }) => api.evidence.save({ id, rev, value: keptOf(value) }),
  load: () => api.evidence.get({ id }),
});

/** A change of one field is one step back, however many letters it took. */
const withStep = (steps: readonly Step[], field: string, before: EvidenceRecord): readonly Step[] =>
  steps.at(-1)?.field === field ? steps : [...steps, { field, before }];

export function useRecordDraft(record: ListedEvidence): RecordDraft {
  const { id } = record;
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const parts = useMemo(() => partsFor(id), [id]);
  const draft = useAutosave<EvidenceRecord>(`evidence/${id}`, record, parts);
  const { value, set, flush } = draft;
  const type = useCallback(
    (change: Change) => {
      setSteps((now) => withStep(now, Object.keys(change).join(), value));
      set({ ...value, ...change } as EvidenceRecord);
    },
    [value, set],
  );
  const pick = useCallback(
    (change: Change) => {
      type(change);
      void flush();
    },
    [type, flush],
  );
  const last = steps.at(-1);
  const back = (before: EvidenceRecord) => {
    setSteps(steps.slice(0, -1));
    set(before);
    void flush();
  };
  return { draft, type, pick, undo: last === undefined ? null : () => back(last.before) };
}

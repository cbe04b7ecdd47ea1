import { Autocomplete, Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { EvidenceRecord } from '../../../shared/bridge/vault-records';
import { useLanguage } from '../../app/i18n';
import { DateField } from '../../ui/date-field';
import { ErrorState } from '../../ui/error-state';
import { SaveConflict } from '../../ui/save-conflict';
import { kindName, kindOf, offeredKinds } from './kinds';
import styles from './record-form.module.css';
import type { ListedEvidence } from './rows';
import { useTexts } from './texts';
import { type RecordDraft, useRecordDraft } from './use-record-draft';

type Field = 'title' | 'source' | 'locator' | 'pages';
type Prose = 'purpose' | 'note';
const properties = ['authenticity', 'legality', 'relevance'] as const;

interface Edited {
  readonly edited: RecordDraft;
}

function Line({ edited, field }: Edited & { readonly field: Field }) {
  const { draft, type } = edited;
  const say = useTexts();
  return (
    <TextInput
      size="xs"
      label={say(`field.${field}`)}
      maxLength={1_000}
      value={draft.value[field] ?? ''}
      onChange={({ currentTarget }) => type({ [field]: currentTarget.value })}
      onBlur={() => void draft.flush()}
    />
  );
}

function Text({ edited, field }: Edited & { readonly field: Prose }) {
  const { draft, type } = edited;
  const say = useTexts();
  return (
    <Textarea
      size="xs"
      label={say(`field.${field}`)}
      minRows={2}
      maxRows={10}
      value={draft.value[field] ?? ''}
      onChange={({ currentTarget }) => type({ [field]: currentTarget.value })}
      onBlur={() => void draft.flush()}
    />
  );
}

/** One of the offered kinds, or any other that is typed. */
function Kind({ edited }: Edited) {
  const { draft, type } = edited;
  const say = useTexts();
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Autocomplete
      size="xs"
      label={say('field.kind')}
      maxLength={1_000}
      data={offeredKinds.map((kind) => kindName(kind, language))}
      value={typed ?? kindName(draft.value.kind, language)}
      onChange={(name) => {
        setTyped(name);
        type({ kind: kindOf(name, language) });
      }}
      onBlur={() => {
        setTyped(null);
        void draft.flush();
      }}
    />
  );
}

/** What is to be said of the three properties that evidence must have. */
function Properties({ edited }: Edited) {
  const { draft, type } = edited;
  const say = useTexts();
  return (
    <fieldset className={styles['properties']}>
      <legend>{say('field.properties')}</legend>
      {properties.map((property) => (
        <Textarea
          key={property}
          size="xs"
          label={say(`property.${property}`)}
          maxRows={6}
          value={draft.value.properties?.[property] ?? ''}
          onChange={({ currentTarget }) =>
            type({ properties: { ...draft.value.properties, [property]: currentTarget.value } })
          }
          onBlur={() => void draft.flush()}
        />
      ))}
    </fieldset>
  );
}

/** What is kept of a piece of evidence, edited in place. */
export function RecordForm({ record }: { readonly record: ListedEvidence }) {
  const say = useTexts();
  const edited = useRecordDraft(record);
  const { draft, pick, undo } = edited;
  return (
    <div className={styles['form']}>
      <SaveConflict<EvidenceRecord>
        draft={draft}
        show={({ title, note }) => [title, note].filter(Boolean).join('\n')}
      />
      {draft.state.phase === 'failed' ? (
        <ErrorState error={draft.state.error} onRetry={() => void draft.flush()} />
      ) : null}
      <Line edited={edited} field="title" />
      <Kind edited={edited} />
      <DateField
        size="xs"
        label={say('field.sourceDate')}
        value={draft.value.sourceDate ?? null}
        onChange={(day) => pick({ sourceDate: day ?? undefined })}
        onBlur={() => void draft.flush()}
      />
      <Line edited={edited} field="source" />
      {record.value.attachmentId === undefined ? <Line edited={edited} field="locator" /> : null}
      <Text edited={edited} field="note" />
      <h3>{say('field.schedule')}</h3>
      <Text edited={edited} field="purpose" />
      <Line edited={edited} field="pages" />
      <Properties edited={edited} />
      <Button variant="subtle" disabled={undo === null} onClick={() => undo?.()}>
        {say('undo')}
      </Button>
    </div>
  );
}

import { Button, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ExportClearance } from '../../../shared/memo/model';
import { abroadProvision } from '../../../shared/memo/sections/clearance';
import { memoWordings } from '../../../shared/memo/wording/index';
import type { IsoDate } from '../../../shared/model/date';
import type { Language } from '../../../shared/model/languages';
import { today } from '../../app/format';
import type { Law } from '../../app/law';
import { DateField } from '../../ui/date-field';
import styles from './memo.module.css';
import { useTexts } from './texts';

const recipients = ['none', 'approved', 'unapproved'] as const;
type Recipient = (typeof recipients)[number];

interface Draft {
  readonly recipient: Recipient | null;
  readonly approvedBy: string;
  readonly on: IsoDate | null;
  readonly reason: string;
}

/** The record that a draft makes, in the language of the memo; null while something of it is missing or stands against it. */
function clearanceOf({ recipient, approvedBy, on, reason }: Draft, lang: Language): ExportClearance | null {
  if (recipient === null || recipient === 'unapproved' || on === null) return null;
  if (approvedBy.trim() === '' || reason.trim() === '') return null;
  const { clearance, grammar } = memoWordings[lang];
  const ground = `${clearance.recipient[recipient]}${grammar.semicolon}${reason.trim()}`;
  return { approvedBy: approvedBy.trim(), on, ground };
}

/** What the pack has of the provision, or that it has nothing. */
function Rule({ law }: { readonly law: Law }) {
  const found = abroadProvision(law.authorities);
  if (found === undefined) return <p>{law.words.clearance.noRecord}</p>;
  return (
    <blockquote>
      {found.label === undefined ? null : <p>{found.label[law.lang]}</p>}
      <p>{found.text[law.lang]}</p>
    </blockquote>
  );
}

/** The stop before a memo that goes abroad: the rule, to whom it goes, and who answers for it on what ground. */
export function Clearance(props: {
  readonly law: Law;
  readonly lang: Language;
  readonly onCleared: (clearance: ExportClearance) => void;
}) {
  const { law, lang, onCleared } = props;
  const say = useTexts();
  const [draft, setDraft] = useState<Draft>({ recipient: null, approvedBy: '', on: today(), reason: '' });
  const clearance = clearanceOf(draft, lang);
  return (
    <Stack component="section" gap="sm" className={styles['stop']} aria-label={say('abroad.title')}>
      <h2>{say('abroad.title')}</h2>
      <p>{say('abroad.meaning')}</p>
      <Rule law={law} />
      <Radio.Group
        label={say('abroad.recipient')}
        value={draft.recipient}
        onChange={(value) => setDraft({ ...draft, recipient: recipients.find((one) => one === value) ?? null })}
      >
        <Stack gap="xs" mt="xs">
          {recipients.map((value) => (
            <Radio key={value} value={value} label={say(`abroad.recipients.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {draft.recipient === 'unapproved' ? <p role="alert">{say('abroad.stopped')}</p> : null}
      <TextInput
        label={say('abroad.approvedBy')}
        value={draft.approvedBy}
        maxLength={200}
        onChange={({ currentTarget }) => setDraft({ ...draft, approvedBy: currentTarget.value })}
      />
      <DateField label={say('abroad.on')} value={draft.on} onChange={(on) => setDraft({ ...draft, on })} />
      <Textarea
        label={say('abroad.reason')}
        description={say('abroad.reasonHelp')}
        value={draft.reason}
        maxLength={1_000}
        onChange={({ currentTarget }) => setDraft({ ...draft, reason: currentTarget.value })}
      />
      <Group>
        <Button disabled={clearance === null} onClick={() => clearance !== null && onCleared(clearance)}>
          {say('abroad.confirm')}
        </Button>
      </Group>
    </Stack>
  );
}

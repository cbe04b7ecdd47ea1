import type { KeyboardEvent } from 'react';
import { api } from '../../app/api';
import { useLanguage } from '../../app/i18n';
import { usePacks } from '../../app/pack';
import { type MatterTab, navigate } from '../../app/routes';
import { evidenceFocus } from '../evidence/place';
import { type Found, type Hit, marked } from './marked';
import styles from './search.module.css';
import { useTexts } from './texts';

/** Where what was found is read. */
const TABS: Readonly<Record<Hit['field'], MatterTab>> = {
  title: 'overview',
  client: 'overview',
  party: 'overview',
  fact: 'facts',
  evidence: 'evidence',
  note: 'overview',
  memo: 'memo',
};

const openMatter = (id: string) => void navigate({ screen: 'matter', id, tab: 'overview' });

/** What the place of a hit knows its text by: evidence goes by its reference. */
async function focusOf({ field, ref }: Hit): Promise<string | null> {
  if (field === 'title') return null;
  if (field === 'client') return field;
  if (field !== 'evidence') return ref;
  const reply = await api.evidence.get({ id: ref });
  return reply.ok ? evidenceFocus({ reference: reply.value.value.reference, page: null }) : null;
}

async function openHit(id: string, hit: Hit): Promise<void> {
  const focus = await focusOf(hit);
  await navigate({ screen: 'matter', id, tab: TABS[hit.field], ...(focus === null ? {} : { focus }) });
}

/** Goes through everything that can be opened, by the arrow keys. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function HitLine({ matterId, hit }: { readonly matterId: string; readonly hit: Hit }) {
  const say = useTexts();
  const language = useLanguage();
  const known = usePacks().flatMap(({ facts }) => facts.facts);
  const fact = hit.field === 'fact' ? known.find(({ key }) => key === hit.ref) : undefined;
  return (
    <button type="button" className={styles['hit']} onClick={() => void openHit(matterId, hit)}>
      <span className={styles['field']}>
        {say(`fields.${hit.field}`)}
        {fact === undefined ? null : ` · ${fact.label[language]}`}
      </span>
      <span className={styles['snippet']}>
        {marked(hit.snippet).map(({ text, isMatch }, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name than their place
          isMatch ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </span>
    </button>
  );
}

/** What was found, matter by matter. */
export function Results({ rows }: { readonly rows: readonly Found[] }) {
  const say = useTexts();
  return (
    <section className={styles['results']} aria-label={say('results')} onKeyDown={walk}>
      {rows.map(({ matterId, title, client, hits }) => (
        <article key={matterId} className={styles['matter']}>
          <h2>
            <button type="button" className={styles['open']} onClick={() => openMatter(matterId)}>
              {title}
            </button>
            <span className={styles['client']}>{client}</span>
          </h2>
          {hits.map((hit) => (
            <HitLine key={`${hit.field}/${hit.ref}/${hit.snippet.start}`} matterId={matterId} hit={hit} />
          ))}
        </article>
      ))}
    </section>
  );
}

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { labelsOf, pinpointText } from '../../../shared/memo/citations/pinpoint';
import { factClause } from '../../../shared/memo/facts/fact-value';
import { type Use, useKinds, usesOfAuthority, usesOfCase } from '../../../shared/packs/uses';
import type { Law } from '../../app/law';
import { Icon } from '../../ui/icon';
import { Standing } from '../../ui/law/authority-panel';
import { Particular } from '../../ui/law/case-panel';
import { useLawTexts } from '../../ui/law/texts';
import styles from './library.module.css';
import { MattersResting } from './matters-resting';
import { useTexts } from './texts';

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['part']}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Where the pack rests on a record, by the part of the reasoning. */
function Uses({ uses, law }: { readonly uses: readonly Use[]; readonly law: Law }) {
  const say = useTexts();
  if (uses.length === 0) return <p>{say('record.unused')}</p>;
  return (
    <dl className={styles['uses']}>
      {useKinds.map((kind) => {
        const found = uses.filter((use) => use.kind === kind);
        return found.length === 0 ? null : (
          <div key={kind}>
            <dt>{say(`use.${kind}`)}</dt>
            {found.map(({ id, label, limb }) => (
              <dd key={id}>
                {limb === null ? null : <span className={styles['note']}>{law.words.finding.limbs[limb]} · </span>}
                {label[law.lang]}
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}

function Sources({ sources }: { readonly sources: readonly string[] }) {
  const say = useTexts();
  if (sources.length === 0) return null;
  return (
    <Part title={say('record.sources')}>
      <ul className={styles['sources']}>
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </Part>
  );
}

function AuthorityRecord({ law, id }: { readonly law: Law; readonly id: string }) {
  const say = useTexts();
  const sayLaw = useLawTexts();
  const authority = law.authorities.get(id);
  if (authority === undefined) return <p>{say('record.gone')}</p>;
  const { lang, words } = law;
  const place = (pinpoint: string) =>
    pinpointText(pinpoint, { ...words.citation, lang }, labelsOf(authority, lang)) || pinpoint;
  return (
    <>
      <h2>{authority.title[lang]}</h2>
      <Standing authority={authority} law={law} />
      <Part title={sayLaw('relevance')}>
        <p>{authority.relevance[lang]}</p>
        {authority.note === null ? null : <p className={styles['note']}>{authority.note[lang]}</p>}
      </Part>
      <Part title={say('record.provisions')}>
        <p className={styles['note']}>{sayLaw('summary')}</p>
        <dl className={styles['provisions']}>
          {authority.provisions.map(({ pinpoint, text }) => (
            <div key={pinpoint}>
              <dt>{place(pinpoint)}</dt>
              <dd>{text[lang]}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title={say('record.uses')}>
        <Uses uses={usesOfAuthority(law.pack, id)} law={law} />
      </Part>
      <Part title={say('matters.title')}>
        <MattersResting key={id} source={{ shelf: 'authorities', id }} />
      </Part>
      <Sources sources={[...authority.verification.verifiedFrom, ...authority.verification.sources]} />
    </>
  );
}

function CaseRecord({ law, id }: { readonly law: Law; readonly id: string }) {
  const say = useTexts();
  const sayLaw = useLawTexts();
  const precedent = law.precedents.get(id);
  if (precedent === undefined) return <p>{say('record.gone')}</p>;
  const { lang } = law;
  const { arrangement, holding, reasoning, consequences } = precedent;
  const parts = [
    [say('record.arrangement'), arrangement],
    [sayLaw('held'), holding],
    [sayLaw('reasoning'), reasoning],
    [sayLaw('consequences'), consequences],
  ] as const;
  return (
    <>
      <h2>{precedent.title[lang]}</h2>
      <Particular precedent={precedent} law={law} />
      {parts.map(([title, text]) => (
        <Part key={title} title={title}>
          <p>{text[lang]}</p>
        </Part>
      ))}
      <Part title={sayLaw('facts')}>
        <dl className={styles['provisions']}>
          {precedent.facts.map(({ key, value, passage }) => (
            <div key={key}>
              <dt>{factClause(key, value, law)}</dt>
              <dd>{passage}</dd>
            </div>
          ))}
        </dl>
      </Part>
      {precedent.notes.map((note) => (
        <p key={note.en} className={styles['note']}>
          {note[lang]}
        </p>
      ))}
      <Part title={say('record.uses')}>
        <Uses uses={usesOfCase(law.pack, id)} law={law} />
      </Part>
      <Part title={say('matters.title')}>
        <MattersResting key={id} source={{ shelf: 'precedents', id }} />
      </Part>
      <Sources sources={precedent.sources} />
    </>
  );
}

/** A record of the pack in full: what it says, how well that is verified, and where the reasoning rests on it. */
export function LibraryRecord(props: {
  readonly law: Law;
  readonly shelf: 'authorities' | 'precedents';
  readonly id: string;
  readonly onBack: () => void;
}) {
  const { law, shelf, id, onBack } = props;
  const say = useTexts();
  return (
    <article className={styles['record']}>
      <div>
        <Button size="xs" variant="default" leftSection={<Icon name="back" size={12} />} onClick={onBack}>
          {say('record.back')}
        </Button>
      </div>
      {shelf === 'authorities' ? <AuthorityRecord law={law} id={id} /> : <CaseRecord law={law} id={id} />}
    </article>
  );
}

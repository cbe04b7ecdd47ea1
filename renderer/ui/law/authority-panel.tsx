import type { ReactNode } from 'react';
import { endOf, standingOn } from '../../../shared/memo/citations/authority-standing';
import { labelsOf, pinpointText } from '../../../shared/memo/citations/pinpoint';
import { dateInWords, issueDate } from '../../../shared/memo/text/date';
import type { Authority } from '../../../shared/packs/schema';
import type { Law } from '../../app/law';
import { Inspector } from '../inspector';
import styles from './law.module.css';
import { Particulars } from './record';
import { useLawTexts } from './texts';

function useDoubts(authority: Authority, law: Law): readonly string[] {
  const words = law.words.sections['annex-authorities'];
  const { unverifiedFields, readInFull, singleSource } = authority.verification;
  return [
    ...unverifiedFields.map((field) => words.fields[field] ?? field),
    ...(readInFull ? [] : [words.notInFull]),
    ...(singleSource ? [words.singleSource] : []),
  ];
}

/** How an authority stands, and how far its record is verified. */
export function Standing({ authority, law }: { readonly authority: Authority; readonly law: Law }) {
  const say = useLawTexts();
  const doubts = useDoubts(authority, law);
  const { grammar, finding, sections } = law.words;
  const day = (date: string | null) => (date === null ? null : dateInWords(date, grammar));
  const { verification } = authority;
  return (
    <Particulars
      rows={[
        [say('number'), authority.documentNumber],
        [say('issuers'), authority.issuers.join('、')],
        [say('issued'), issueDate(authority, grammar)],
        [say('force'), day(authority.effectiveOn)],
        [say('ended'), day(endOf(authority))],
        [say('standing'), finding.standing[standingOn(authority, law.assessment.asOf)]],
        [say('record'), sections['annex-authorities'].record[verification.confidence]],
        [say('checked'), day(verification.verifiedOn) ?? say('never')],
        [say('doubts'), doubts.length === 0 ? say('noDoubts') : doubts.join(grammar.semicolon)],
      ]}
    />
  );
}

function Provisions(props: { readonly authority: Authority; readonly pinpoint: string; readonly law: Law }) {
  const { authority, pinpoint, law } = props;
  const say = useLawTexts();
  const { lang, words } = law;
  const place = (one: string) => pinpointText(one, { ...words.citation, lang }, labelsOf(authority, lang)) || one;
  const cited = authority.provisions.find((provision) => provision.pinpoint === pinpoint);
  const others = authority.provisions.filter((provision) => provision !== cited);
  return (
    <>
      {cited === undefined ? null : (
        <blockquote className={styles['provision']}>
          <strong>{place(cited.pinpoint)}</strong>
          <p>{cited.text[lang]}</p>
        </blockquote>
      )}
      <p className={styles['small']}>{say('summary')}</p>
      {others.length === 0 ? null : (
        <details>
          <summary>{say('otherProvisions')}</summary>
          <dl className={styles['others']}>
            {others.map((provision) => (
              <div key={provision.pinpoint}>
                <dt>{place(provision.pinpoint)}</dt>
                <dd>{provision.text[lang]}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

/** An authority in the inspector: the provision cited, how it stands, how far its record is verified. */
export function AuthorityPanel(props: {
  readonly law: Law;
  readonly id: string;
  readonly pinpoint: string;
  readonly children?: ReactNode;
}) {
  const { law, id, pinpoint, children } = props;
  const authority = law.authorities.get(id);
  if (authority === undefined) return null;
  const { lang } = law;
  return (
    <Inspector
      title={authority.title[lang]}
      why={<p>{authority.relevance[lang]}</p>}
      basis={<Provisions authority={authority} pinpoint={pinpoint} law={law} />}
    >
      <Standing authority={authority} law={law} />
      {authority.note === null ? null : <p className={styles['small']}>{authority.note[lang]}</p>}
      {children}
    </Inspector>
  );
}

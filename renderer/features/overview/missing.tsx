import { useState } from 'react';
import type { Law } from '../../app/law';
import { navigate } from '../../app/routes';
import { LinkButton } from '../../ui/link-button';
import styles from './overview.module.css';
import { Section } from './section';
import { useTexts } from './texts';

const FEW = 5;

/** What is not known and could turn a finding, the most telling first, each with the way to its question. */
export function Missing({ law, matterId }: { readonly law: Law; readonly matterId: string }) {
  const say = useTexts();
  const [all, setAll] = useState(false);
  const { words, lang, assessment, packFacts } = law;
  const unknowns = [...assessment.unknowns].sort((a, b) => a.rank - b.rank);
  const shown = all ? unknowns : unknowns.slice(0, FEW);
  const open = (key: string) => void navigate({ screen: 'matter', id: matterId, tab: 'checklist', focus: key });
  return (
    <Section title={say('missing.title')}>
      {unknowns.length === 0 ? <p>{say('missing.none')}</p> : null}
      <ol className={styles['rows']}>
        {shown.map(({ key, label, couldTurn }) => (
          <li key={key}>
            <LinkButton onClick={() => open(key)}>{packFacts.get(key)?.question[lang] ?? label[lang]}</LinkButton>
            <span className={styles['note']}>
              {say('missing.turns', {
                limbs: couldTurn.map((limb) => words.finding.limbs[limb]).join(words.grammar.listComma),
              })}
            </span>
          </li>
        ))}
      </ol>
      {unknowns.length > FEW ? (
        <LinkButton aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say('missing.few') : say('missing.all', { count: unknowns.length })}
        </LinkButton>
      ) : null}
    </Section>
  );
}

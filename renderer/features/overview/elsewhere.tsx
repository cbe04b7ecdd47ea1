import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { factLabel, factValueText } from '../../../shared/memo/facts/fact-value';
import { fillText } from '../../../shared/memo/text/fill';
import type { Fact, FactValue } from '../../../shared/model/fact';
import { type Elsewhere, joined } from '../../../shared/reasoning/elsewhere';
import { mattersUnder } from '../../app/all-matters';
import { workOut } from '../../app/assessment/reasoner';
import type { Law } from '../../app/law';
import styles from './overview.module.css';
import { Section } from './section';
import { useTexts } from './texts';

interface ElsewhereProps {
  readonly law: Law;
  readonly facts: readonly Fact[];
  readonly matterId: string;
}

type Look =
  | { readonly state: 'idle' | 'failed' }
  | { readonly state: 'working'; readonly done: number; readonly total: number }
  | {
      readonly state: 'done';
      readonly found: readonly Elsewhere[];
      readonly law: Law;
      readonly facts: readonly Fact[];
    };

/** A day, a number or a place could tell whose matter it is: of those only that they are otherwise is said. */
const TELLING: ReadonlySet<string> = new Set(['number', 'date', 'code', 'percent']);

function Apart({ law, one }: { readonly law: Law; readonly one: Elsewhere['apart'][number] }) {
  const say = useTexts();
  const { key, here, there } = one;
  const inWords = (value: FactValue | null) =>
    value === null ? law.words.fact.status.unknown : factValueText(key, value, law);
  const values = TELLING.has(law.packFacts.get(key)?.type ?? 'code')
    ? say('elsewhere.otherwise')
    : say('elsewhere.values', { here: inWords(here), there: inWords(there) });
  return <li>{fillText(law.words.fact.is, { label: factLabel(key, law), value: values })}</li>;
}

function Found({ law, found }: { readonly law: Law; readonly found: readonly Elsewhere[] }) {
  const say = useTexts();
  const { truth } = law.words.sections.analysis;
  if (found.length === 0) return <p role="status">{say('elsewhere.none')}</p>;
  return (
    <ul className={styles['rows']}>
      {found.map(({ element, here, matters, apart }) => (
        <li key={element}>
          <span>{law.pack.elements.find(({ id }) => id === element)?.question[law.lang]}</span>
          <span className={styles['note']}>
            {say('elsewhere.line', {
              here: truth[here ? 'true' : 'false'],
              there: truth[here ? 'false' : 'true'],
              count: matters,
            })}
          </span>
          <ul className={styles['compact']}>
            {apart.map((one) => (
              <Apart key={one.key} law={law} one={one} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** Looks through the other matters when it is asked to; ends when the screen is left. */
function useElsewhere({ law, facts, matterId }: ElsewhereProps) {
  const [look, setLook] = useState<Look>({ state: 'idle' });
  const run = useRef(0);
  useEffect(
    () => () => {
      run.current += 1;
    },
    [],
  );
  const begin = async () => {
    run.current += 1;
    const mine = run.current;
    let found: readonly Elsewhere[] = [];
    let done = 0;
    for await (const { matters, total } of mattersUnder(law.pack.manifest.id)) {
      const others = matters.filter(({ row }) => row.id !== matterId).map((one) => one.facts);
      const { asOf } = law.assessment;
      found = joined([...found, ...(await workOut(law.pack, 'elsewhere', { facts, others, asOf }))]);
      done += matters.length;
      if (mine !== run.current) return;
      setLook({ state: 'working', done, total });
    }
    if (mine === run.current) setLook({ state: 'done', found, law, facts });
  };
  const stop = () => {
    run.current += 1;
    setLook({ state: 'idle' });
  };
  return { look, begin: () => void begin().catch(() => setLook({ state: 'failed' })), stop };
}

/** Elements that another matter of the vault answers otherwise, with what is otherwise in its facts and no names. */
export function AnsweredElsewhere(props: ElsewhereProps) {
  const say = useTexts();
  const { look, begin, stop } = useElsewhere(props);
  const { law, facts } = props;
  // What was found holds for the facts and the law that it was found for.
  const isCurrent = look.state === 'done' && look.facts === facts && look.law.pack === law.pack;
  const action =
    look.state === 'working' ? (
      <Button size="xs" variant="default" onClick={stop}>
        {say('elsewhere.stop')}
      </Button>
    ) : (
      <Button size="xs" variant="default" onClick={begin}>
        {say('elsewhere.begin')}
      </Button>
    );
  return (
    <Section title={say('elsewhere.title')} action={action}>
      <p className={styles['note']}>
        {look.state === 'working'
          ? say('elsewhere.working', { done: look.done, total: look.total })
          : say('elsewhere.help')}
      </p>
      {look.state === 'failed' ? <p role="alert">{say('elsewhere.failed')}</p> : null}
      {look.state === 'done' && isCurrent ? <Found law={law} found={look.found} /> : null}
    </Section>
  );
}

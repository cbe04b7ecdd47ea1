import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { limbIds } from '../../../shared/model/ladders';
import { useFormat } from '../../app/format';
import type { Law } from '../../app/law';
import { useRecords } from '../../app/records';
import { FindingMark } from '../../ui/finding-mark';
import { Comparison } from './comparison';
import styles from './overview.module.css';
import { Section } from './section';
import { foundOn, type Taken } from './taken';
import { useTexts } from './texts';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly taken: Taken;
}

const NOW = 'now';

/** The assessments that were kept, newest first. */
function useKept(matterId: string): readonly Entry[] | null {
  const say = useTexts();
  const format = useFormat();
  const { value } = useRecords('assessments', matterId);
  if (value === null) return null;
  return [...value]
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt, 'en'))
    .map(({ id, createdAt, value: taken }) => ({
      id,
      name: say('kept.name', { moment: format.moment(createdAt), day: format.dayShort(taken.assessment.asOf) }),
      taken,
    }));
}

function KeptTable({ kept, law }: { readonly kept: readonly Entry[]; readonly law: Law }) {
  const say = useTexts();
  const names = law.words.finding.limbs;
  return (
    <table className={styles['table']}>
      <caption>{say('kept.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('kept.column')}</th>
          {limbIds.map((limb) => (
            <th key={limb} scope="col">
              {names[limb]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kept.map(({ id, name, taken }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {limbIds.map((limb) => (
              <td key={limb}>
                <FindingMark limb={limb} {...foundOn(taken.assessment, limb)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Two of the entries, to be chosen: at first the last one that was kept, and the matter as it stands. */
function Compared({ entries, law }: { readonly entries: readonly Entry[]; readonly law: Law }) {
  const say = useTexts();
  const [chosen, setChosen] = useState<{ readonly before?: string; readonly after?: string }>({});
  const find = (id: string | undefined, otherwise: number) =>
    entries.find((entry) => entry.id === id) ?? entries[otherwise];
  const [before, after] = [find(chosen.before, 1), find(chosen.after, 0)];
  if (before === undefined || after === undefined) return null;
  const options = entries.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <div className={styles['choices']}>
        <NativeSelect
          size="xs"
          label={say('compare.before')}
          data={options}
          value={before.id}
          onChange={({ currentTarget }) => setChosen({ ...chosen, before: currentTarget.value })}
        />
        <NativeSelect
          size="xs"
          label={say('compare.after')}
          data={options}
          value={after.id}
          onChange={({ currentTarget }) => setChosen({ ...chosen, after: currentTarget.value })}
        />
      </div>
      <Comparison before={before.taken} after={after.taken} law={law} />
    </>
  );
}

/** What was kept of this matter, and what has changed since. */
export function KeptAssessments(props: { readonly matterId: string; readonly now: Taken; readonly law: Law }) {
  const { matterId, now, law } = props;
  const say = useTexts();
  const format = useFormat();
  const kept = useKept(matterId);
  if (kept === null) return null;
  const name = say('kept.now', { day: format.dayShort(now.assessment.asOf) });
  return (
    <Section title={say('compare.title')}>
      {kept.length === 0 ? (
        <p className={styles['note']}>{say('kept.none')}</p>
      ) : (
        <>
          <Compared entries={[{ id: NOW, name, taken: now }, ...kept]} law={law} />
          <KeptTable kept={kept} law={law} />
        </>
      )}
    </Section>
  );
}

import { useState } from 'react';
import type { Result } from '../../../shared/model/result';
import { comparePacks, type PackRecord, type PartDifference } from '../../../shared/packs/compare';
import type { PackProblem } from '../../../shared/packs/problem';
import type { Pack } from '../../../shared/packs/schema';
import type { Law } from '../../app/law';
import { FilePick } from '../../ui/file-pick';
import styles from './library.module.css';
import { readPack } from './read-pack';
import { useTexts } from './texts';

const MOST_PROBLEMS = 8;

/** Where a folder has not the form of a pack. */
function Problems({ problems }: { readonly problems: readonly PackProblem[] }) {
  const say = useTexts();
  return (
    <div role="alert" className={styles['part']}>
      <p>{say('compare.unfit', { count: problems.length })}</p>
      <ul className={styles['sources']}>
        {problems.slice(0, MOST_PROBLEMS).map(({ file, place }) => (
          <li key={`${file} ${place}`}>
            {file} {place}
          </li>
        ))}
      </ul>
    </div>
  );
}

const kinds = ['added', 'removed', 'changed'] as const;

function Records(props: { readonly title: string; readonly records: readonly PackRecord[]; readonly law: Law }) {
  const { title, records, law } = props;
  if (records.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      {records.map(({ id, label }) => (
        <dd key={id}>
          {label[law.lang]} <span className={styles['note']}>{id}</span>
        </dd>
      ))}
    </>
  );
}

function Part({ difference, law }: { readonly difference: PartDifference; readonly law: Law }) {
  const say = useTexts();
  return (
    <section className={styles['part']}>
      <h3>{say(`compare.part.${difference.part}`)}</h3>
      <dl className={styles['uses']}>
        <div>
          {kinds.map((kind) => (
            <Records key={kind} title={say(`compare.${kind}`)} records={difference[kind]} law={law} />
          ))}
        </div>
      </dl>
    </section>
  );
}

function Compared({ other, law }: { readonly other: Pack; readonly law: Law }) {
  const say = useTexts();
  const differences = comparePacks(law.pack, other);
  const { id, release } = other.manifest;
  return (
    <>
      <p role="status">
        {say('compare.with', { pack: id, release })} {differences.length === 0 ? say('compare.same') : null}
      </p>
      {differences.map((difference) => (
        <Part key={difference.part} difference={difference} law={law} />
      ))}
    </>
  );
}

/** Sets another version of the pack, from a folder, beside the one in use. Nothing of it is kept or applied. */
export function ComparePack({ law }: { readonly law: Law }) {
  const say = useTexts();
  const [read, setRead] = useState<Result<Pack, readonly PackProblem[]> | null>(null);
  return (
    <section className={styles['part']}>
      <h3>{say('compare.title')}</h3>
      <p className={styles['note']}>{say('compare.help')}</p>
      <FilePick folder label={say('compare.choose')} onPick={(files) => void readPack(files).then(setRead)} />
      {read === null ? null : read.ok ? <Compared other={read.value} law={law} /> : <Problems problems={read.error} />}
    </section>
  );
}

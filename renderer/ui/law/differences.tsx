import type { Finding, LimbId } from '../../../shared/model/ladders';
import type { Difference } from '../../../shared/reasoning/differences';
import type { Law } from '../../app/law';
import { FindingMark } from '../finding-mark';
import styles from './law.module.css';
import { useLawTexts } from './texts';

type Named = Readonly<Record<string, string>>;

/** What each kind of result but a finding is called in the words of the memo. */
const namesOf = ({ words }: Law, kind: Difference['kind']): Named => {
  const { truth, dutyState } = words.sections.analysis;
  if (kind === 'element') return truth;
  return kind === 'duty' ? dutyState : words.finding.level;
};

function Value(props: { readonly law: Law; readonly difference: Difference; readonly value: string | null }) {
  const { law, difference, value } = props;
  const say = useLawTexts();
  const { kind, id } = difference;
  if (value === null) return <span>{say('difference.absent')}</span>;
  if (kind === 'finding') {
    const limb = id as LimbId;
    return <FindingMark limb={limb} finding={value as Finding} />;
  }
  return <span>{kind === 'measure' ? say('difference.applies') : (namesOf(law, kind)[value] ?? value)}</span>;
}

/** What differs between two results: each with what it was, what it is, and which way that moves for the client. */
export function Differences<D extends Difference>(props: {
  readonly law: Law;
  readonly differences: readonly D[];
  readonly caption: string;
  /** What stands under the name of a result, as why it changed. */
  readonly note?: (difference: D) => string;
}) {
  const { law, differences, caption, note } = props;
  const say = useLawTexts();
  return (
    <table className={styles['differences']}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say('difference.result')}</th>
          <th scope="col">{say('difference.before')}</th>
          <th scope="col">{say('difference.after')}</th>
          <th scope="col">{say('difference.direction')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((one) => (
          <tr key={`${one.kind} ${one.id}`}>
            <th scope="row">
              <span className={styles['small']}>{say(`difference.kind.${one.kind}`)}</span>
              {one.label[law.lang]}
              {note === undefined ? null : <p className={styles['small']}>{note(one)}</p>}
            </th>
            <td>
              <Value law={law} difference={one} value={one.before} />
            </td>
            <td>
              <Value law={law} difference={one} value={one.after} />
            </td>
            <td>{one.direction === null ? '' : say(`difference.${one.direction}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { hasDoubts } from '../../../shared/memo/citations/authority-citation';
import { shortAuthority } from '../../../shared/memo/citations/short-names';
import { isKnown, statusOf } from '../../../shared/memo/facts/fact-status';
import { factClause, factLabel } from '../../../shared/memo/facts/fact-value';
import type { Law } from '../../app/law';
import { FactStatusMark } from '../fact-status-mark';
import styles from './law.module.css';
import { useSelect } from './selection';

interface Cited {
  readonly law: Law;
  readonly authorities: readonly { readonly id: string; readonly pinpoint: string }[];
  readonly cases?: readonly string[];
}

/** Authorities and cases as buttons that open them. A dashed edge: something in the record is not verified. */
export function Cites({ law, authorities, cases = [] }: Cited) {
  const select = useSelect();
  if (authorities.length + cases.length === 0) return null;
  return (
    <ul className={styles['cites']}>
      {authorities.map(({ id, pinpoint }) => {
        const authority = law.authorities.get(id);
        return (
          <li key={`${id} ${pinpoint}`}>
            <button
              type="button"
              className={styles['cite']}
              data-doubt={authority !== undefined && hasDoubts(authority)}
              onClick={() => select({ kind: 'authority', id, pinpoint })}
            >
              {shortAuthority(id, pinpoint, law)}
            </button>
          </li>
        );
      })}
      {cases.map((id) => (
        <li key={id}>
          <button
            type="button"
            className={styles['cite']}
            data-doubt={law.precedents.get(id)?.confidence !== 'high'}
            onClick={() => select({ kind: 'case', id })}
          >
            {law.precedents.get(id)?.title[law.lang] ?? id}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Facts of the matter as buttons, each with how well it is known. */
export function FactChips({ law, keys }: { readonly law: Law; readonly keys: readonly string[] }) {
  const select = useSelect();
  if (keys.length === 0) return null;
  return (
    <ul className={styles['cites']}>
      {keys.map((key) => {
        const fact = law.facts.get(key);
        return (
          <li key={key}>
            <button type="button" className={styles['fact']} onClick={() => select({ kind: 'fact', key })}>
              <FactStatusMark status={statusOf(key, law)} bare />
              {isKnown(fact) ? factClause(key, fact.value, law) : factLabel(key, law)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

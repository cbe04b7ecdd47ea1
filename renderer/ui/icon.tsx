import styles from './icon.module.css';

/** Line drawings on a field of 16 by 16. */
const drawings = {
  matters: 'M2 4.5h4l1.5 1.5H14v7H2z',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3 14 14',
  deadlines: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5V4M10.5 2.5V4M5.5 10.5l1.5 1.5 3-3',
  library: 'M3 2.5h8.5a1.5 1.5 0 0 1 1.5 1.5v9.5H4.5A1.5 1.5 0 0 1 3 12zM3 12a1.5 1.5 0 0 1 1.5-1.5H13',
  settings: 'M2 4.5h6M11 4.5h3M2 11.5h3M8 11.5h6M8 3v3h3V3zM5 10v3h3v-3z',
  lock: 'M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  back: 'M10 3 5 8l5 5',
  forward: 'M6 3l5 5-5 5',
  down: 'M3 6l5 5 5-5',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  check: 'M3 8.5 6.5 12 13 4.5',
  edit: 'M3 13l.8-3L11 2.8l2.2 2.2L6 12.2zM9.8 4 12 6.2',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  caution: 'M8 2.5 14.5 13.5h-13zM8 6.5v3.5M8 12h.01',
  inspector: 'M2 3h12v10H2zM10 3v10',
  rail: 'M2 3h12v10H2zM6 3v10',
} as const;
export type IconName = keyof typeof drawings;

/** A picture beside words, or within something that has a name of its own: to a screen reader it is silent. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className={styles['icon']} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}

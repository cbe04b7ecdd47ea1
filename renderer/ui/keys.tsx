import { Kbd } from '@mantine/core';
import { onMac } from '../app/platform';
import styles from './keys.module.css';

const names: Readonly<Record<string, string>> = onMac
  ? { mod: '⌘', alt: '⌥', shift: '⇧', bracketleft: '[', bracketright: ']', comma: ',' }
  : { mod: 'Ctrl', alt: 'Alt', shift: 'Shift', arrowleft: '←', arrowright: '→', comma: ',' };

/** Keys as they are printed on the keyboard: `mod+K` is Ctrl K, or ⌘ K on a Mac. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className={styles['keys']}>
      {keys.split('+').map((key) => (
        <Kbd key={key} size="xs">
          {names[key.toLowerCase()] ?? key.replace('digit', '').toUpperCase()}
        </Kbd>
      ))}
    </span>
  );
}

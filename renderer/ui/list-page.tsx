import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import styles from './list-page.module.css';

/** A screen that is a list: its head stays, and the list takes what is left of the height. */
export const ListPage = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles['page']}>{children}</div>
);

/** What of a list is shown: a text to be found in it, and beside it further choices. */
export function ListFilters(props: {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly children: ReactNode;
}) {
  const { label, text, onText, children } = props;
  return (
    <search className={styles['filters']}>
      <TextInput
        className={styles['filter'] ?? ''}
        type="search"
        size="xs"
        leftSection={<Icon name="search" size={14} />}
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
      />
      {children}
    </search>
  );
}

import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon';
import { useTexts } from '../texts';
import styles from './notices.module.css';

/** One line on top of the work, until it is read and closed. */
export function NoticeLine({ children, onClose }: { readonly children: ReactNode; readonly onClose: () => void }) {
  const say = useTexts();
  return (
    <div className={styles['notice']} role="status">
      <Icon name="caution" />
      {children}
      <UnstyledButton className={styles['close']} aria-label={say('notice.close')} onClick={onClose}>
        <Icon name="close" />
      </UnstyledButton>
    </div>
  );
}

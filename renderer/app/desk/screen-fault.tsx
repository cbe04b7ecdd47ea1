import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { noteFault } from '../faults';
import { useTexts } from '../texts';
import styles from './screen-fault.module.css';

function Fault({ onRetry }: { readonly onRetry: () => void }) {
  const say = useTexts();
  return (
    <div className={styles['fault']} role="alert">
      <h2>{say('fault.title')}</h2>
      <p>{say('fault.text')}</p>
      <Button variant="default" onClick={onRetry}>
        {say('fault.retry')}
      </Button>
    </div>
  );
}

interface FaultState {
  readonly failed: boolean;
}

/** A bug in one screen leaves the rest of the desk in use. */
export class ScreenFault extends Component<{ readonly children: ReactNode }, FaultState> {
  static getDerivedStateFromError(): FaultState {
    return { failed: true };
  }

  override readonly state: FaultState = { failed: false };

  override componentDidCatch(error: unknown): void {
    noteFault(error);
  }

  override render(): ReactNode {
    return this.state.failed ? <Fault onRetry={() => this.setState({ failed: false })} /> : this.props.children;
  }
}

import { Button } from '@mantine/core';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { api } from '../../app/api';
import { ErrorState } from '../../ui/error-state';
import { Face } from '../../ui/face';
import { useTexts } from './texts';

/** A vault that does not open: why, what is safe, and the ways out. */
export function Recovery({ reason }: { readonly reason: BridgeError }) {
  const say = useTexts();
  return (
    <Face title={say('title')} wide>
      <ErrorState error={reason} />
      <p>{say('safe')}</p>
      <Button size="sm" onClick={() => void api.recovery.retry()}>
        {say('retry')}
      </Button>
    </Face>
  );
}

import { Button } from '@mantine/core';
import { Dialog } from '../ui/dialog';
import { ErrorState } from '../ui/error-state';
import { leaving, usePlaces } from './routes';
import { useTexts } from './texts';
import { discardAll, useSaving } from './unsaved';

/** Asked where the way leads away from text that could not be saved. */
export function LeaveDialog() {
  const say = useTexts();
  const held = usePlaces((places) => places.held);
  const error = useSaving((saving) => saving.error);
  if (held === null) return null;
  const stay = () => usePlaces.setState({ held: null });
  const retry = () => {
    stay();
    void leaving(held);
  };
  const discard = () => {
    discardAll();
    stay();
    held();
  };
  const actions = (
    <>
      <Button variant="subtle" color="danger" onClick={discard}>
        {say('leave.discard')}
      </Button>
      <Button variant="default" onClick={stay}>
        {say('leave.stay')}
      </Button>
      <Button onClick={retry}>{say('leave.retry')}</Button>
    </>
  );
  return (
    <Dialog opened title={say('leave.title')} onClose={stay} actions={actions} size={560}>
      <p>{say('leave.text')}</p>
      {error === null ? null : <ErrorState error={error} />}
    </Dialog>
  );
}

import { Button, Group } from '@mantine/core';
import { api } from '../../app/api';
import { useTexts } from './texts';
import type { SavedFile } from './write-memo';

/** Says where a file was written, and opens it or its folder on request. */
export function SavedNote({ saved }: { readonly saved: SavedFile }) {
  const say = useTexts();
  if (saved === null) return null;
  const { name, handle } = saved;
  return (
    <Group>
      <p role="status">{say('saved', { name })}</p>
      <Button variant="default" onClick={() => void api.files.open({ handle })}>
        {say('open')}
      </Button>
      <Button variant="subtle" onClick={() => void api.files.showFolder({ handle })}>
        {say('folder')}
      </Button>
    </Group>
  );
}

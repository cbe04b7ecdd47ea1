import { Button, Menu } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../app/api';
import { notifyError } from '../../app/notify';
import { useRecord } from '../../app/records';
import { saving } from '../../app/unsaved';
import { Icon } from '../../ui/icon';
import { DestroyMatter } from './destroy-matter';
import { ExportMatter } from './export-matter';
import { MatterDetails } from './matter-details';
import { useTexts } from './texts';

// It brings the words of the memo with it, which this menu does not need.
const VolumeDialog = lazy(async () => ({ default: (await import('../volume/volume-dialog')).VolumeDialog }));

/** What can be done with a matter as a whole. */
export function MatterMenu({ matterId }: { readonly matterId: string }) {
  const say = useTexts();
  const { value: matter } = useRecord('matters', matterId);
  const [asking, setAsking] = useState<'details' | 'export' | 'volume' | 'destroy' | null>(null);
  if (matter === null) return null;
  const { id, rev, value } = matter;
  const closes = value.state === 'open';
  const turn = async () => {
    const state = closes ? ('closed' as const) : ('open' as const);
    const reply = await saving(api.matters.save({ id, rev, value: { ...value, state } }));
    if (!reply.ok) notifyError(reply.error);
  };
  const stop = () => setAsking(null);
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default" rightSection={<Icon name="down" size={12} />}>
            {say('menu.label')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsking('details')}>{say('menu.details')}</Menu.Item>
          <Menu.Item onClick={() => void turn()}>{say(closes ? 'menu.close' : 'menu.reopen')}</Menu.Item>
          <Menu.Item onClick={() => setAsking('export')}>{say('menu.export')}</Menu.Item>
          <Menu.Item onClick={() => setAsking('volume')}>{say('menu.volume')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item color="danger" onClick={() => setAsking('destroy')}>
            {say('menu.destroy')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking === 'details' ? <MatterDetails matter={matter} onClose={stop} /> : null}
      {asking === 'export' ? <ExportMatter matter={matter} onClose={stop} /> : null}
      {asking === 'volume' ? (
        <Suspense fallback={null}>
          <VolumeDialog matter={matter} onClose={stop} />
        </Suspense>
      ) : null}
      {asking === 'destroy' ? <DestroyMatter matter={matter} onClose={stop} /> : null}
    </>
  );
}

import { Suspense, useEffect } from 'react';
import { api } from '../../app/api';
import { useCommands } from '../../app/commands';
import { listenToNews } from '../../app/news';
import { ask, useAsking } from './asking';
import { listenToDrops } from './drops';
import { forgetFiltering } from './filtering';
import { ImportMatter } from './import-matter';
import { NewMatter } from './new-matter';
import { useTexts } from './texts';

const stop = () => ask(null);

/** Asks about the archive that the system asked Adit to open, where there is one. */
async function offerOpened(): Promise<void> {
  const reply = await api.archives.opened();
  if (reply.ok && reply.value !== null) ask({ kind: 'import', file: reply.value });
}

/** Making matters and taking them in, from every screen: by command, from the menu, by dropping an archive. */
export function MattersAtDesk() {
  const say = useTexts();
  const asking = useAsking((known) => known.asking);
  useCommands(
    () => [
      {
        id: 'new-matter',
        group: 'matter',
        label: say('create.action'),
        keys: 'mod+N',
        run: () => ask({ kind: 'new' }),
      },
      {
        id: 'open-archive',
        group: 'matter',
        label: say('import.command'),
        keys: 'mod+O',
        run: () => ask({ kind: 'import', file: null }),
      },
    ],
    [say],
  );
  useEffect(() => {
    const leave = listenToDrops((file) => ask({ kind: 'import', file }));
    return () => {
      leave();
      stop();
      forgetFiltering();
    };
  }, []);
  const isFree = asking === null;
  useEffect(() => {
    // One thing is asked at a time: what the system opens meanwhile waits in main.
    if (!isFree) return;
    void offerOpened();
    return listenToNews('opened', () => void offerOpened());
  }, [isFree]);
  if (asking === null) return null;
  return (
    <Suspense fallback={null}>
      {asking.kind === 'new' ? <NewMatter onClose={stop} /> : <ImportMatter archive={asking.file} onClose={stop} />}
    </Suspense>
  );
}

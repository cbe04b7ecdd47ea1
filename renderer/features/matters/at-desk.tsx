import { Suspense, useEffect } from 'react';
import { useCommands } from '../../app/commands';
import { ask, useAsking } from './asking';
import { listenToDrops } from './drops';
import { forgetFiltering } from './filtering';
import { ImportMatter } from './import-matter';
import { NewMatter } from './new-matter';
import { useTexts } from './texts';

const stop = () => ask(null);

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
  if (asking === null) return null;
  return (
    <Suspense fallback={null}>
      {asking.kind === 'new' ? <NewMatter onClose={stop} /> : <ImportMatter dropped={asking.file} onClose={stop} />}
    </Suspense>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { LongText } from '../../ui/long-text';
import { useTexts } from './texts';

/** Long, and seldom asked for: it comes when it is. */
const load = async () => (await import('../../../NOTICES.txt?raw')).default;

/** Whose work is in Adit beside its own, and under which licences. */
export function Notices() {
  const say = useTexts();
  const [text, setText] = useState<string | null>(null);
  if (text === null) {
    return (
      <Button variant="default" onClick={() => void load().then(setText)}>
        {say('about.notices')}
      </Button>
    );
  }
  return <LongText label={say('about.noticesLabel')} text={text} />;
}

import { Folders } from '../first-run/folders';
import { Section } from './section';
import { useTexts } from './texts';

/** Where everything lies on this computer, and what of it may be copied. */
export function Data() {
  const say = useTexts();
  return (
    <Section title={say('section.data')}>
      <p>{say('data.text')}</p>
      <Folders />
      <p>{say('data.copy')}</p>
      <p>{say('data.leave')}</p>
    </Section>
  );
}

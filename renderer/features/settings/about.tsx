import type { Pack } from '../../../shared/packs/schema';
import { useFormat } from '../../app/format';
import { useLanguage } from '../../app/i18n';
import { usePacks } from '../../app/pack';
import { useStatus } from '../../app/status';
import { Notices } from './notices';
import { Item, Pairs, Section } from './section';
import { useTexts } from './texts';

/** How many records have nothing left to verify. */
const wholly = (authorities: Pack['authorities']): number =>
  authorities.filter(({ verification }) => verification.unverifiedFields.length === 0).length;

/** Which Adit this is, and which law is in it. */
export function About() {
  const say = useTexts();
  const format = useFormat();
  const language = useLanguage();
  const version = useStatus(({ status }) => status?.version ?? '');
  const packs = usePacks();
  return (
    <Section title={say('section.about')}>
      <Pairs rows={[[say('about.version'), version]]} />
      <Item title={say('about.law')} text={say('about.lawText')}>
        {packs.map(({ manifest, authorities }) => (
          <Pairs
            key={manifest.id}
            rows={[
              [say('about.pack'), manifest.title[language]],
              [say('about.release'), manifest.release],
              [say('about.checked'), format.day(manifest.checkedOn)],
              [
                say('about.authorities'),
                say('about.verified', { checked: wholly(authorities), total: authorities.length }),
              ],
            ]}
          />
        ))}
      </Item>
      <Item title={say('about.licence')} text={say('about.licenceText')}>
        <Notices />
      </Item>
    </Section>
  );
}

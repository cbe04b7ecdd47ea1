import { useFormat } from '../../app/format';
import { useLanguage } from '../../app/i18n';
import { usePack } from '../../app/pack';
import { useStatus } from '../../app/status';
import { Item, Pairs, Section } from './section';
import { useTexts } from './texts';

/** Which Adit this is, and which law is in it. */
export function About() {
  const say = useTexts();
  const format = useFormat();
  const language = useLanguage();
  const version = useStatus(({ status }) => status?.version ?? '');
  const { manifest, authorities } = usePack();
  const checked = authorities.filter(({ verification }) => verification.unverifiedFields.length === 0).length;
  return (
    <Section title={say('section.about')}>
      <Pairs rows={[[say('about.version'), version]]} />
      <Item title={say('about.law')} text={say('about.lawText')}>
        <Pairs
          rows={[
            [say('about.pack'), manifest.title[language]],
            [say('about.release'), manifest.release],
            [say('about.checked'), format.day(manifest.checkedOn)],
            [say('about.authorities'), say('about.verified', { checked, total: authorities.length })],
          ]}
        />
      </Item>
      <Item title={say('about.licence')} text={say('about.licenceText')} />
    </Section>
  );
}

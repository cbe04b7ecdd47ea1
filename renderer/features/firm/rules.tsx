import { type FirmPolicy, type PolicyKey, policyKeys } from '../../../shared/bridge/firm-policy';
import { firmWords } from '../../../shared/i18n/firm-words';
import type { Language } from '../../../shared/model/languages';
import { type Format, useFormat } from '../../app/format';
import { useLanguage } from '../../app/i18n';
import { useFirmPolicy } from '../../app/policy';
import type { Say } from '../../app/texts-type';
import { ErrorState } from '../../ui/error-state';
import { languageNames } from '../../ui/language-names';
import { Pairs, Section } from '../settings/section';
import { useTexts as useSettingsTexts } from '../settings/texts';
import { useTexts } from './texts';
import type { en } from './texts/en';

type Shown = Readonly<Record<PolicyKey, string | undefined>>;

/** What is set, in words; what is not has none. */
function shownIn(policy: FirmPolicy, say: Say<typeof en>, format: Format, language: Language): Shown {
  const { updates, idleLockMinutes: count, backupFolder, allowedExports: kinds } = policy;
  const { exports } = firmWords[language];
  const named = kinds?.map((kind) => exports[kind]);
  return {
    updates: updates && say(`rules.updates.${updates}`),
    idleLockMinutes: count === undefined ? undefined : say('rules.minutes', { count }),
    backupFolder,
    allowedExports: named?.length === 0 ? say('rules.nothing') : named && format.list(named),
    language: policy.language && languageNames[policy.language],
    // It holds whether or not the firm demands it.
    network: say('rules.never'),
  };
}

/** What the firm has set for this installation, key by key, and what is wrong with it. */
export function FirmRules() {
  const say = useTexts();
  const saySettings = useSettingsTexts();
  const format = useFormat();
  const language = useLanguage();
  const { source, policy, problems } = useFirmPolicy();
  const shown = shownIn(policy, say, format, language);
  return (
    <Section title={saySettings('section.firm')}>
      {problems.map((problem) => (
        <ErrorState key={JSON.stringify(problem)} error={problem} />
      ))}
      {source === 'none' ? (
        <p>{say('rules.none')}</p>
      ) : (
        <>
          <p>{say('rules.text')}</p>
          <Pairs
            rows={[
              [say('rules.source'), say(`rules.from.${source}`)],
              ...policyKeys.map((key) => [firmWords[language].keys[key], shown[key] ?? say('rules.open')] as const),
            ]}
          />
        </>
      )}
    </Section>
  );
}

import { evidenceKindName } from '../../../shared/memo/sections/annex-evidence';
import { memoWordings } from '../../../shared/memo/wording/index';
import type { Language } from '../../../shared/model/languages';

/** Kinds of evidence that are offered. Any other may be typed. */
export const offeredKinds = [
  'contract',
  'idc-contract',
  'invoice',
  'power-bill',
  'bank-record',
  'node-configuration',
  'client-version',
  'hardware-photograph',
  'chain-record',
  'screenshot',
  'licence',
  'correspondence',
  'witness-statement',
  'other',
] as const;
type Kind = (typeof offeredKinds)[number];

/** A kind as it begins a line: screen and memo use the same words. */
export function kindName(kind: string, language: Language): string {
  const name = evidenceKindName(kind, memoWordings[language]);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** The kind of a name as it was chosen or typed. */
export const kindOf = (name: string, language: Language): string =>
  offeredKinds.find((kind) => kindName(kind, language) === name.trim()) ?? name.trim();

/** What a file's name gives away, the more telling word first. */
const tells: readonly (readonly [RegExp, Kind])[] = [
  [/0x[0-9a-f]{40}|\btx\b|transaction|链上|交易哈希|транзакц/i, 'chain-record'],
  [/电费|electric|power.?bill|энерг/i, 'power-bill'],
  [/\bidc\b|colocation|hosting|托管|机房|дата-центр|размещени/i, 'idc-contract'],
  [/invoice|发票|сч[её]т/i, 'invoice'],
  [/bank|银行|банк/i, 'bank-record'],
  [/contract|agreement|合同|协议|договор|соглашени/i, 'contract'],
  [/licen[cs]e|permit|许可|备案|执照|лиценз/i, 'licence'],
  [/statement|testimony|证言|证词|показани/i, 'witness-statement'],
  [/screenshot|截图|截屏|снимок экрана/i, 'screenshot'],
  [/version|版本|верси/i, 'client-version'],
  [/config|配置|конфиг|\.(toml|ya?ml|ini|conf|env)$/i, 'node-configuration'],
  [/\.(eml|msg)$|correspond|letter|邮件|函|письм/i, 'correspondence'],
];

/** What a file may be, after its name and type; the lawyer has the last word. */
export function guessKind({ name, type }: Pick<File, 'name' | 'type'>): Kind {
  const told = tells.find(([pattern]) => pattern.test(name));
  if (told !== undefined) return told[1];
  return type.startsWith('image/') ? 'hardware-photograph' : 'other';
}

import type { DesktopInput } from '../../../../shared/bridge/desktop-contract';

export type PartyValue = DesktopInput<'parties.create'>['value'];
export type ClientValue = DesktopInput<'clients.create'>['value'];

/** What several entries of can be given, one a line. */
export const listFields = ['formerNames', 'projects', 'tokens', 'wallets'] as const;
/** What is said in one line. */
export const lineFields = ['address', 'contact'] as const;
const allFields = ['name', 'role', 'creditCode', ...listFields, ...lineFields, 'note'] as const;
export type Field = (typeof allFields)[number];

/** A party as it is typed. */
export type PartyForm = Readonly<Record<Field, string>>;

export const EMPTY_FORM: PartyForm = {
  name: '',
  role: '',
  creditCode: '',
  formerNames: '',
  projects: '',
  tokens: '',
  wallets: '',
  address: '',
  contact: '',
  note: '',
};

/** A record as it is typed; a client has no role. */
export function formOf(value: ClientValue & { readonly role?: string }): PartyForm {
  const lists = listFields.map((field) => [field, value[field]?.join('\n') ?? ''] as const);
  const { name, role = '', creditCode = '', address = '', contact = '', note = '' } = value;
  return { ...EMPTY_FORM, ...Object.fromEntries(lists), name, role, creditCode, address, contact, note };
}

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/** What was typed of a client; what is empty is not kept. */
export function clientOf(form: PartyForm): ClientValue {
  const lines = (['creditCode', ...lineFields, 'note'] as const)
    .map((field) => [field, form[field].trim()] as const)
    .filter(([, text]) => text !== '');
  const lists = listFields
    .map((field) => [field, linesOf(form[field])] as const)
    .filter(([, entries]) => entries.length > 0);
  return { name: form.name.trim(), ...Object.fromEntries([...lines, ...lists]) };
}

/** What was typed of a party; what is empty is not kept. */
export const partyOf = (form: PartyForm): PartyValue => ({ ...clientOf(form), role: form.role.trim() });

/** Everything by which somebody is known: what a conflict is looked up by. */
export const knownAs = ({ name, creditCode, ...others }: ClientValue): readonly string[] => [
  name,
  ...(creditCode === undefined ? [] : [creditCode]),
  ...listFields.flatMap((field) => others[field] ?? []),
];

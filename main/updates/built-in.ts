declare const __ADIT_UPDATE_KEY__: string;
declare const __ADIT_UPDATE_ADDRESS__: string;

/** Its other half is in the repository for everyone to sign with, so no installed Adit trusts it. */
const DEVELOPMENT_KEY = 'MCowBQYDK2VwAyEAo3fJM+V6nesIn5ut9+0RE2hMvodImF2WVVqOLKhO67Y=';

const given = (text: string): string | null => (text === '' ? null : text);

/** What the build was given: whose signature on updates counts, and where a person may look for them. */
export const builtIn = (isPackaged: boolean) => ({
  key: given(__ADIT_UPDATE_KEY__) ?? (isPackaged ? null : DEVELOPMENT_KEY),
  address: given(__ADIT_UPDATE_ADDRESS__),
});

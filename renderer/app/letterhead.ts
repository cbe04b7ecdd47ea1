import { useSettings } from './settings';

/** Lines at the head of the first page, from the settings of the firm. */
export function useLetterhead(): readonly string[] {
  const firm = useSettings(({ settings }) => settings?.firm ?? null);
  return firm === null ? [] : [firm.name, firm.address, ...firm.lines].filter((line) => line !== '');
}

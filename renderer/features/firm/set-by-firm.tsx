import { useTexts } from './texts';

/** Stands where something could be chosen, had the firm not set it. */
export function SetByFirm({ value }: { readonly value: string }) {
  const say = useTexts();
  return <p role="note">{say('set', { value })}</p>;
}

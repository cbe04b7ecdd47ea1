/** The symbols of GB 32100-2015, in the order of their values: no I, O, S, V or Z. */
const SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Two for the registering authority and the kind, six digits for the place, nine for the body, one to check. */
const FORM = /^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/**
 * True for a unified social credit code of mainland China: 18 characters, of which the last is the check character of
 * GB 32100-2015. The weights are the powers of 3 modulo 31.
 */
export function isCreditCode(text: string): boolean {
  if (!FORM.test(text)) return false;
  let [sum, weight] = [0, 1];
  for (const symbol of text.slice(0, -1)) {
    sum += SYMBOLS.indexOf(symbol) * weight;
    weight = (weight * 3) % SYMBOLS.length;
  }
  const check = (SYMBOLS.length - (sum % SYMBOLS.length)) % SYMBOLS.length;
  return SYMBOLS[check] === text.at(-1);
}

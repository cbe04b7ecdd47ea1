const plain = '0123456789+-=()';
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾';
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';

/** Figures as they stand above or below their line: 10⁶ is not to be read as 106. Other signs are read as they are. */
export const inPosition = (text: string, position: string | undefined): string => {
  const signs = position === 'superscript' ? raised : position === 'subscript' ? lowered : null;
  const places = [...text.replace(/[\u2011\u2212]/g, '-')].map((sign) => plain.indexOf(sign));
  return signs === null || places.some((place) => place < 0) ? text : places.map((place) => signs[place]).join('');
};

/**
 * The parts of a volume for "other non-contentious matters" (其他非诉讼法律事务), in the order in which Chinese firms
 * file them: cover, contents, these parts, closing sheet.
 *
 * Source: 《律师业务档案立卷归档办法》 (Ministry of Justice and State Archives Administration), art. 12, as reproduced
 * at lygzb.net (arts. 9 to 12) and wtabcd.cn/falv/fa/83/21979.html (the list of this class), read on 26 November 2026.
 * The primary text was not seen, so neither its present force nor its wording is verified; the product says so.
 */
export const filingParts = [
  'engagement',
  'fees',
  'interviews',
  'clientMaterial',
  'inquiries',
  'opinions',
  'summary',
] as const;
export type FilingPart = (typeof filingParts)[number];

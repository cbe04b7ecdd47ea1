const subdivisions =
  'AH BJ CQ FJ GD GS GX GZ HA HB HE HI HK HL HN JL JS JX LN MO NM NX QH SC SD SH SN SX TJ TW XJ XZ YN ZJ';

/** The 34 codes of ISO 3166-2:CN. */
export const provinceCodes: readonly string[] = subdivisions.split(' ').map((code) => `CN-${code}`);

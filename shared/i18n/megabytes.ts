const inMegabytes = (bytes: number): number => Math.round(bytes / 1024 / 102.4) / 10;

/** A size as zh and en write it. */
export const megabytes = (bytes: number): string => `${inMegabytes(bytes)} MB`;

/** A size as ru writes it. */
export const megabytesRu = (bytes: number): string => `${String(inMegabytes(bytes)).replace('.', ',')} МБ`;

/** A hash in groups, so that a narrow column or a line can break it. */
export const hashInGroups = (hash: string): string => hash.toLowerCase().replace(/(.{8})(?=.)/g, '$1 ');

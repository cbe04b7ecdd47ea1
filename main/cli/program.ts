/** The name under which the command line speaks of itself. */
export const programName = 'adit';

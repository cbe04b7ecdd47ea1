import { z } from 'zod';

const nothing = z.strictObject({});

/** What a support bundle says, and what goes wrong that it tells of. Nothing of it is sent anywhere. */
export const supportContract = {
  /** A bug in the window. Main takes from it what looks like a place in the program, and nothing else. */
  'support.fault': {
    input: z.strictObject({ name: z.string().max(100), frames: z.array(z.string().max(200)).max(12) }),
    output: z.null(),
  },
  /** Every line of a bundle as it stands now, to be read. */
  'support.show': { input: nothing, output: z.strictObject({ lines: z.array(z.string()) }) },
  /** Saves the lines that were shown last, and no other. */
  'support.save': { input: nothing, output: z.strictObject({ saved: z.string().nullable() }) },
} as const;

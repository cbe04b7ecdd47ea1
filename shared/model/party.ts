import { z } from 'zod';

/** The firm's client in a matter. The credit code is free text: firms file foreign register numbers there too. */
export const clientSchema = z.strictObject({
  name: z.string().min(1),
  creditCode: z.string().min(1).optional(),
});

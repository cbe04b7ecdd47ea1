/** Imported before any schema is made: zod asks at that moment whether it may compile code, which the policy forbids. */
import { z } from 'zod';

z.config({ jitless: true });

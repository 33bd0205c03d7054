import * as z from 'zod';
import { isDate } from '../domain/calendar/days.js';

/** An id that the application made (ULID) or a stable key of the seed; opaque to clients. */
export const id = z.string().min(1).max(64);

/** Epoch milliseconds, UTC. */
export const ms = z.number().int();

/** No form of ours is about a day before or after: what people mistype as a year shall not be reckoned with. */
const inLivingMemory = (day: string): boolean => day >= '1900-01-01' && day <= '2199-12-31';

/** `YYYY-MM-DD` at +08:00: a day that there is. */
export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { abort: true })
  .refine((day) => isDate(day) && inLivingMemory(day), { params: { is: 'day' } });

/** A count that stops being exact: `{n: 999, more: true}` reads 999+. */
export const count = z.object({ n: z.number().int(), more: z.boolean() });

/** Keyset paging: pass `cursor` back as it came; null at the end. */
export const pageQuery = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
};

/** A place as people see it. */
export const placeBrief = z.object({
  id,
  name: z.string(),
  level: z.enum(['county', 'town', 'village', 'grid', 'cell']),
});

import * as z from 'zod';

/** An id that the application made (ULID) or a stable key of the seed; opaque to clients. */
export const id = z.string().min(1).max(64);

/** Epoch milliseconds, UTC. */
export const ms = z.number().int();

/** `YYYY-MM-DD` at +08:00. */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

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

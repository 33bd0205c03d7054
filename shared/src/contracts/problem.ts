import * as z from 'zod';

/** One field that was refused: `path` as in the body (`answers.idNumber`), `message` a Chinese sentence for the person who typed it. */
export const fieldError = z.object({ path: z.string(), code: z.string(), message: z.string() });

/**
 * `application/problem+json` (RFC 9457). `code` is stable, `title` a sentence that a villager understands, `next` what to do now;
 * `errors` names fields; `current` is the fresh state where a stale version was refused (409).
 */
export const problem = z.object({
  type: z.string(),
  status: z.number().int(),
  code: z.string(),
  title: z.string(),
  detail: z.string().optional(),
  next: z.string().optional(),
  errors: z.array(fieldError).optional(),
  current: z.unknown().optional(),
  requestId: z.string().optional(),
});

export type Problem = z.infer<typeof problem>;
export type FieldError = z.infer<typeof fieldError>;

import * as z from 'zod';

/** What a form can ask. A client that meets a type it does not know says 这一项请到窗口或打电话办. */
export const FIELD_TYPES = [
  'text',
  'long-text',
  'choice',
  'multi-choice',
  'date',
  'datetime',
  'id-number',
  'phone',
  'money',
  'number',
  'yes-no',
  'repeat',
  'bank-card',
  'consent',
  'signature',
  'address',
  'person',
  'paper-problems',
] as const;

export interface Field {
  key: string;
  label: string;
  /** One of FIELD_TYPES; a string, because a newer server may know more than this client. */
  type: string;
  required: boolean;
  /** Fields of one topic stand on one page. */
  topic?: string | undefined;
  help?: string | undefined;
  example?: string | undefined;
  /** 元, 亩, 人 …; money travels as integer cents all the same. */
  unit?: string | undefined;
  /** Length for texts, value for numbers and money (cents), rows for `repeat`. */
  min?: number | undefined;
  max?: number | undefined;
  options?: { value: string; label: string }[] | undefined;
  /** Asked only when another answer of the same level equals this. */
  when?: { key: string; equals: string | boolean } | undefined;
  /** What the register knows and is shown, not asked: `applicant.name`. */
  known?: string | undefined;
  /** The fields of one row of a `repeat`. */
  of?: Field[] | undefined;
  /** Rows of a `repeat` begin as the household's members: each row then also carries `residentId`, `name`, `relation`. */
  prefill?: 'household' | undefined;
  /** So many days the answer is offered again to the same person; 0: never. Absent: what its type says (see paper-kinds). */
  again?: number | undefined;
}

export const field: z.ZodType<Field> = z.object({
  key: z.string(),
  label: z.string(),
  type: z.string(),
  required: z.boolean(),
  topic: z.string().optional(),
  help: z.string().optional(),
  example: z.string().optional(),
  unit: z.string().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
  when: z.object({ key: z.string(), equals: z.union([z.string(), z.boolean()]) }).optional(),
  known: z.string().optional(),
  get of() {
    return z.array(field).optional();
  },
  prefill: z.literal('household').optional(),
  again: z.number().int().min(0).optional(),
});

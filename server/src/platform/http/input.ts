import type { FieldError } from '@huiyin/shared/contracts/problem';
import type { RouteContract } from '@huiyin/shared/contracts/route';
import { type FieldIssue, fieldMessage } from '@huiyin/shared/labels/field-errors';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import * as z from 'zod';
import { Bug, invalidField, Refusal } from '../errors/errors.js';
import { clean } from './cleaned.js';
import type { OurRequest } from './request.js';
import { contractOf } from './route.js';

type Part = 'params' | 'query' | 'body';

const NOTHING = z.strictObject({});

const STRICT = new WeakMap<z.ZodType, z.ZodType>();

/** An object schema refuses unknown keys at the edge, whatever its author wrote. Made once: zod compiles every schema that is new to it. */
const strict = (schema: z.ZodType): z.ZodType => {
  const known = STRICT.get(schema);
  if (known) return known;
  const made = schema instanceof z.ZodObject ? schema.strict() : schema;
  STRICT.set(schema, made);
  return made;
};

const toFieldError = (issue: z.core.$ZodIssue): FieldError => ({
  path: issue.path.map(String).join('.'),
  code: issue.code ?? 'custom',
  message: issue.message,
});

/** One sentence for each field: what is no text at all isn't too short as well. */
const firstOfEach = (errors: readonly FieldError[]): FieldError[] =>
  errors.filter(({ path }, i) => errors.findIndex((one) => one.path === path) === i);

const parsePart = (schema: z.ZodType, value: unknown): { value: unknown; errors: FieldError[] } => {
  const parsed = schema.safeParse(value, { error: (issue) => fieldMessage(issue as FieldIssue) });
  return parsed.success
    ? { value: parsed.data, errors: [] }
    : { value: undefined, errors: firstOfEach(parsed.error.issues.map(toFieldError)) };
};

const schemaOf = (contract: RouteContract, part: Part): z.ZodType | undefined => {
  const schema = contract[part];
  if (schema === 'multipart') return undefined;
  if (schema !== undefined) return strict(schema);
  return part === 'body' ? undefined : NOTHING;
};

/** Params, query and body, without what nobody can see, as the contract's schemas give them. Throws `Refusal('invalid')` with every field at once. */
const parseInput = (contract: RouteContract, request: Pick<OurRequest, Part>) => {
  const input: Record<Part, unknown> = { params: undefined, query: undefined, body: undefined };
  const errors: FieldError[] = [];
  const given = { params: request.params, query: request.query, body: request.body };
  if (!clean(given)) throw invalidField('', 'tooDeep');
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = schemaOf(contract, part);
    if (!schema) continue;
    const parsed = parsePart(schema, given[part] ?? (part === 'body' ? undefined : {}));
    input[part] = parsed.value;
    errors.push(...parsed.errors);
  }
  if (errors.length > 0) throw new Refusal('invalid', { status: 400, errors });
  return input;
};

const CACHE = new WeakMap<object, ReturnType<typeof parseInput>>();

/** Parsed once per request, however many decorators ask. */
export const inputOf = (context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<OurRequest>();
  const contract = contractOf(context.getHandler());
  if (!contract) throw new Bug('a handler without @Route');
  const known = CACHE.get(request);
  if (known) return known;
  const input = parseInput(contract, request);
  CACHE.set(request, input);
  return input;
};

/** The validated `Input<typeof contract>`. */
export const In = createParamDecorator((_: unknown, context: ExecutionContext) => inputOf(context));

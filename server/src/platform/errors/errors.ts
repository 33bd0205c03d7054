import type { FieldError } from '@huiyin/shared/contracts/problem';
import { FIELD_SAYS } from '@huiyin/shared/labels/field-errors';
import type { ProblemCode } from '@huiyin/shared/labels/problems';

export interface RefusalOptions {
  /** 409 unless told: the record is not in the state that the act needs. */
  status?: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503;
  /** Fills `{name}` in the title and the next step. */
  params?: Record<string, string | number>;
  errors?: FieldError[];
  /** The fresh state, where a stale version was refused. */
  current?: unknown;
  detail?: string;
}

/** It is the user's turn: something that they can mend. Its words stand in shared/labels/problems under `code`. */
export class Refusal extends Error {
  readonly status: number;
  constructor(
    readonly code: ProblemCode,
    readonly options: RefusalOptions = {},
  ) {
    super(code);
    this.name = 'Refusal';
    this.status = options.status ?? 409;
  }
}

/** Absent, or not this caller's: both answer the same. */
export const notFound = () => new Refusal('not-found', { status: 404 });

/** One field that no schema can judge, in the words of the labels. */
export const invalidField = (path: string, says: keyof typeof FIELD_SAYS) =>
  new Refusal('invalid', { status: 400, errors: [{ path, code: says, message: FIELD_SAYS[says] }] });

/** It is the operator's turn (a setting, a disk, a service that is away). The message is a Chinese sentence that mends it. */
export class Operation extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'Operation';
  }
}

/** It is our turn: something that cannot happen, happened. The message is for us, never for the user. */
export class Bug extends Error {
  constructor(
    message: string,
    readonly facts: Record<string, string | number | boolean | null> = {},
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'Bug';
  }
}

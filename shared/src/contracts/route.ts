import type * as z from 'zod';
import type { Role } from '../domain/people/roles.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * Who may call a route at all; what they then see is scoped again by the record (another village's record equals an absent one).
 * `guest` anyone, without a session · `account` a resident's session · a role: staff with that role in any place.
 */
export type Caller = 'guest' | 'account' | Role;

/** JSON in and out, unless it says otherwise: `multipart` takes files, `binary` answers with a file's bytes. */
export interface RouteContract {
  /** Stable name, also the OpenAPI operationId: `matter.act`. */
  readonly id: string;
  readonly method: Method;
  /** `/api/matters/:id`: path parameters are those with a colon. */
  readonly path: string;
  /** One Chinese line for the API documentation. */
  readonly summary: string;
  readonly callers: readonly [Caller, ...Caller[]];
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType | 'multipart';
  /** The schema that strips the reply; `binary` streams a file; `none` is 204. */
  readonly reply: z.ZodType | 'binary' | 'none';
  /** 200 unless told; 201 for what creates. */
  readonly status?: 200 | 201 | 204;
  /** A write that a phone may send twice: asks for the header `request-key` and answers a repeat with what the first one did. */
  readonly keyed?: boolean;
  /** Open to staff who have still to change their initial password; nothing else is. */
  readonly early?: true;
  /** Refusals beyond the general ones (400 invalid, 401, 403, 404), by code, for OpenAPI. */
  readonly refuses?: readonly string[];
}

/** Declares a route once; server, clients, OpenAPI and tests read it. */
export const defineRoute = <const C extends RouteContract>(contract: C): C => contract;

type Out<S> = S extends z.ZodType ? z.output<S> : undefined;
type In<S> = S extends z.ZodType ? z.input<S> : undefined;

/** What a handler receives after validation. */
export interface Input<C extends RouteContract> {
  params: Out<C['params']>;
  query: Out<C['query']>;
  body: Out<C['body']>;
}

/** What a handler returns and a client gets. */
export type Reply<C extends RouteContract> = Out<C['reply']>;

/** What a client passes; parts that the contract lacks may be left out. */
export type Call<C extends RouteContract> = (C['params'] extends z.ZodType
  ? { params: In<C['params']> }
  : { params?: undefined }) &
  (C['query'] extends z.ZodType ? { query?: In<C['query']> } : { query?: undefined }) &
  (C['body'] extends z.ZodType ? { body: In<C['body']> } : { body?: undefined }) & { requestKey?: string };

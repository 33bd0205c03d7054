import type { Problem } from '@huiyin/shared/contracts/problem';
import { fill, PROBLEMS, type ProblemCode, type ProblemWords } from '@huiyin/shared/labels/problems';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Log } from '../logging/log.js';
import { Operation, Refusal } from './errors.js';

/** What Fastify, its plug-ins and Nest refuse by themselves, before a handler is reached. */
const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'invalid',
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-found',
  413: 'body-too-large',
  414: 'not-found',
  415: 'unsupported-type',
};

const BY_FASTIFY_CODE: Readonly<Record<string, Refusal>> = {
  FST_REQ_FILE_TOO_LARGE: new Refusal('file-too-large', { status: 413, params: { megabytes: 30 } }),
  FST_FILES_LIMIT: new Refusal('too-many-files', { status: 413, params: { count: 12 } }),
  FST_PARTS_LIMIT: new Refusal('too-many-files', { status: 413, params: { count: 12 } }),
  FST_MP_PREMATURE_CLOSE: new Refusal('file-cut-off', { status: 400 }),
  FST_INVALID_MULTIPART_CONTENT_TYPE: new Refusal('unsupported-type', { status: 415 }),
};

const asRefusal = (error: unknown): Refusal | undefined => {
  if (error instanceof Refusal) return error;
  const { code, statusCode } = (error ?? {}) as { code?: string; statusCode?: number };
  if (code !== undefined && code in BY_FASTIFY_CODE) return BY_FASTIFY_CODE[code];
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  const problem = status === undefined ? undefined : BY_STATUS[status];
  return problem && new Refusal(problem, { status: status as 400 });
};

/** The body of every refusal. */
export const toProblem = (refusal: Refusal, requestId: string): Problem => {
  const { params, errors, current, detail } = refusal.options;
  const words: ProblemWords = PROBLEMS[refusal.code];
  return {
    type: `urn:huiyin:problem:${refusal.code}`,
    status: refusal.status,
    code: refusal.code,
    title: fill(words.title, params),
    ...(detail === undefined ? {} : { detail }),
    ...(words.next === undefined ? {} : { next: fill(words.next, params) }),
    ...(errors === undefined ? {} : { errors }),
    ...(current === undefined ? {} : { current }),
    requestId,
  };
};

/** Says whose turn it is: a refusal goes to the user, an operation's failure and a bug go to the log, loud, with ids. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const refusal = asRefusal(error);
    const problem = refusal ? toProblem(refusal, request.id) : this.surprise(error, request);
    if (reply.sent) return;
    void reply
      .code(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(problem);
  }

  private surprise(error: unknown, request: FastifyRequest): Problem {
    const facts = { requestId: request.id, method: request.method, route: request.routeOptions.url ?? null };
    const ofOperator = error instanceof Operation;
    if (ofOperator) this.log.error('request failed: the operator can mend it', facts, error);
    else this.log.bug(error, facts);
    const code = ofOperator ? 'unavailable' : 'unexpected';
    return { ...toProblem(new Refusal(code), request.id), status: ofOperator ? 503 : 500 };
  }
}

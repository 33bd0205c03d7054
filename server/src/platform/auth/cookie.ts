import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Opened } from './sessions.js';

const NAME = 'huiyin_session';
const BEARER = /^Bearer ([\w-]{20,100})$/;

/** Reads and safe methods may come from anywhere; a cookie's write must come from our own pages. */
const isFromOurPages = ({ method, headers }: FastifyRequest): boolean => {
  if (method === 'GET' || method === 'HEAD' || headers.origin === undefined) return true;
  try {
    return new URL(headers.origin).host === headers.host;
  } catch {
    return false;
  }
};

/** `Authorization: Bearer` of the mini-program, or the console's cookie. */
export const tokenOf = (request: FastifyRequest): string | undefined => {
  const bearer = BEARER.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return bearer;
  const cookie = request.cookies[NAME];
  return cookie !== undefined && isFromOurPages(request) ? cookie : undefined;
};

/** Puts the session into the browser's keeping, out of reach of scripts, or takes it back. */
export class SessionCookie {
  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {}

  set({ token }: Opened): void {
    void this.reply.setCookie(NAME, token, this.options());
  }

  clear(): void {
    void this.reply.clearCookie(NAME, this.options());
  }

  private options() {
    return {
      path: '/',
      httpOnly: true,
      sameSite: 'strict' as const,
      secure: this.request.protocol === 'https',
    };
  }
}

/** A `SessionCookie` for the handlers that sign in and out. */
export const Cookie = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const http = context.switchToHttp();
  return new SessionCookie(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
});

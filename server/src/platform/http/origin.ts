import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { OurRequest } from './request.js';

/** The address by which the caller reached this server, for what a printed code opens: `https://cun.example.cn`. */
export const Origin = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { protocol, host } = context.switchToHttp().getRequest<OurRequest>();
  return `${protocol}://${host}`;
});

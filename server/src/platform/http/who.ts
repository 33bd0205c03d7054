import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GUEST } from '../auth/principal.js';
import type { OurRequest } from './request.js';

/** The `Principal` that the guard found. */
export const Who = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<OurRequest>().principal ?? GUEST,
);

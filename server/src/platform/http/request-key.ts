import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GUEST, principalKey } from '../auth/principal.js';
import { Bug, Refusal } from '../errors/errors.js';
import type { KeyUse } from '../request-keys/request-keys.js';
import { inputOf } from './input.js';
import type { OurRequest } from './request.js';
import { contractOf } from './route.js';

const KEY = /^[\w-]{8,64}$/;

/** The `KeyUse` of a keyed contract, for `RequestKeys.run`. Throws `Refusal('key-missing')` without a proper header. */
export const RequestKey = createParamDecorator((_: unknown, context: ExecutionContext): KeyUse => {
  const contract = contractOf(context.getHandler());
  if (!contract?.keyed) throw new Bug('@RequestKey on a route that is not keyed');
  const request = context.switchToHttp().getRequest<OurRequest>();
  const key = request.headers['request-key'];
  if (typeof key !== 'string' || !KEY.test(key)) throw new Refusal('key-missing', { status: 400 });
  const asked = inputOf(context);
  return { principal: principalKey(request.principal ?? GUEST), route: contract.id, key, asked };
});

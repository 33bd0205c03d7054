import type { RouteContract } from '@huiyin/shared/contracts/route';
import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';

const CONTRACT = 'huiyin:contract';

/**
 * Makes a controller's method the handler of a contract: verb, path, status, schemas and callers all come from it.
 * The method takes `@In()`, `@Who()`, `@RequestKey()`, `@Upload()` and returns what `contract.reply` says.
 */
export const Route = (contract: RouteContract): MethodDecorator =>
  applyDecorators(
    SetMetadata(CONTRACT, contract),
    RequestMapping({ path: contract.path, method: RequestMethod[contract.method] }),
    HttpCode(contract.status ?? (contract.reply === 'none' ? 204 : 200)),
  );

// Metadata stands on the function itself; Reflector would do the same.
export const contractOf = (handler: unknown): RouteContract | undefined =>
  Reflect.getMetadata(CONTRACT, handler as object) as RouteContract | undefined;

import type { RouteContract } from '@huiyin/shared/contracts/route';
import type { INestApplication } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { Bug } from '../errors/errors.js';
import { contractOf } from './route.js';

interface Handler {
  readonly name: string;
  readonly contract: RouteContract | undefined;
}

const handlersOf = (app: INestApplication): Handler[] =>
  app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype }) => {
      const prototype = metatype?.prototype as Record<string, unknown> | undefined;
      if (!prototype) return [];
      return new MetadataScanner()
        .getAllMethodNames(prototype)
        .map((name) => prototype[name])
        .filter((method) => Reflect.hasMetadata(PATH_METADATA, method as object))
        .map((method) => ({
          name: `${metatype?.name}.${(method as { name: string }).name}`,
          contract: contractOf(method),
        }));
    });

/** Each contract has exactly one handler, and each handler a contract of the list; anything else stops the start. */
export const checkRoutes = (app: INestApplication, contracts: readonly RouteContract[]): void => {
  const handlers = handlersOf(app);
  const open = new Map(contracts.map((contract) => [contract.id, contract]));
  if (open.size !== contracts.length) throw new Bug('two contracts of one id');
  for (const { name, contract } of handlers) {
    if (!contract) throw new Bug(`${name} is a route without a contract`);
    if (open.get(contract.id) !== contract) {
      throw new Bug(`${name}: ${contract.id} has another handler already, or its feature doesn't list it`);
    }
    open.delete(contract.id);
  }
  if (open.size > 0) throw new Bug(`contracts without a handler: ${[...open.keys()].join(', ')}`);
};

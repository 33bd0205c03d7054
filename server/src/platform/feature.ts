import type { RouteContract } from '@huiyin/shared/contracts/route';
import type { Type } from '@nestjs/common';
import type { EntityClass } from './database/data-sources.js';

/** One capability as the boot needs it: its Nest module, its rows, the routes that it answers. */
export interface Feature {
  readonly module: Type;
  readonly entities: readonly EntityClass[];
  readonly contracts: readonly RouteContract[];
}

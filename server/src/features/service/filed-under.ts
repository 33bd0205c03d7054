import type { Item } from '@huiyin/shared/catalogue/item';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Matter } from '../matter/store/entities.js';
import { Items } from './items.js';
import { ServiceRepository } from './repository.js';

/** The item of a matter, in the version that it was filed under: a rule that changed since doesn't reach it. */
@Injectable()
export class FiledUnder {
  constructor(
    private readonly items: Items,
    private readonly requests: ServiceRepository,
  ) {}

  /** Undefined for what is no service. */
  async of(matter: Pick<Matter, 'id'>, tx?: Tx): Promise<Item | undefined> {
    const request = await this.requests.request(matter.id, tx);
    return request ? this.items.version(request.itemId, request.itemVersion) : undefined;
  }
}

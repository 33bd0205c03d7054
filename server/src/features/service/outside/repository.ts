import { Injectable } from '@nestjs/common';
import { BaseRepository } from '../../../platform/database/base-repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ServiceOutside } from './entities.js';

/** What other systems have of our matters. */
@Injectable()
export class OutsideRepository extends BaseRepository {
  /** The latest first. */
  of(matterId: string, tx?: Tx): Promise<ServiceOutside[]> {
    return this.from(tx, ServiceOutside).find({ where: { matterId }, order: { at: 'DESC', id: 'DESC' } });
  }

  byNumber(numberKey: string): Promise<ServiceOutside[]> {
    return this.reader(ServiceOutside).find({ where: { numberKey } });
  }

  async add(tx: Tx, row: ServiceOutside): Promise<void> {
    await this.rows(tx, ServiceOutside).insert(row);
  }

  async setResult(
    tx: Tx,
    id: string,
    result: Pick<ServiceOutside, 'result' | 'resultSay' | 'resultAt'>,
  ): Promise<void> {
    await this.rows(tx, ServiceOutside).update({ id }, result);
  }
}

import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { BaseRepository } from '../../platform/database/base-repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { ServiceProblem, ServiceRequest } from './entities.js';

/** The rows that services add to their matters. */
@Injectable()
export class ServiceRepository extends BaseRepository {
  request(matterId: string, tx?: Tx): Promise<ServiceRequest | null> {
    return this.from(tx, ServiceRequest).findOneBy({ id: matterId });
  }

  /** The latest first. */
  problems(matterId: string, tx?: Tx): Promise<ServiceProblem[]> {
    return this.from(tx, ServiceProblem).find({ where: { matterId }, order: { at: 'DESC', id: 'DESC' } });
  }

  async addRequest(tx: Tx, request: ServiceRequest): Promise<void> {
    await this.rows(tx, ServiceRequest).insert(request);
  }

  async addProblems(tx: Tx, problems: readonly ServiceProblem[]): Promise<void> {
    await this.insertMany(tx, ServiceProblem, problems);
  }

  async mend(tx: Tx, matterId: string, mendedAt: number): Promise<void> {
    await this.rows(tx, ServiceProblem).update({ matterId, mendedAt: IsNull() }, { mendedAt });
  }
}

import { access, constants } from 'node:fs/promises';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { DataSources } from '../database/data-sources.js';

/** Whether this process can take work: both doors of the database open, the data folder writable, not on its way out. */
@Injectable()
export class Ready implements BeforeApplicationShutdown {
  private leaving = false;

  constructor(
    private readonly sources: DataSources,
    private readonly config: Config,
  ) {}

  async check(): Promise<Record<'database' | 'data' | 'staying', boolean>> {
    const passes = (work: Promise<unknown>) => work.then(() => true).catch(() => false);
    const [writer, reader, data] = await Promise.all([
      passes(this.sources.writer.query('SELECT 1')),
      passes(this.sources.reader.query('SELECT 1')),
      passes(access(this.config.dataDir, constants.W_OK)),
    ]);
    return { database: writer && reader, data, staying: !this.leaving };
  }

  beforeApplicationShutdown(): void {
    this.leaving = true;
  }
}

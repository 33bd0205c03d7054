import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Config, type WechatApp } from '../config/config.js';
import { Vault } from '../crypto/vault.js';
import { BaseRepository } from '../database/base-repository.js';
import type { Tx } from '../database/tx.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Loops } from '../loops.js';
import { WechatAppRow } from './wechat-app.entity.js';

const EVERY_MS = 60_000;

/** The mini-programs that we serve: those of the settings file, then those that an administrator entered. */
@Injectable()
export class WechatApps extends BaseRepository implements OnModuleInit {
  private entered: readonly WechatApp[] = [];

  constructor(
    private readonly config: Config,
    private readonly vault: Vault,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly loops: Loops,
  ) {
    super();
  }

  async onModuleInit(): Promise<void> {
    this.loops.every(EVERY_MS, 'wechat.apps', () => this.reload());
    await this.reload();
  }

  list(): readonly WechatApp[] {
    return [...this.config.wechat.apps, ...this.entered.filter(({ appId }) => !this.isFixed(appId))];
  }

  find(appId: string): WechatApp | undefined {
    return this.list().find((app) => app.appId === appId);
  }

  /** Written in the settings file: changed there and nowhere else. */
  isFixed(appId: string): boolean {
    return this.config.wechat.apps.some((app) => app.appId === appId);
  }

  /** Its secret sealed; known to this process at once, to others within a minute. */
  async put(tx: Tx, { appId, secret, templates }: WechatApp): Promise<void> {
    const sealed = this.vault.seal('wechat_app', 'secret', appId, secret);
    const row = { appId, secret: sealed, templates: { ...templates }, changedAt: this.clock.now() };
    await this.rows(tx, WechatAppRow).upsert([row as never], ['appId']);
    this.uow.afterCommit(tx, () => {
      this.entered = [...this.entered.filter((app) => app.appId !== appId), { appId, secret, templates }];
    });
  }

  private async reload(): Promise<void> {
    const rows = await this.reader(WechatAppRow).find();
    this.entered = rows.map(({ appId, secret, templates }) => ({
      appId,
      secret: this.vault.open('wechat_app', 'secret', appId, secret),
      templates,
    }));
  }
}

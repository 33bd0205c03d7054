import type { Input, Reply } from '@huiyin/shared/contracts/route';
import type { saveWechat } from '@huiyin/shared/contracts/setup';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/errors/errors.js';
import { kindOf, WechatAway, WechatFault } from '../../platform/wechat/faults.js';
import { WechatTokens } from '../../platform/wechat/tokens.js';
import { WechatApps } from '../../platform/wechat/wechat-apps.repository.js';
import { Reach } from './reach.js';

/** A mini-program's settings: asked of WeChat first, so that a mistyped secret is found here and not by a resident. */
@Injectable()
export class KeepWechat {
  constructor(
    private readonly reach: Reach,
    private readonly apps: WechatApps,
    private readonly tokens: WechatTokens,
    private readonly uow: UnitOfWork,
  ) {}

  /** Throws `forbidden`, `wechat-in-settings` (409), `wechat-secret-missing` and `wechat-app-wrong` (400). */
  async save(
    who: StaffPrincipal,
    { params: { appId }, body }: Input<typeof saveWechat>,
  ): Promise<Reply<typeof saveWechat>> {
    this.reach.demandTop(who);
    if (this.apps.isFixed(appId)) throw new Refusal('wechat-in-settings');
    const secret = body.secret ?? this.apps.find(appId)?.secret;
    if (secret === undefined) throw new Refusal('wechat-secret-missing', { status: 400 });
    const tried = await this.tryOut(appId, secret);
    const templates = Object.fromEntries(Object.entries(body.templates).filter(([, id]) => id !== ''));
    await this.uow.run('setup.wechat', (tx) => this.apps.put(tx, { appId, secret, templates }));
    return { tried };
  }

  private async tryOut(appId: string, secret: string): Promise<'right' | 'unreachable'> {
    try {
      await this.tokens.tryOut({ appId, secret });
      return 'right';
    } catch (error) {
      if (error instanceof WechatAway) return 'unreachable';
      if (!(error instanceof WechatFault)) throw error;
      const kind = kindOf(error.errcode);
      if (kind === 'later' || kind === 'quota') return 'unreachable';
      throw new Refusal('wechat-app-wrong', { status: 400 });
    }
  }
}

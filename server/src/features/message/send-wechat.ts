import { dateOf, dayOf, startOf } from '@huiyin/shared/domain/calendar/days';
import { WECHAT_NOTICE_THING, WECHAT_THINGS } from '@huiyin/shared/labels/wechat';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Final } from '../../platform/outbox/failure.js';
import { type Delivery, type OutboxHandler, OutboxHandlers } from '../../platform/outbox/handlers.js';
import { Wechat } from '../../platform/wechat/wechat.js';
import { WechatApps } from '../../platform/wechat/wechat-apps.repository.js';
import { Bindings } from '../account/bindings.js';
import { Consents } from './consents.js';
import type { ToldRow, WechatSendRow } from './message.entities.js';
import { ToldRepository } from './told.repository.js';
import { type SendPayload, TOPIC, WechatMessages } from './wechat-messages.js';

/** About two hours by the relay's backoff: later than that, somebody has phoned. */
const ATTEMPTS = 8;

/** WeChat's error 43101 by its name: the person's consent is used up, or was taken back. */
const NO_CONSENT = 'no-consent';

/** The relay's hand for WeChat messages. They say nothing but that there is something to open. */
@Injectable()
export class SendWechat implements OutboxHandler<SendPayload, void>, OnModuleInit {
  readonly topic = TOPIC;
  readonly attempts = ATTEMPTS;

  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly apps: WechatApps,
    private readonly wechat: Wechat,
    private readonly bindings: Bindings,
    private readonly repository: ToldRepository,
    private readonly messages: WechatMessages,
    private readonly consents: Consents,
  ) {}

  onModuleInit(): void {
    this.handlers.register(this);
  }

  async handle({ payload }: Delivery<SendPayload>): Promise<void> {
    const send = await this.repository.findSend(payload.sendId);
    if (send?.state !== 'queued') return;
    const told = await this.repository.getTold(send.toldId);
    const logins = await this.bindings.loginsOf(send.accountId);
    const login = logins.find(({ appId }) => appId === send.appId);
    if (!login) throw new Final('no-login');
    const templateId = this.templateId(send);
    const message = { openid: login.openid, templateId, page: pageOf(told), data: dataOf(send, told) };
    await this.wechat.sendSubscribe(send.appId, message);
  }

  async onDone(tx: Tx, { payload }: Delivery<SendPayload>): Promise<void> {
    await this.messages.sent(tx, payload.sendId);
  }

  async onGivenUp(tx: Tx, { payload }: Delivery<SendPayload>, { code }: { code: string }): Promise<void> {
    if (code === NO_CONSENT) {
      const { accountId, appId, template } = await this.repository.getSendIn(tx, payload.sendId);
      await this.consents.clear(tx, accountId, appId, template);
    }
    await this.messages.failed(tx, payload.sendId, code);
  }

  private templateId({ appId, template }: WechatSendRow): string {
    const app = this.apps.find(appId);
    const templateId = app?.templates[template];
    if (templateId === undefined) throw new Final('no-template');
    return templateId;
  }
}

/** Where the message opens. */
const pageOf = ({ matterId, noticeId }: ToldRow): string => {
  if (matterId !== null) return `pages/matter/index?id=${matterId}`;
  return noticeId === null ? 'pages/inbox/index' : `packages/notice/pages/detail/index?id=${noticeId}`;
};

/** The two keys that our templates are applied for with: 事项 `thing1`, 时间 `time2`. */
const dataOf = ({ template }: WechatSendRow, { matterId, at }: ToldRow) => ({
  thing1: matterId === null ? WECHAT_NOTICE_THING : WECHAT_THINGS[template],
  time2: timeOf(at),
});

/** `2026-03-02 09:05`, in China. */
const timeOf = (at: number): string => {
  const day = dayOf(at);
  const minutes = Math.floor((at - startOf(day)) / 60_000);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${dateOf(day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

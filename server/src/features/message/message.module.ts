import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { RegisterModule } from '../register/register.module.js';
import { CallRepository } from './call.repository.js';
import { CallList } from './call-list.js';
import { CallViews } from './call-views.js';
import { Calls } from './calls.js';
import { ConsentRepository } from './consent.repository.js';
import { Consents } from './consents.js';
import { HeardHooks } from './heard-hooks.js';
import { Inbox } from './inbox.js';
import { InboxRepository } from './inbox.repository.js';
import { MessageController } from './message.controller.js';
import { Messages } from './messages.js';
import { RecordCall } from './record-call.js';
import { SendWechat } from './send-wechat.js';
import { TellBound } from './tell-bound.js';
import { ToldRepository } from './told.repository.js';
import { WechatMessages } from './wechat-messages.js';

/** Inbox, WeChat and the call list: that whoever is owed an answer hears it. */
@Module({
  imports: [AccountModule, RegisterModule],
  controllers: [MessageController],
  providers: [
    Messages,
    Consents,
    Inbox,
    Calls,
    CallList,
    CallViews,
    RecordCall,
    HeardHooks,
    WechatMessages,
    SendWechat,
    TellBound,
    InboxRepository,
    ToldRepository,
    ConsentRepository,
    CallRepository,
  ],
  exports: [Messages, Consents],
})
export class MessageModule {}

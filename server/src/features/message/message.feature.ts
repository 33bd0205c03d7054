import { consents, inbox, readInbox } from '@huiyin/shared/contracts/account';
import { callResult, calls } from '@huiyin/shared/contracts/calls';
import type { Feature } from '../../platform/feature.js';
import { CallRow, CallTryRow, ConsentRow, InboxRow, ToldRow, WechatSendRow } from './message.entities.js';
import { MessageModule } from './message.module.js';

export const messageFeature: Feature = {
  module: MessageModule,
  entities: [InboxRow, ToldRow, WechatSendRow, ConsentRow, CallRow, CallTryRow],
  contracts: [inbox, readInbox, consents, calls, callResult],
};

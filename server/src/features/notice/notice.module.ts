import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { MatterModule } from '../matter/matter.module.js';
import { MessageModule } from '../message/message.module.js';
import { RegisterModule } from '../register/register.module.js';
import { TaskModule } from '../task/task.module.js';
import { AnswerNotice } from './answer-notice.js';
import { BoardOf } from './board.js';
import { ChooseAudience } from './choose-audience.js';
import { Doors } from './doors.js';
import { NoticeController } from './notice.controller.js';
import { NoticeQueries } from './notice.queries.js';
import { Notices } from './notice.repository.js';
import { NoticeWork } from './notice-work.js';
import { OpenTasks } from './open-tasks.js';
import { PreviewAudience } from './preview-audience.js';
import { RecallNotice } from './recall-notice.js';
import { RecordDoor } from './record-door.js';
import { RecordReach } from './record-reach.js';
import { ResidentHomes } from './resident-homes.js';
import { ResidentNotices } from './resident-notices.js';
import { SendNotice } from './send-notice.js';
import { StaffNotices } from './staff-notices.js';
import { TellHouseholds } from './tell-households.js';
import { WriteDraft } from './write-draft.js';

/** What the demo writes notices with. */
const OFFERED = [SendNotice, WriteDraft, RecordDoor, AnswerNotice, Doors];

/** 通知: a broadcast with a ledger, one row per household and channel. */
@Module({
  imports: [RegisterModule, AccountModule, MessageModule, MatterModule, TaskModule],
  controllers: [NoticeController],
  providers: [
    ...OFFERED,
    BoardOf,
    ChooseAudience,
    NoticeQueries,
    NoticeWork,
    Notices,
    OpenTasks,
    PreviewAudience,
    RecallNotice,
    RecordReach,
    ResidentHomes,
    ResidentNotices,
    StaffNotices,
    TellHouseholds,
  ],
  exports: OFFERED,
})
export class NoticeModule {}

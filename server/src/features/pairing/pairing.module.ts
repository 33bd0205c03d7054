import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { AttachmentModule } from '../attachment/attachment.module.js';
import { RegisterModule } from '../register/register.module.js';
import { Bell } from './bell.js';
import { PairingController } from './pairing.controller.js';
import { Pairings } from './pairings.js';
import { PushPhoto } from './push-photo.js';
import { PairingRepository } from './repository.js';
import { TidyPairings } from './tidy-pairings.js';

/** The desk's phone as the camera of the desk's PC. */
@Module({
  imports: [RegisterModule, AccountModule, AttachmentModule],
  controllers: [PairingController],
  providers: [Bell, PairingRepository, Pairings, PushPhoto, TidyPairings],
})
export class PairingModule {}

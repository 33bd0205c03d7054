import { Module } from '@nestjs/common';
import { RegisterModule } from '../register/register.module.js';
import { ServiceModule } from '../service/service.module.js';
import { CertificateController } from './certificate.controller.js';
import { CountDecisions } from './count-decisions.js';
import { DecideOn } from './decide-on.js';
import { DecisionsRepository } from './decisions.repository.js';

/** 开证明先问一问: what a village may issue, and where else one goes (民发〔2020〕20号). */
@Module({
  imports: [RegisterModule, ServiceModule],
  controllers: [CertificateController],
  providers: [CountDecisions, DecideOn, DecisionsRepository],
})
export class CertificateModule {}

import { Module } from '@nestjs/common';
import { FontShelf } from '../../platform/pdf/font-shelf.js';
import { WritePdf } from '../../platform/pdf/write-pdf.js';
import { MatterModule } from '../matter/matter.module.js';
import { PublicityModule } from '../publicity/publicity.module.js';
import { RegisterModule } from '../register/register.module.js';
import { ServiceModule } from '../service/service.module.js';
import { PrintController } from './print.controller.js';
import { Prints } from './prints.js';

/** Paper: letters, receipts, lists of what lacks, and sheets for the wall, as PDF. */
@Module({
  imports: [MatterModule, PublicityModule, RegisterModule, ServiceModule],
  controllers: [PrintController],
  providers: [FontShelf, Prints, WritePdf],
})
export class PrintModule {}

import { timelineTitle } from '@huiyin/shared/labels/messages';
import { Injectable } from '@nestjs/common';
import { type Standing, seesEvent, type Viewer } from '../access/access.js';
import type { MatterView } from '../kinds/kind.js';
import type { MatterEventRow } from '../store/entities.js';
import { MatterRepository } from '../store/repository.js';

/** What has happened, as far as this viewer may see it, newest first. */
@Injectable()
export class Timeline {
  constructor(private readonly matters: MatterRepository) {}

  async of(
    viewer: Viewer,
    { matter, parties }: Standing,
    events: readonly MatterEventRow[],
  ): Promise<MatterView['timeline']> {
    const words = await this.matters.words(matter.id);
    const said = new Map(words.map((w) => [w.id, w.words]));
    return events
      .filter((e) => seesEvent(viewer, parties, e))
      .map((e) => ({
        seq: e.seq,
        at: e.at,
        title: timelineTitle(matter.kind, e.act),
        text: said.get(e.id) ?? null,
        by: e.byLabel,
        staffOnly: e.seen === 'staff',
      }))
      .reverse();
  }
}

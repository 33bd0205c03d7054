import type { HelpingPost } from '@huiyin/shared/domain/people/mandate';
import { postName } from '@huiyin/shared/labels/mandate';
import { Injectable } from '@nestjs/common';
import { StaffDirectory } from '../account/staff-directory.js';
import { Places } from '../register/places.js';

/** A post of ours that may be asked to help somebody: its name stays, whoever holds it. */
export interface PostOffer {
  readonly post: HelpingPost;
  readonly placeId: string;
  readonly name: string;
  readonly holder: string | null;
}

/** The posts near somebody's home: the worker of the grid, and the village's station. */
@Injectable()
export class HelpingPosts {
  constructor(
    private readonly places: Places,
    private readonly staff: StaffDirectory,
  ) {}

  async near({ gridId, villageId }: { gridId: string | null; villageId: string }): Promise<PostOffer[]> {
    const all: [HelpingPost, string | null][] = [
      ['grid', gridId],
      ['clerk', villageId],
    ];
    const offers = all.flatMap(([post, placeId]) => (placeId === null ? [] : [{ post, placeId }]));
    return Promise.all(
      offers.map(async ({ post, placeId }) => ({
        ...{ post, placeId, name: this.nameOf(post, placeId), holder: await this.holder(post, placeId) },
      })),
    );
  }

  nameOf(post: HelpingPost, placeId: string): string {
    return postName(post, this.places.find(placeId)?.name ?? '');
  }

  /** Who has it today; of several the first. */
  async holder(post: HelpingPost, placeId: string): Promise<string | null> {
    return (await this.staff.byPost(post, placeId))[0]?.name ?? null;
  }
}

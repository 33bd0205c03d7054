import type { Reply } from '@huiyin/shared/contracts/route';
import type { setupOverview } from '@huiyin/shared/contracts/setup';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../platform/auth/principal.js';
import { WechatApps } from '../../platform/wechat/wechat-apps.repository.js';
import { MeView } from '../account/me.js';
import { StaffKeeper } from '../account/staff-keeper.repository.js';
import { Centres } from '../register/centres.js';
import { VillageBook } from '../register/village-book.repository.js';
import { Reach } from './reach.js';
import { stepsOf } from './steps.js';

type Everything = Reply<typeof setupOverview>;

/** Everything that is set up so far below an administrator's posts, and what is missing. */
@Injectable()
export class Overview {
  constructor(
    private readonly reach: Reach,
    private readonly centres: Centres,
    private readonly keeper: StaffKeeper,
    private readonly me: MeView,
    private readonly book: VillageBook,
    private readonly apps: WechatApps,
  ) {}

  async run(who: StaffPrincipal): Promise<Everything> {
    const places = this.reach.list(who).map(({ id, parentId, level, code, name }) => ({
      ...{ id, parentId, level, code, name },
    }));
    const here = new Set(places.map(({ id }) => id));
    const centres = this.centres
      .list()
      .filter(({ placeId }) => here.has(placeId))
      .map(({ id, placeId, level, name, address, phone, complainPhone, openHours, closeHours, days }) => ({
        ...{ id, placeId, level, name, address, phone, complainPhone, days },
        ...{ open: openHours, close: closeHours },
      }));
    const windows = centres
      .flatMap(({ id }) => this.centres.windowsOf(id))
      .map(({ id, centreId, competence, name, floor, phone }) => ({
        ...{ id, centreId, competence, name, floor, phone },
      }));
    const staff = await this.staff([...here]);
    const villages = await this.book.sizes(
      places.filter(({ level }) => level === 'village').map(({ id }) => id),
    );
    const wechat = this.apps.list().map(({ appId, templates }) => ({
      ...{ appId, fixed: this.apps.isFixed(appId), templates: { ...templates } },
    }));
    const steps = stepsOf({ places, centres, windows, staff, villages, wechat });
    const ready = steps.every(({ id, done }) => done || id === 'wechat');
    return { places, centres, windows, staff, villages, wechat, steps, ready };
  }

  private async staff(placeIds: readonly string[]): Promise<Everything['staff']> {
    const posts = await this.keeper.posts(placeIds);
    const rows = await this.keeper.list([...new Set(posts.map(({ staffId }) => staffId))]);
    return rows.map(({ id, name, login, phone, active, passwordDue }) => ({
      ...{ id, name, login, phone, active, passwordDue: passwordDue === true },
      posts: posts.filter(({ staffId }) => staffId === id).map((post) => this.me.post(post)),
    }));
  }
}

import type { about, places } from '@huiyin/shared/contracts/account';
import type { Reply } from '@huiyin/shared/contracts/route';
import { sayHours } from '@huiyin/shared/labels/units';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { WechatApps } from '../../platform/wechat/wechat-apps.repository.js';
import { Centres } from '../register/centres.js';
import { Places } from '../register/places.js';

/** What anybody may know before signing in. */
@Injectable()
export class AboutUs {
  constructor(
    private readonly config: Config,
    private readonly registered: Places,
    private readonly centres: Centres,
    private readonly clock: Clock,
    private readonly apps: WechatApps,
  ) {}

  about(): Reply<typeof about> {
    const { mode, wechat } = this.config;
    const centre = this.centres.list().find(({ level }) => level === 'town');
    return {
      mode,
      town: this.registered.list().find(({ level }) => level === 'town')?.name ?? '',
      centre: centre ? { name: centre.name, phone: centre.phone, open: sayHours(centre.hours) } : null,
      apps: this.apps.list().map(({ appId, templates }) => ({ appId, templates: { ...templates } })),
      standin: mode === 'demo' ? `${wechat.baseUrl}/` : null,
      now: this.clock.now(),
    };
  }

  /** Town, villages and grids of today, from the top down. */
  places(): Reply<typeof places> {
    const shown = this.registered.list().filter(({ level }) => level !== 'county' && level !== 'cell');
    return { places: shown.map(({ id, name, level, parentId }) => ({ id, name, level, parentId })) };
  }
}

import { helping } from '@huiyin/shared/contracts/mandate';
import * as contracts from '@huiyin/shared/contracts/matter';
import { queue, search } from '@huiyin/shared/contracts/queue';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { RequestKey } from '../../platform/http/request-key.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import type { KeyUse } from '../../platform/request-keys/request-keys.js';
import { Act } from './engine/act.js';
import { Claim } from './engine/claim.js';
import { Rate } from './engine/rate.js';
import { Queue } from './queue/queue.js';
import { Helping } from './views/helping.js';
import { MyMatters } from './views/my-matters.js';
import { Seen } from './views/seen.js';
import { ViewMatter } from './views/view.js';

/** The edge of matters: who you are, the schema, one line onward. */
@Controller()
export class MatterController {
  constructor(
    private readonly viewMatter: ViewMatter,
    private readonly seen: Seen,
    private readonly myMatters: MyMatters,
    private readonly helpers: Helping,
    private readonly acts: Act,
    private readonly claims: Claim,
    private readonly queues: Queue,
    private readonly rates: Rate,
  ) {}

  @Route(contracts.myMatters) mine(@Who() who: Principal) {
    return this.myMatters.list(who);
  }

  @Route(helping) helping(@Who() who: Principal) {
    return this.helpers.list(who);
  }

  /** Shown to an account, it counts as known. */
  @Route(contracts.getMatter) async get(
    @Who() who: Principal,
    @In() { params }: Input<typeof contracts.getMatter>,
  ) {
    const view = await this.viewMatter.one(who, params.id);
    if (who.kind === 'account') await this.seen.run(who, params.id);
    return view;
  }

  @Route(contracts.act) act(
    @Who() who: Principal,
    @In() { params, body }: Input<typeof contracts.act>,
    @RequestKey() key: KeyUse,
  ) {
    return this.acts.run(who, params.id, params.action, body, key);
  }

  @Route(contracts.claim) claim(@Who() who: Principal, @In() { params }: Input<typeof contracts.claim>) {
    return this.claims.claim(who, params.id);
  }

  @Route(contracts.release) release(
    @Who() who: Principal,
    @In() { params }: Input<typeof contracts.release>,
  ) {
    return this.claims.release(who, params.id);
  }

  @Route(queue) queue(@Who() who: Principal, @In() { query }: Input<typeof queue>) {
    return this.queues.page(who, query);
  }

  @Route(search) search(@Who() who: Principal, @In() { query }: Input<typeof search>) {
    return this.queues.search(who, query);
  }

  @Route(contracts.rate) rate(
    @Who() who: Principal,
    @In() { params, body }: Input<typeof contracts.rate>,
    @RequestKey() key: KeyUse,
  ) {
    return this.rates.run(who, params.id, body, key);
  }
}

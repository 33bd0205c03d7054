import { LIFE_EVENTS } from '@huiyin/shared/catalogue/life-events';
import { WHO_I_AM } from '@huiyin/shared/catalogue/who-i-am';
import { getLetter } from '@huiyin/shared/contracts/letter';
import type { Input } from '@huiyin/shared/contracts/route';
import * as contracts from '@huiyin/shared/contracts/service';
import { Controller } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { RequestKey } from '../../platform/http/request-key.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import type { KeyUse } from '../../platform/request-keys/request-keys.js';
import { GetForm } from './form.js';
import { Guides } from './guide.js';
import { Items } from './items.js';
import { JoinService } from './join.js';
import { Letters } from './letter.js';
import { Popular } from './popular.js';
import { SubmitService } from './submit.js';

/** The edge of services: the catalogue, a form, and 交上去. */
@Controller()
export class ServiceController {
  constructor(
    private readonly items: Items,
    private readonly guides: Guides,
    private readonly popular: Popular,
    private readonly form: GetForm,
    private readonly submits: SubmitService,
    private readonly joins: JoinService,
    private readonly letters: Letters,
  ) {}

  @Route(contracts.listItems) async list() {
    const items = this.items.list().map((item) => this.guides.brief(item));
    const lifeEvents = LIFE_EVENTS.map(({ key, label }) => ({
      key,
      label,
      itemIds: items.filter((i) => i.lifeEvents.includes(key)).map((i) => i.id),
    }));
    const ids = new Set(items.map((i) => i.id));
    const whoIAm = WHO_I_AM.map(({ key, label, itemIds }) => ({
      ...{ key, label, itemIds: itemIds.filter((id) => ids.has(id)) },
    }));
    return { items, lifeEvents, whoIAm, popular: await this.popular.ids() };
  }

  @Route(contracts.getItem) get(@In() { params, query }: Input<typeof contracts.getItem>) {
    return this.guides.whole(this.items.get(params.id), query.placeId);
  }

  @Route(contracts.getForm) getForm(
    @Who() who: Principal,
    @In() { params, query }: Input<typeof contracts.getForm>,
  ) {
    return this.form.of(who, params.id, query.residentId);
  }

  @Route(contracts.submitService) submit(
    @Who() who: Principal,
    @In() { body }: Input<typeof contracts.submitService>,
    @RequestKey() key: KeyUse,
  ) {
    return this.submits.run(who, body, key);
  }

  @Route(contracts.joinService) join(
    @Who() who: Principal,
    @In() { params, body }: Input<typeof contracts.joinService>,
    @RequestKey() key: KeyUse,
  ) {
    return this.joins.run(who, params.id, body, key);
  }

  @Route(getLetter) letter(@Who() who: Principal, @In() { params }: Input<typeof getLetter>) {
    return this.letters.of(who, params.id);
  }
}

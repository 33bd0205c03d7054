import type { FieldError } from '@huiyin/shared/contracts/problem';
import { dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { REGISTER_WORDS } from '@huiyin/shared/labels/register';
import { Injectable } from '@nestjs/common';
import { type Principal, principalKey } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/clock/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import { Refusal } from '../../platform/errors/errors.js';
import { initialsOf } from './initials.js';
import { checkPerson, type NewPerson } from './new-person.js';
import { type Place, Places } from './places.js';
import { RegisterRepository } from './repository.js';
import { ResidentSecrets } from './resident-secrets.js';

export interface StrangerAdded {
  readonly residentId: string;
  readonly name: string;
  readonly placePath: string;
  readonly villageId: string;
  readonly gridId: string | null;
  /** Who added them: an account itself, or staff at the counter. */
  readonly by: Principal;
}

/** Rides in the unit that adds the person: writes rows only. */
export type StrangerListener = (tx: Tx, added: StrangerAdded) => Promise<void>;

/** People who aren't on the register and file at once, as "to be verified"; the check is owed by their grid worker. */
@Injectable()
export class Strangers {
  private readonly listeners: StrangerListener[] = [];

  constructor(
    private readonly repository: RegisterRepository,
    private readonly places: Places,
    private readonly secrets: ResidentSecrets,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** To be called in `onModuleInit` by whoever tells the grid worker. */
  onAdded(listener: StrangerListener): void {
    this.listeners.push(listener);
  }

  /**
   * Adds a person with `verified: false` and answers the id. An ID number that the register knows already changes nothing:
   * knowing a number proves nobody, and the answer must not tell that it is known.
   * @param at where the person stands in the caller's body, for the paths of field errors: `subject.new.`
   * Throws `Refusal('invalid')` naming each field that is wrong.
   */
  async add(tx: Tx, typed: NewPerson, by: Principal, at = ''): Promise<string> {
    const { person, errors } = checkPerson(typed, dayOf(this.clock.now()));
    const home = this.home(typed.placeId);
    if (!home) errors.push(NO_SUCH_PLACE);
    if (!home || errors.length > 0) {
      const named = errors.map((error) => ({ ...error, path: at + error.path }));
      throw new Refusal('invalid', { status: 400, errors: named });
    }
    const id = this.ids.next();
    const { name, idNumber, phone, through, birth, sex } = person;
    await this.repository.insertResidents(tx, [
      {
        ...{ id, name, birth, sex, householdId: null, relation: null, through, diedAt: null },
        ...{ villageId: home.villageId, gridId: home.gridId, placePath: home.placePath },
        ...this.secrets.seal(id, { idNumber, phone }),
        ...{ initials: initialsOf(name), wechat: false, verified: false, endedAt: null },
        ...{ createdAt: this.clock.now(), addedBy: principalKey(by) },
      },
    ]);
    for (const listener of this.listeners) await listener(tx, { ...home, residentId: id, name, by });
    return id;
  }

  /** The village or grid of today that was named. */
  private home(placeId: string) {
    const place: Place | undefined = this.places.list().find(({ id }) => id === placeId);
    if (place?.level !== 'village' && place?.level !== 'grid') return undefined;
    const village = this.places.villageOf(place.path);
    return (
      village && {
        placePath: place.path,
        villageId: village.id,
        gridId: place.level === 'grid' ? place.id : null,
      }
    );
  }
}

const NO_SUCH_PLACE: FieldError = {
  path: 'placeId',
  code: 'place-unknown',
  message: REGISTER_WORDS.placeUnknown,
};

import * as contracts from '@huiyin/shared/contracts/publicity';
import type { Input } from '@huiyin/shared/contracts/route';
import { Controller, Header } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { In } from '../../platform/http/input.js';
import { Limit } from '../../platform/http/limit.js';
import { Route } from '../../platform/http/route.js';
import { Who } from '../../platform/http/who.js';
import { ObjectTo } from './object.js';
import { Objections } from './objections.js';
import { ReadSheets } from './read-sheets.js';

/** No search engine takes it in, nobody keeps a copy of what has come down. */
const NO_INDEX = ['x-robots-tag', 'noindex, noarchive'] as const;

/** The edge of publicity: open to everybody, slowly. */
@Controller()
export class PublicityController {
  constructor(
    private readonly sheets: ReadSheets,
    private readonly objects: ObjectTo,
    private readonly said: Objections,
  ) {}

  @Limit({ tries: 60, minutes: 1 })
  @Header(...NO_INDEX)
  @Route(contracts.sheets)
  list(@In() { query }: Input<typeof contracts.sheets>) {
    return this.sheets.in(query.placeId);
  }

  @Limit({ tries: 60, minutes: 1 })
  @Header(...NO_INDEX)
  @Route(contracts.getSheet)
  one(@In() { params }: Input<typeof contracts.getSheet>) {
    return this.sheets.one(params.id);
  }

  @Limit({ tries: 5, minutes: 60 })
  @Route(contracts.objectTo)
  object(@In() { params, body }: Input<typeof contracts.objectTo>) {
    return this.objects.run(params.id, body.words);
  }

  @Route(contracts.objections)
  objections(@Who() who: Principal, @In() { params }: Input<typeof contracts.objections>) {
    return this.said.of(who, params.id);
  }
}

import type { Field } from '@huiyin/shared/catalogue/fields';
import { OTHER_SYSTEM, type OutsideSystem, systemsOf } from '@huiyin/shared/catalogue/outside';
import { type ShownAnswer, showAnswers } from '@huiyin/shared/catalogue/show-answers';
import type { copySheet } from '@huiyin/shared/contracts/outside';
import type { Reply } from '@huiyin/shared/contracts/route';
import { dateOf, dayOf } from '@huiyin/shared/domain/calendar/calendar';
import { showNumber } from '@huiyin/shared/domain/matter/number';
import type { Known } from '@huiyin/shared/domain/service/outside';
import { OTHER, SHEET_LABELS, SHEET_READING } from '@huiyin/shared/labels/outside';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../../../platform/auth/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/errors.js';
import { relationsOf } from '../../matter/access/access.js';
import { LoadMatter } from '../../matter/access/load.js';
import type { Matter } from '../../matter/store/entities.js';
import { ViewMatter } from '../../matter/views/view.js';
import { Readings } from '../../register/readings.js';
import { Residents } from '../../register/residents.js';
import { AnswerVault } from '../answers.js';
import { Items } from '../items.js';
import { ServiceRepository } from '../repository.js';
import { OutsideRepository } from './repository.js';

type Sheet = Reply<typeof copySheet>;
type Lines = Sheet['lines'];

/** Whoever types a request over into another system copies it line by line, in that system's order; the person sees who read it in full. */
@Injectable()
export class CopySheet {
  constructor(
    private readonly load: LoadMatter,
    private readonly view: ViewMatter,
    private readonly requests: ServiceRepository,
    private readonly sent: OutsideRepository,
    private readonly items: Items,
    private readonly vault: AnswerVault,
    private readonly residents: Residents,
    private readonly readings: Readings,
    private readonly uow: UnitOfWork,
  ) {}

  /** For whoever handles it: throws 404 for others, and for what is no service. */
  async open(who: StaffPrincipal, id: string, wanted: string | undefined): Promise<Sheet> {
    const { viewer, standing } = await this.load.for(who, id);
    const { matter } = standing;
    const is = relationsOf(viewer, standing);
    const request = await this.requests.request(id);
    if (!request || !(is.has('holder') || is.has('desk') || is.has('lead'))) throw notFound();
    const item = this.items.version(request.itemId, request.itemVersion);
    const systems = systemsOf(item.id);
    const system = systems.find((s) => s.id === wanted) ?? (wanted === OTHER_SYSTEM ? undefined : systems[0]);
    const { residentId } = request;
    const reading = { residentId, staffId: who.staffId, staffName: who.name, matterId: id };
    await this.uow.run('service.copySheet', (tx) =>
      this.readings.log(tx, {
        ...{ ...reading, what: SHEET_READING.what, reason: SHEET_READING.reason(system?.name ?? OTHER) },
      }),
    );
    const answers = showAnswers(item.fields, this.vault.open(request), true);
    return {
      systems: systems.map(({ id, name, how, where }) => ({ id, name, how, where })),
      system: system?.id ?? OTHER_SYSTEM,
      lines: await this.lines(matter, residentId, system, item.fields, answers),
      papers: await this.papers(who, matter),
      sent: (await this.sent.of(id)).map((row) => ({
        ...{ system: row.systemName, number: row.number, on: row.sentOn, by: row.byName },
        ...{ result: row.result, say: row.resultSay },
      })),
    };
  }

  private async lines(
    matter: Matter,
    residentId: string,
    system: OutsideSystem | undefined,
    fields: readonly Field[],
    answers: readonly ShownAnswer[],
  ): Promise<Lines> {
    const known = await this.known(matter, residentId);
    const order = system?.sheet ?? (Object.keys(SHEET_LABELS) as Known[]);
    const named = order.flatMap((key) => {
      if (!key.startsWith('answer:')) return [known[key as Known]];
      const answer = answers.find((a) => a.key === key.slice('answer:'.length));
      return answer ? [lineOf(answer)] : [];
    });
    const asked = new Set(named.map((l) => l.key));
    const drawn = new Set(
      fields.filter((f) => f.type === 'signature' || f.type === 'consent').map((f) => f.key),
    );
    const rest = answers.filter((a) => !asked.has(a.key) && !drawn.has(a.key)).map(lineOf);
    return [...named, ...rest].filter((l) => l.value !== '');
  }

  private async known(matter: Matter, residentId: string): Promise<Record<Known, Lines[number]>> {
    const [card, idNumber, phone] = await Promise.all([
      this.residents.card(residentId),
      this.residents.fullIdNumber(residentId),
      this.residents.fullPhone(residentId),
    ]);
    const line = (key: Known, value: string | null) => ({
      key,
      label: SHEET_LABELS[key],
      value: value ?? '',
    });
    return {
      name: line('name', card.name),
      idNumber: line('idNumber', idNumber),
      phone: line('phone', phone),
      address: line('address', card.address),
      number: line('number', showNumber(matter.number)),
      filedOn: line('filedOn', dateOf(dayOf(matter.createdAt))),
    };
  }

  private async papers(who: StaffPrincipal, matter: Matter): Promise<Sheet['papers']> {
    const { papers } = await this.view.one(who, matter.id);
    const files = papers.flatMap(({ name, files }) => files.map((file) => ({ name, file })));
    return files.map(({ name, file }, i) => ({
      ...{ name, file },
      saveAs: `${i + 1}-${matter.applicantName}-${name}`.replace(/[\\/:*?"<>|\s]/g, ''),
    }));
  }
}

const lineOf = ({ key, label, value }: ShownAnswer): Lines[number] => ({ key, label, value });

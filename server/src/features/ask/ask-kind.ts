import type { Field } from '@huiyin/shared/catalogue/fields';
import { MEND_FIELD, MENDABLE, type Mendable } from '@huiyin/shared/domain/ask/mend';
import { ASK_TOPICS, askWorkflow } from '@huiyin/shared/domain/ask/workflow';
import { withFollowUp } from '@huiyin/shared/domain/matter/follow-up';
import type { Effect, Facts } from '@huiyin/shared/domain/matter/workflow';
import { ASK_SECTIONS, MEND_LABELS, sayMended, sayPointed } from '@huiyin/shared/labels/ask';
import { sayHandedOut } from '@huiyin/shared/labels/steps';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Bug } from '../../platform/errors/errors.js';
import { Closings } from '../matter/engine/closings.js';
import {
  type Acting,
  type Kind,
  KindRegistry,
  type KindView,
  type OutcomeRow,
} from '../matter/kinds/kind.js';
import type { Matter } from '../matter/store/entities.js';
import { Corrections } from '../register/corrections.js';
import { LocalRulesHere } from '../register/local-rules.js';
import { Residents } from '../register/residents.js';
import { Items } from '../service/items.js';
import { AskRepository } from './ask.repository.js';
import type { AskRow } from './entities.js';

/** 问一件事 · 这里不对 · 证明监督: what somebody says in a word or two, and one of ours answers. */
@Injectable()
export class AskKind implements Kind, OnModuleInit {
  readonly name = 'ask' as const;

  constructor(
    private readonly registry: KindRegistry,
    private readonly closings: Closings,
    private readonly repository: AskRepository,
    private readonly items: Items,
    private readonly corrections: Corrections,
    private readonly residents: Residents,
    private readonly rules: LocalRulesHere,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
    this.closings.onClosed((tx, { matter }) => this.closed(tx, matter));
  }

  workflows() {
    const clock = this.rules.get('follow-up');
    return ASK_TOPICS.map((topic) => ({ itemId: topic, workflow: withFollowUp(askWorkflow(topic), clock) }));
  }

  async facts(): Promise<Facts> {
    return {};
  }

  /** Which items there are; which value it is. */
  async fieldsOf(matter: Matter, asks: string, fields: readonly Field[]): Promise<readonly Field[]> {
    if (asks === 'point') {
      const options = this.items.list().map(({ id, plainName }) => ({ value: id, label: plainName }));
      return fields.map((f) => (f.key === 'itemId' ? { ...f, options } : f));
    }
    if (asks !== 'mended') return fields;
    const what = mendableOf(await this.row(matter));
    const type = MEND_FIELD[what];
    return fields.flatMap((f) => {
      if (f.key !== 'value') return [f];
      return type === null ? [] : [{ ...f, type, label: `${f.label}（${MEND_LABELS[what]}）` }];
    });
  }

  outcomeOf({ action, fields }: Acting): OutcomeRow {
    const more = String(fields.reasons ?? '');
    const reasons = action === 'point' ? sayPointed(this.nameOf(String(fields.itemId)), more) : more;
    return { result: 'answered', reasons, amountCents: null, next: null, weight: 'ordinary' };
  }

  async say({ action, fields, matter }: Acting) {
    const more = String(fields.reasons ?? '');
    if (action === 'point') return { say: sayPointed(this.nameOf(String(fields.itemId)), more) };
    if (action === 'mended') return { say: sayMended(mendableOf(await this.row(matter)), more) };
    if (action === 'hand-out') return { say: sayHandedOut(String(fields.to), String(fields.receipt), more) };
    return more === '' ? {} : { say: more };
  }

  promiseOf(): undefined {
    return undefined;
  }

  /** An answer is given: what may be said again begins anew, and a value that was wrong is put right. */
  async apply(tx: Tx, effect: Effect, acting: Acting): Promise<void> {
    if (effect !== 'answer') throw new Bug('an effect that no question has', { effect });
    const { matter, action, fields } = acting;
    await this.repository.answered(tx, matter.id, action === 'point' ? String(fields.itemId) : null);
    if (action === 'mended') await this.mend(tx, acting);
  }

  private async mend(tx: Tx, { matter, fields, viewer }: Acting): Promise<void> {
    const { principal } = viewer;
    const row = await this.row(matter, tx);
    if (typeof fields.value !== 'string' || principal.kind !== 'staff') return;
    await this.corrections.correct(tx, row.residentId, mendableOf(row), fields.value, {
      staffId: principal.staffId,
      staffName: principal.name,
      reason: String(fields.reasons ?? ''),
      matterId: matter.id,
    });
  }

  /** Both sides read the same: it is the asker's own word. */
  async describe(matter: Matter): Promise<KindView> {
    const row = await this.row(matter);
    return {
      sections: [{ title: SECTION[row.topic], rows: await this.rowsOf(row) }],
      papers: [],
      notes: [],
      alike: [],
      away: matter.awayFrom !== null,
      point: await this.pointOf(row, matter),
    };
  }

  private async rowsOf(row: AskRow): Promise<KindView['sections'][number]['rows']> {
    const said = this.repository.said(row);
    const line = (key: keyof typeof ASK_SECTIONS, value: string) => ({
      ...{ key, label: ASK_SECTIONS[key], value, sensitive: false },
    });
    const head =
      row.topic === 'ask.mend'
        ? [
            line('whose', (await this.residents.find(row.residentId))?.name ?? ''),
            line('what', MEND_LABELS[mendableOf(row)]),
          ]
        : [];
    const rest = Object.entries(said).map(([key, value]) => line(key as keyof typeof ASK_SECTIONS, value));
    return [...head, ...rest].filter(({ value }) => value !== '');
  }

  private async pointOf(row: AskRow, { state }: Matter): Promise<KindView['point']> {
    if (row.pointedTo === null || state === 'open') return null;
    const item = this.items.list().find(({ id }) => id === row.pointedTo);
    return item ? { itemId: item.id, plainName: item.plainName } : null;
  }

  private nameOf(itemId: string): string {
    return this.items.list().find(({ id }) => id === itemId)?.plainName ?? itemId;
  }

  private async row(matter: Matter, tx?: Tx): Promise<AskRow> {
    const row = await this.repository.find(matter.id, tx);
    if (!row) throw new Bug('a question without its row', { matterId: matter.id });
    return row;
  }

  private async closed(tx: Tx, { id, kind }: Pick<Matter, 'id' | 'kind'>): Promise<void> {
    if (kind === this.name) await this.repository.closed(tx, id);
  }
}

const SECTION = {
  'ask.sort': ASK_SECTIONS.question,
  'ask.mend': ASK_SECTIONS.what,
  'ask.report': ASK_SECTIONS.certificate,
} as const;

const mendableOf = ({ about, id }: AskRow): Mendable => {
  const what = MENDABLE.find((one) => one === about);
  if (!what) throw new Bug('a value that the register does not have', { matterId: id });
  return what;
};

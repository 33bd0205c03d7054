import type { Item, Material } from '@huiyin/shared/catalogue/item';
import { type Answers, holds } from '@huiyin/shared/catalogue/visible';
import type { FieldError } from '@huiyin/shared/contracts/problem';
import { sayFetch } from '@huiyin/shared/labels/acceptance';
import { PAD, PAPER_FORM_SLOT } from '@huiyin/shared/labels/paper-forms';
import { paperProblemLine } from '@huiyin/shared/labels/papers';
import { paperMissing } from '@huiyin/shared/labels/service';
import type { AttachedFile } from '../attachment/attachment.types.js';
import type { MatterView } from '../matter/kinds/kind.js';
import type { ServiceProblem } from './entities.js';

type Paper = MatterView['papers'][number];

/** The papers that these answers call for: what the register already yields is not asked. */
const papersAsked = (item: Item, answers: Answers): Material[] =>
  item.materials.filter(
    (m) => m.replacedBy === undefined && (m.when === undefined || holds(m.when, answers)),
  );

/** Required photos that are not there, as field errors. Staff at the counter see the original instead. */
export const missingPapers = (item: Item, answers: Answers, given: ReadonlySet<string>): FieldError[] =>
  papersAsked(item, answers)
    .filter((m) => m.kind === 'photo' && m.required && !given.has(m.slot))
    .map((m) => ({ path: `papers.${m.slot}`, code: 'missing', message: paperMissing(m.plainName) }));

/** Every paper of a matter with its files and what is wrong with it now. */
export const paperViews = (
  item: Item,
  answers: Answers,
  files: readonly AttachedFile[],
  problems: readonly ServiceProblem[],
  later: ReadonlyMap<string, Paper['later']>,
): Paper[] => {
  const asked = papersAsked(item, answers).filter((m) => m.kind === 'photo' || m.kind === 'original');
  const slots = new Set([
    ...asked.map((m) => m.slot),
    ...files.map((f) => f.slot),
    ...problems.map((p) => p.slot),
    ...later.keys(),
  ]);
  return [...slots].map((slot) => {
    const material = item.materials.find((m) => m.slot === slot);
    const problem = problems.find((p) => p.slot === slot && p.mendedAt === null);
    const own = files.filter((f) => f.slot === slot);
    const signed = item.fields.find((f) => f.type === 'signature' && f.key === slot)?.label;
    return { ...paperView(slot, material, signed, problem, own), later: later.get(slot) ?? null };
  });
};

const paperView = (
  slot: string,
  material: Material | undefined,
  /** The question that was answered with a signature: its photo stands under the question's key. */
  signed: string | undefined,
  problem: ServiceProblem | undefined,
  files: readonly AttachedFile[],
): Paper => {
  const name = material?.plainName ?? signed ?? (slot === PAPER_FORM_SLOT ? PAD.photo : slot);
  const wrong = problem && {
    slot,
    problem: problem.problem,
    ...(problem.note ? { note: problem.note } : {}),
    ...(problem.whereToGet ? { where: problem.whereToGet } : {}),
    ...(problem.marks ? { marks: problem.marks as NonNullable<NonNullable<Paper['problem']>['marks']> } : {}),
    ...(problem.fetch ? { fetch: problem.fetch as NonNullable<NonNullable<Paper['problem']>['fetch']> } : {}),
    ...(problem.fetchName ? { fetchName: problem.fetchName } : {}),
  };
  const fetchSay = sayFetch(problem?.fetch ?? material?.fetch ?? null, problem?.fetchName ?? null);
  return {
    slot,
    name,
    required: material?.required ?? false,
    status: wrong ? 'problem' : files.length > 0 ? 'given' : 'absent',
    problem: wrong ?? null,
    say: wrong ? paperProblemLine({ name, ...wrong, fetch: null }) : null,
    sample: material?.sample ?? null,
    where: problem?.whereToGet ?? material?.whereToGet ?? null,
    fetchSay,
    files: files.map(({ id, mime, bytes, width, height }) => ({ id, mime, bytes, width, height })),
  };
};

import type { Party } from '@huiyin/shared/domain/matter/party';
import type { Relation } from '@huiyin/shared/domain/matter/workflow';
import type { Principal } from '../../../platform/auth/principal.js';
import type { Matter, MatterParty, MatterTask } from '../store/entities.js';
import { besideIn } from '../store/snapshot.js';

/** Who looks, with what is needed to say what they are to a matter. `residents`: whom an account speaks for. */
export interface Viewer {
  readonly principal: Principal;
  readonly residents: ReadonlySet<string>;
  /** Of the mandates that the matter names: those that this caller holds at this moment. */
  readonly mandates?: ReadonlySet<string>;
}

/** What a matter's relations depend on beside itself. */
export interface Standing {
  readonly matter: Matter;
  readonly parties: readonly MatterParty[];
  readonly tasks: readonly MatterTask[];
  /** Staff to whom an open task inside it is assigned. */
  readonly assignees: ReadonlySet<string>;
  /** Staff who were ever given a task inside it: what one has worked on one may still read. */
  readonly workers: ReadonlySet<string>;
  readonly now: number;
}

const holderNow = (m: Matter, now: number): string | null =>
  m.holderId !== null && (m.leaseUntil === null || m.leaseUntil > now) ? m.holderId : null;

/** Does this viewer hold the mandate of a helper's row? */
const helpsUnder = ({ mandates }: Viewer, { mandateId }: Pick<MatterParty, 'mandateId'>): boolean =>
  mandateId !== null && mandates?.has(mandateId) === true;

/** The parties of a matter that this account speaks for, or is; or helps as, while the mandate lives. */
export const ownParties = (viewer: Viewer, parties: readonly MatterParty[]): MatterParty[] => {
  const { principal, residents } = viewer;
  if (principal.kind !== 'account') return [];
  return parties.filter((p) =>
    p.mandateId !== null
      ? helpsUnder(viewer, p)
      : p.accountId === principal.accountId ||
        (!p.alone && p.residentId !== null && residents.has(p.residentId)),
  );
};

/** Parties whose own matter it is: neither the other side, nor who only helps. */
export const askingParties = (viewer: Viewer, parties: readonly MatterParty[]): MatterParty[] =>
  ownParties(viewer, parties).filter((p) => p.role !== 'respondent' && p.mandateId === null);

/** The mandate under which alone this viewer may do what these relations may; undefined: by more than a mandate, or by none. */
export const helpingUnder = (
  viewer: Viewer,
  standing: Standing,
  who: readonly Relation[],
): string | undefined => {
  const rows = standing.parties.filter((p) => helpsUnder(viewer, p));
  if (rows.length === 0) return undefined;
  const without = relationsOf({ ...viewer, mandates: new Set() }, standing);
  return who.some((relation) => without.has(relation)) ? undefined : (rows[0]?.mandateId ?? undefined);
};

/** Everything that this viewer is to the matter; empty: nothing, and then it does not exist for them. */
export const relationsOf = (viewer: Viewer, standing: Standing): Set<Relation> => {
  const { principal } = viewer;
  if (principal.kind === 'account')
    return new Set(
      ownParties(viewer, standing.parties)
        .map((p) => p.role)
        .filter((role): role is Relation & typeof role => role !== 'informant'),
    );
  if (principal.kind !== 'staff') return new Set();
  const found = staffRelations(principal, standing);
  if (!isShutOut(principal, standing.matter) && standing.parties.some((p) => helpsUnder(viewer, p)))
    found.add('helper');
  return found;
};

/** The posts that count for this matter: where nobody of the village may have it in hand, none of that village. */
const postsFor = (
  { posts }: Extract<Principal, { kind: 'staff' }>,
  { awayFrom }: Pick<Matter, 'awayFrom'>,
): typeof posts => (awayFrom === null ? posts : posts.filter((p) => !p.placePath.startsWith(awayFrom)));

/** Staff of the very village that must not know of it: not even that it is there. */
export const isShutOut = (principal: Principal, matter: Pick<Matter, 'awayFrom'>): boolean =>
  principal.kind === 'staff' && matter.awayFrom !== null && postsFor(principal, matter).length === 0;

const staffRelations = (
  principal: Extract<Principal, { kind: 'staff' }>,
  { matter: m, assignees, now }: Standing,
): Set<Relation> => {
  const found = new Set<Relation>();
  const posts = postsFor(principal, m);
  if (m.awayFrom !== null && posts.length === 0) return found;
  const holder = holderNow(m, now);
  const free = holder === null || holder === principal.staffId;
  if (holder === principal.staffId || (m.owedKind === 'staff' && m.owedId === principal.staffId))
    found.add('holder');
  if (assignees.has(principal.staffId)) found.add('assignee');
  if (m.owedKind === 'roster' && posts.some((post) => onRoster(post, m, m.owedId))) found.add('holder');
  for (const relation of besideRelations({ ...principal, posts }, m)) found.add(relation);
  for (const post of posts) {
    if (free && post.windowId !== null && post.windowId === m.windowId && m.kind !== 'dispute')
      found.add('desk');
    if (free && post.role === 'mediator' && post.centreId === m.centreId && m.kind === 'dispute')
      found.add('mediator');
    if (post.role === 'supervisor' && post.centreId === m.centreId) found.add('lead');
    if (isOrigin(post, m)) found.add('origin');
  }
  return found;
};

type StaffPost = Extract<Principal, { kind: 'staff' }>['posts'][number];

/** The people of a centre: its desks and who leads it; for a quarrel its mediators instead of the desks. */
const onRoster = (post: StaffPost, m: Matter, centreId: string | null): boolean =>
  post.centreId === centreId &&
  (post.role === 'supervisor' || post.role === (m.kind === 'dispute' ? 'mediator' : 'clerk'));

/** Is it asked of this desk or person: of its window (a quarrel: of the mediators there), of them by name, of their roster? */
const isAsked = (
  principal: Extract<Principal, { kind: 'staff' }>,
  m: Matter,
  to: Party,
  centreId: string,
): boolean => {
  if (to.kind === 'staff') return to.id === principal.staffId;
  if (to.kind === 'roster') return principal.posts.some((post) => onRoster(post, m, to.id));
  return principal.posts.some((post) =>
    m.kind === 'dispute' ? post.role === 'mediator' && post.centreId === centreId : post.windowId === to.id,
  );
};

const besideRelations = (principal: Extract<Principal, { kind: 'staff' }>, m: Matter): Relation[] => {
  const { handover, urge } = besideIn(m) ?? {};
  const offer = handover?.offer;
  return [
    ...(offer && isAsked(principal, m, offer.to, offer.centreId) ? ['offered' as const] : []),
    ...(urge?.due != null && isAsked(principal, m, urge.to, m.centreId) ? ['urged' as const] : []),
  ];
};

/**
 * The clerk of the village where it comes from, for services, and for what is said to be wrong on its register: a quarrel stays with its
 * mediators.
 */
const isOrigin = (post: StaffPost, m: Matter): boolean =>
  post.role === 'clerk' &&
  (m.kind === 'service' || m.itemId === 'ask.mend') &&
  isVillagePost(post.placePath) &&
  m.placePath.startsWith(post.placePath);

/**
 * May this member of staff read it at all? Whoever is something to it; who is of its desk (also while a colleague holds it); and the
 * clerk of the village where it comes from, for services alone: a quarrel stays with its mediators.
 */
export const maySee = (viewer: Viewer, standing: Standing): boolean => {
  if (relationsOf(viewer, standing).size > 0) return true;
  const { principal } = viewer;
  const m = standing.matter;
  if (principal.kind !== 'staff') return false;
  const posts = postsFor(principal, m);
  if (standing.workers.has(principal.staffId) && (m.awayFrom === null || posts.length > 0)) return true;
  return posts.some(
    (post) =>
      (post.windowId !== null && post.windowId === m.windowId && m.kind !== 'dispute') ||
      (post.role === 'mediator' && post.centreId === m.centreId && m.kind === 'dispute'),
  );
};

/** `/county/town/village/…`: below the town. Above the village contents are seen only on one's own desk. */
const isVillagePost = (path: string) => path.split('/').filter(Boolean).length >= 3;

/** Does this viewer belong to staff who handle it (and so see every side)? */
const isStaff = (viewer: Viewer): boolean => viewer.principal.kind === 'staff';

/** May this viewer see an event? `seen` is as stored; a party sees nothing from before it came in. */
export const seesEvent = (
  viewer: Viewer,
  parties: readonly MatterParty[],
  event: { seen: string; seq: number },
): boolean => {
  if (isStaff(viewer)) return true;
  const own = ownParties(viewer, parties);
  if (event.seen === 'staff') return false;
  if (event.seen.startsWith('only:')) return own.some((p) => event.seen === `only:${p.id}`);
  if (event.seen === 'applicant-side') return own.some((p) => p.role !== 'respondent');
  return own.some((p) => p.role !== 'respondent' || event.seq >= p.sinceSeq);
};

import type { Role } from '@huiyin/shared/domain/people/roles';
import { ANSWERS } from '../factories/dibao.js';
import { CALLERS, type Records } from './world.js';

/** One request; the verb is the contract's. */
export interface Ask {
  readonly path: string;
  readonly body?: unknown;
}

/** A record that a request names: who finds it. For everybody else who is let in it equals an absent one. */
export interface Found {
  readonly what: string;
  ask(records: Records): Ask;
  readonly near: readonly string[];
  readonly far: readonly string[];
  /** What those get who find it; 409 and 422 are refusals by those who have looked at the record. */
  readonly answers: readonly number[];
  /** What an absent one answers, where that isn't 404: an empty list, a field that is wrong. */
  readonly nothing?: number;
}

/** A list without a name in the request: in whose answer the record's mark stands. */
export interface Shown {
  readonly what: string;
  readonly path: string;
  mark(records: Records): string;
  readonly near: readonly string[];
  readonly far: readonly string[];
}

export interface Expectation {
  /** Who gets past the door; a guest is answered 401, everybody else 403. */
  readonly lets: readonly string[];
  /** Where no record is named: what is asked at the door, and what those hear who are let in. */
  readonly door?: Ask & { readonly answers: readonly number[]; readonly fresh?: true };
  readonly finds?: readonly Found[];
  readonly shows?: readonly Shown[];
}

const PHONES = ['own', 'family', 'neighbour', 'helper', 'stranger'];
const of = (...roles: Role[]) => CALLERS.filter((name) => roles.some((role) => name.startsWith(`${role}.`)));
const STAFF = of('clerk', 'grid', 'mediator', 'editor', 'supervisor', 'admin');
const SIGNED_IN = [...PHONES, ...STAFF];

/** Those of these roles whose place covers the village. */
const at = (side: 'near' | 'far', ...roles: Role[]) => {
  const village = side === 'near' ? '.v1' : '.v2';
  return of(...roles).filter((name) => name.endsWith(village) || name.endsWith('.town'));
};
const covering = (...roles: Role[]) => ({ near: at('near', ...roles), far: at('far', ...roles) });

/** 低保: the family's own phone, the town's window and its supervisor, the village's clerk, and who surveys. */
const SERVICE = {
  near: ['own', 'helper', 'clerk.town', 'supervisor.town', 'clerk.v1', 'grid.v1'],
  far: ['stranger', 'clerk.town', 'supervisor.town', 'clerk.v2', 'grid.v2'],
};
/** The same where the applicant wants nobody of the own village to have it in hand. */
const KEPT = {
  near: ['own', 'helper', 'clerk.town', 'supervisor.town'],
  far: ['stranger', 'clerk.town', 'supervisor.town'],
};
/** A quarrel stays in its village, with its mediators and who leads them. */
const DISPUTE = {
  near: ['own', 'mediator.v1', 'supervisor.v1'],
  far: ['stranger', 'mediator.v2', 'supervisor.v2'],
};
/** A round of doors: its worker, and who leads the station. */
const TASK = { near: ['grid.v1', 'supervisor.v1'], far: ['grid.v2', 'supervisor.v2'] };
const NOBODY = { near: [], far: [] };
const OWN = { near: ['own'], far: ['stranger'] };
const staffOf = (who: { near: string[]; far: string[] }) => ({
  near: who.near.filter((name) => name.includes('.')),
  far: who.far.filter((name) => name.includes('.')),
});

/** The same probe on a matter of every kind. */
const onMatters = (
  ask: (id: string) => Ask,
  answers: readonly number[],
  narrow: (who: { near: string[]; far: string[] }) => { near: string[]; far: string[] } = (who) => who,
): Found[] => [
  { what: 'a service', ask: (r) => ask(r.service), answers, ...narrow(SERVICE) },
  {
    what: 'a service kept from its village',
    ask: (r) => ask(r.kept),
    answers,
    ...narrow(KEPT),
  },
  { what: 'a dispute', ask: (r) => ask(r.dispute), answers, ...narrow(DISPUTE) },
  { what: 'a task', ask: (r) => ask(r.task), answers, ...narrow(TASK) },
];

/** A mandate for nothing that there is: refused by those who have looked at the person. */
const NO_ITEM = { items: ['none'], once: false, days: 1 };

const quoted = (id: string) => JSON.stringify(id);
const draftOf = (placeId: string) => ({
  ...{ title: '停水', body: '明天停水。', ask: 'none', urgent: false, event: null },
  audience: { placeIds: [placeId], anyOf: [] },
});

/** Who writes and watches over what a village sends: exactly that village's. */
const NOTICE_DESK = { near: ['editor.v1', 'supervisor.v1'], far: ['editor.v2', 'supervisor.v2'] };
/** Who sees how far it got: the desk that sends, the grids' workers, and from above the figures. */
const NOTICE_BOARD = {
  near: [...NOTICE_DESK.near, 'supervisor.town', 'grid.v1', 'grid.town'],
  far: [...NOTICE_DESK.far, 'supervisor.town', 'grid.v2', 'grid.town'],
};
const HOMES_TOLD = { near: ['own', 'family', 'neighbour'], far: ['stranger'] };

/** What administrators set up below their own posts. */
const onSetup = (what: string, answers: readonly number[], ask: Found['ask']): Expectation => ({
  lets: of('admin'),
  finds: [{ what, ask, answers, ...covering('admin') }],
});
/** A clerk of the station who is nobody's session here. */
const colleague = (r: Records) => `clerk${r.place.slice(-1)}`;

/** For every route of the API: who is let in, and whose records they find. A route that is missing here fails the test. */
export const EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  'account.about': { lets: CALLERS, door: { path: '/api/about', answers: [200] } },
  'account.places': { lets: CALLERS, door: { path: '/api/places', answers: [200] } },
  'account.signInWechat': { lets: CALLERS, door: { path: '/api/session/wechat', body: {}, answers: [400] } },
  'account.signInStaff': { lets: CALLERS, door: { path: '/api/session/staff', body: {}, answers: [400] } },
  'account.signOut': { lets: SIGNED_IN, door: { path: '/api/session', answers: [204], fresh: true } },
  'account.me': {
    lets: SIGNED_IN,
    shows: [{ what: 'the person', path: '/api/me', mark: (r) => quoted(r.resident), ...OWN }],
  },
  'account.changePassword': { lets: STAFF, door: { path: '/api/me/password', body: {}, answers: [400] } },
  'account.bindPhone': { lets: PHONES, door: { path: '/api/me/persons/phone', body: {}, answers: [400] } },
  'account.bindCard': { lets: PHONES, door: { path: '/api/me/persons/card', body: {}, answers: [400] } },
  'account.bindNew': { lets: PHONES, door: { path: '/api/me/persons/new', body: {}, answers: [400] } },
  'account.unbind': {
    lets: PHONES,
    finds: [
      { what: 'a person', ask: (r) => ({ path: `/api/me/persons/${r.spare}` }), answers: [200], ...OWN },
    ],
  },
  'account.looked': { lets: PHONES, door: { path: '/api/me/looked', answers: [200] } },
  'message.consents': { lets: PHONES, door: { path: '/api/me/consents', body: {}, answers: [400] } },
  'message.inbox': {
    lets: SIGNED_IN,
    shows: [
      {
        what: 'a message of a service',
        path: '/api/me/inbox',
        mark: (r) => r.service,
        // Who goes, who checks, and whose phone it is.
        near: ['own', 'grid.v1', 'clerk.v1', 'clerk.town'],
        far: ['stranger', 'grid.v2', 'clerk.v2', 'clerk.town'],
      },
    ],
  },
  'message.readInbox': {
    lets: SIGNED_IN,
    door: { path: '/api/me/inbox/read', body: { ids: [] }, answers: [204] },
  },
  'pairing.open': {
    lets: of('clerk', 'grid'),
    door: { path: '/api/desk-pairings', answers: [201] },
  },
  'pairing.watch': {
    lets: of('clerk', 'grid'),
    finds: [
      {
        what: 'a PC of another session',
        ask: (r) => ({ path: `/api/desk-pairings/${r.pairing}` }),
        answers: [],
        ...NOBODY,
      },
    ],
  },
  'pairing.end': {
    lets: of('clerk', 'grid'),
    finds: [
      {
        what: 'a PC of another session',
        ask: (r) => ({ path: `/api/desk-pairings/${r.pairing}` }),
        answers: [],
        ...NOBODY,
      },
    ],
  },
  'pairing.join': {
    lets: of('clerk', 'grid'),
    door: { path: '/api/desk-pairings/join', body: { code: '00000000' }, answers: [404] },
  },
  'pairing.photo': {
    lets: of('clerk', 'grid'),
    finds: [
      {
        what: 'a PC of another session',
        ask: (r) => ({ path: `/api/desk-pairings/${r.pairing}/photos`, body: {} }),
        answers: [],
        ...NOBODY,
      },
    ],
  },
  'deskDraft.list': { lets: STAFF, door: { path: '/api/desk-drafts', answers: [200] } },
  'deskDraft.put': {
    lets: STAFF,
    door: { path: '/api/desk-drafts/counter', body: { value: {} }, answers: [204] },
  },
  'deskDraft.drop': { lets: STAFF, door: { path: '/api/desk-drafts/counter', answers: [204] } },
  'tally.today': { lets: of('clerk', 'grid'), door: { path: '/api/tally', answers: [200] } },
  'tally.add': {
    lets: of('clerk', 'grid'),
    door: { path: '/api/tally', body: { what: 'stamp' }, answers: [201, 422] },
  },
  'tally.takeBack': {
    lets: of('clerk', 'grid'),
    finds: [
      {
        what: 'a stroke of today',
        ask: (r) => ({ path: `/api/tally/${r.stroke}` }),
        answers: [204],
        near: ['clerk.v1'],
        far: ['clerk.v2'],
      },
    ],
  },
  'pad.print': {
    lets: of('clerk', 'grid'),
    // Who works for a whole town has no station of their own.
    door: { path: '/api/pads', body: { forms: 1 }, answers: [201, 422] },
  },
  'pad.list': {
    lets: of('clerk', 'grid'),
    shows: [
      {
        what: 'a pad',
        path: '/api/pads',
        mark: (r) => quoted(r.pad),
        near: ['clerk.v1', 'grid.v1'],
        far: ['clerk.v2', 'grid.v2'],
      },
    ],
  },
  'pad.get': {
    lets: of('clerk', 'grid'),
    finds: [
      {
        what: 'a pad',
        ask: (r) => ({ path: `/api/pads/${r.pad}` }),
        answers: [200],
        near: ['clerk.v1', 'grid.v1'],
        far: ['clerk.v2', 'grid.v2'],
      },
    ],
  },
  'attachment.upload': { lets: SIGNED_IN, door: { path: '/api/attachments', body: {}, answers: [415] } },
  'attachment.download': {
    lets: SIGNED_IN,
    finds: [
      {
        what: 'a paper',
        ask: (r) => ({ path: `/api/attachments/${r.paper}` }),
        answers: [200],
        ...SERVICE,
      },
      {
        what: 'an unsent photo',
        ask: (r) => ({ path: `/api/attachments/${r.unsent}` }),
        answers: [200],
        ...OWN,
      },
    ],
  },
  'attachment.remove': {
    lets: SIGNED_IN,
    finds: [
      {
        what: 'a paper that was sent',
        ask: (r) => ({ path: `/api/attachments/${r.paper}` }),
        answers: [],
        ...NOBODY,
      },
      {
        what: 'an unsent photo',
        ask: (r) => ({ path: `/api/attachments/${r.unsent}` }),
        answers: [204],
        ...OWN,
      },
    ],
  },
  'service.items': { lets: CALLERS, door: { path: '/api/items', answers: [200] } },
  'service.item': { lets: CALLERS, door: { path: '/api/items/minzheng.dibao.apply', answers: [200] } },
  'service.form': {
    lets: SIGNED_IN,
    finds: [
      {
        what: 'a person',
        ask: (r) => ({ path: `/api/items/minzheng.dibao.apply/form?residentId=${r.resident}` }),
        answers: [200],
        near: ['own', 'helper', ...at('near', 'clerk', 'grid', 'mediator')],
        far: ['stranger', ...at('far', 'clerk', 'grid', 'mediator')],
      },
    ],
  },
  'matter.status': {
    lets: CALLERS,
    door: { path: '/api/status', body: { number: '482 917 3650', code: '' }, answers: [400] },
  },
  'service.replies': {
    lets: of('clerk', 'grid', 'mediator', 'supervisor'),
    door: { path: '/api/replies?action=return', answers: [200] },
  },
  'service.kinRegister': {
    lets: of('supervisor', 'admin'),
    shows: [
      {
        what: 'a relative among the staff',
        path: '/api/kin-register',
        mark: (r) => r.service,
        // Kept at the town: a village's own people are those whose relatives stand in it.
        near: ['supervisor.town', 'admin.town'],
        far: ['supervisor.town', 'admin.town'],
      },
    ],
  },
  'service.join': {
    lets: [...PHONES, ...of('clerk', 'grid')],
    finds: [
      {
        what: 'a matter that one’s own may join',
        ask: (r) => ({
          path: `/api/matters/service/${r.service}/papers`,
          body: { residentId: r.resident },
        }),
        answers: [422],
        near: ['own', 'helper', ...at('near', 'clerk', 'grid')],
        far: ['stranger', ...at('far', 'clerk', 'grid')],
      },
    ],
  },
  'given.list': {
    lets: PHONES,
    finds: [
      {
        what: 'a person',
        ask: (r) => ({ path: `/api/residents/${r.resident}/given` }),
        answers: [200],
        ...OWN,
      },
    ],
  },
  'given.takeBack': {
    lets: PHONES,
    finds: [
      {
        what: 'a paper that an open matter needs',
        ask: (r) => ({ path: `/api/given/${r.given}` }),
        answers: [409],
        ...OWN,
      },
    ],
  },
  'draft.list': { lets: PHONES, door: { path: '/api/drafts', answers: [200] } },
  'draft.get': { lets: PHONES, door: { path: '/api/drafts/minzheng.gaoling', answers: [404] } },
  'draft.put': {
    lets: PHONES,
    door: {
      path: '/api/drafts/minzheng.gaoling',
      body: { requestKey: 'some-request', title: '补贴', beganAt: 1, device: 'a', parts: [] },
      answers: [200],
    },
  },
  'draft.drop': { lets: PHONES, door: { path: '/api/drafts/minzheng.linshi', answers: [204] } },
  'service.submit': {
    lets: [...PHONES, ...of('clerk', 'grid')],
    finds: [
      {
        what: 'a person',
        ask: (r) => ({
          path: '/api/matters/service',
          body: {
            ...{ itemId: 'minzheng.dibao.apply', itemVersion: 0, answers: ANSWERS },
            subject: { residentId: r.resident },
          },
        }),
        answers: [409],
        near: ['own', 'helper', ...at('near', 'clerk', 'grid')],
        far: ['stranger', ...at('far', 'clerk', 'grid')],
      },
    ],
  },
  'dispute.submit': {
    lets: [...PHONES, ...of('clerk', 'grid', 'mediator')],
    finds: [
      {
        what: 'a person',
        ask: (r) => ({
          path: '/api/matters/dispute',
          body: {
            ...{ danger: 'none', type: 'water', other: { name: '周外人' }, what: '争水', want: '轮着放' },
            ...{ subject: { residentId: r.resident }, files: ['01K00000000000000000000001'] },
          },
        }),
        answers: [422],
        near: ['own', ...at('near', 'clerk', 'grid', 'mediator')],
        far: ['stranger', ...at('far', 'clerk', 'grid', 'mediator')],
      },
    ],
  },
  'ask.sort': {
    lets: [...PHONES, ...of('clerk', 'grid')],
    finds: [
      {
        what: 'a person',
        ask: (r) => ({
          path: '/api/asks',
          body: { subject: { residentId: r.resident }, words: '这件事找谁' },
        }),
        answers: [201],
        near: ['own', ...at('near', 'clerk', 'grid')],
        far: ['stranger', ...at('far', 'clerk', 'grid')],
      },
    ],
  },
  'ask.mend': {
    lets: [...PHONES, ...of('clerk', 'grid')],
    finds: [
      {
        what: 'a person',
        ask: (r) => ({ path: `/api/residents/${r.resident}/mends`, body: { what: 'address' } }),
        answers: [201],
        near: ['own', ...at('near', 'clerk', 'grid')],
        far: ['stranger', ...at('far', 'clerk', 'grid')],
      },
    ],
  },
  'ask.report': {
    lets: [...PHONES, ...of('clerk', 'grid')],
    finds: [
      {
        what: 'a person',
        ask: (r) => ({
          path: '/api/certificates/reports',
          body: {
            ...{ subject: { residentId: r.resident }, certificate: 'marriage', purpose: 'bank' },
            ...{ asker: 'bank', body: '某银行' },
          },
        }),
        answers: [201],
        near: ['own', ...at('near', 'clerk', 'grid')],
        far: ['stranger', ...at('far', 'clerk', 'grid')],
      },
    ],
  },
  'certificate.list': { lets: CALLERS, door: { path: '/api/certificates', answers: [200] } },
  'certificate.decide': {
    lets: [...PHONES, ...of('clerk', 'grid', 'supervisor')],
    door: {
      path: '/api/certificates/decisions',
      body: { certificate: 'marriage', purpose: 'bank', asker: 'bank' },
      answers: [200],
    },
  },
  'certificate.figures': {
    lets: of('supervisor', 'admin'),
    door: { path: '/api/certificates/figures', answers: [200] },
  },
  'help.ask': {
    lets: PHONES,
    finds: [
      {
        what: 'a person',
        ask: (r) => ({ path: '/api/my/call-back', body: { residentId: r.resident, why: 'not-reached' } }),
        answers: [201],
        ...OWN,
      },
      {
        what: 'a service',
        ask: (r) => ({
          path: '/api/my/call-back',
          body: { residentId: r.resident, why: 'not-reached', matterId: r.service },
        }),
        answers: [201],
        ...OWN,
      },
    ],
  },
  'mandate.mine': {
    lets: PHONES,
    shows: [
      {
        what: 'a mandate',
        path: '/api/my/mandates',
        mark: (r) => quoted(r.mandate),
        near: ['own', 'helper'],
        far: ['stranger'],
      },
    ],
  },
  'mandate.helperCode': {
    lets: PHONES,
    finds: [
      {
        what: 'a person',
        ask: (r) => ({ path: '/api/my/helper-code', body: { residentId: r.resident } }),
        answers: [201],
        ...OWN,
      },
    ],
  },
  'mandate.give': {
    lets: PHONES,
    finds: [
      {
        what: 'a person',
        ask: (r) => ({
          path: '/api/my/mandates',
          body: { residentId: r.resident, helper: { post: 'grid' }, ...NO_ITEM },
        }),
        answers: [422],
        ...OWN,
      },
    ],
  },
  'mandate.byCard': { lets: PHONES, door: { path: '/api/my/mandates/card', body: {}, answers: [400] } },
  'mandate.ofResident': {
    lets: of('clerk', 'grid', 'supervisor'),
    finds: [
      {
        what: 'a person',
        ask: (r) => ({ path: `/api/residents/${r.resident}/mandates` }),
        answers: [200],
        ...covering('clerk', 'grid', 'supervisor'),
      },
    ],
  },
  'mandate.record': {
    lets: of('clerk', 'grid'),
    finds: [
      {
        what: 'a person',
        ask: (r) => ({
          path: `/api/residents/${r.resident}/mandates`,
          body: { helper: { post: 'grid' }, how: 'spoken', witness: '见证人', ...NO_ITEM },
        }),
        answers: [422],
        ...covering('clerk', 'grid'),
      },
    ],
  },
  'mandate.revoke': {
    lets: [...PHONES, ...of('clerk', 'grid', 'supervisor')],
    finds: [
      {
        what: 'a mandate that has ended',
        ask: (r) => ({ path: `/api/mandates/${r.ended}/revoke` }),
        answers: [200],
        near: ['own', ...at('near', 'clerk', 'grid', 'supervisor')],
        far: ['stranger', ...at('far', 'clerk', 'grid', 'supervisor')],
      },
    ],
  },
  'mandate.deeds': {
    lets: [...PHONES, ...of('clerk', 'grid', 'supervisor')],
    finds: [
      {
        what: 'a mandate',
        ask: (r) => ({ path: `/api/mandates/${r.mandate}/deeds` }),
        answers: [200],
        near: ['own', 'helper', ...at('near', 'clerk', 'grid', 'supervisor')],
        far: ['stranger', ...at('far', 'clerk', 'grid', 'supervisor')],
      },
    ],
  },
  'matter.helping': {
    lets: [...PHONES, ...of('clerk', 'grid')],
    shows: [
      {
        what: 'a mandate that one holds',
        path: '/api/my/helping',
        mark: (r) => quoted(r.mandate),
        near: ['helper'],
        far: ['clerk.v2'],
      },
    ],
  },
  'matter.mine': {
    lets: PHONES,
    shows: [
      { what: 'a service', path: '/api/my/matters', mark: (r) => r.service, ...OWN },
      { what: 'a dispute', path: '/api/my/matters', mark: (r) => r.dispute, ...OWN },
    ],
  },
  'matter.get': { lets: SIGNED_IN, finds: onMatters((id) => ({ path: `/api/matters/${id}` }), [200]) },
  'matter.act': {
    lets: SIGNED_IN,
    finds: onMatters(
      (id) => ({ path: `/api/matters/${id}/actions/note`, body: { version: 0, fields: { note: '看过' } } }),
      [409],
    ),
  },
  'matter.claim': {
    lets: STAFF,
    finds: onMatters((id) => ({ path: `/api/matters/${id}/claim`, body: {} }), [200, 409], staffOf),
  },
  'matter.release': {
    lets: STAFF,
    finds: onMatters((id) => ({ path: `/api/matters/${id}/release`, body: {} }), [200], staffOf),
  },
  'matter.queue': {
    lets: STAFF,
    shows: [
      {
        what: 'a service',
        path: '/api/queue?view=desk',
        mark: (r) => r.service,
        near: ['clerk.town', 'supervisor.town'],
        far: ['clerk.town', 'supervisor.town'],
      },
      { what: 'a dispute', path: '/api/queue?view=desk', mark: (r) => r.dispute, ...staffOf(DISPUTE) },
      { what: 'a task', path: '/api/queue?view=desk', mark: (r) => r.task, ...TASK },
    ],
  },
  'matter.search': {
    lets: STAFF,
    finds: [
      {
        what: 'an applicant',
        ask: (r) => ({ path: `/api/matters?q=${encodeURIComponent(r.name)}` }),
        answers: [200],
        nothing: 200,
        near: ['clerk.town', 'supervisor.town', 'clerk.v1', 'mediator.v1', 'supervisor.v1', 'grid.v1'],
        far: ['clerk.town', 'supervisor.town', 'clerk.v2', 'mediator.v2', 'supervisor.v2', 'grid.v2'],
      },
    ],
  },
  'matter.rate': {
    lets: PHONES,
    finds: [
      {
        what: 'a service that is not over',
        ask: (r) => ({ path: `/api/matters/${r.service}/rating`, body: { score: 5 } }),
        answers: [409],
        ...OWN,
      },
    ],
  },
  'service.letter': {
    lets: SIGNED_IN,
    finds: [
      {
        what: 'a service without an answer yet',
        ask: (r) => ({ path: `/api/matters/${r.service}/letter` }),
        answers: [409],
        ...SERVICE,
      },
    ],
  },
  'print.letter': {
    lets: SIGNED_IN,
    finds: [
      {
        what: 'a letter before there is an answer',
        ask: (r) => ({ path: `/api/matters/${r.service}/letter.pdf` }),
        answers: [409],
        ...SERVICE,
      },
    ],
  },
  'print.receipt': {
    lets: SIGNED_IN,
    finds: [
      {
        what: 'a receipt',
        ask: (r) => ({ path: `/api/matters/${r.service}/receipt.pdf?paper=slip80` }),
        answers: [200],
        ...SERVICE,
      },
    ],
  },
  'print.missing': {
    lets: SIGNED_IN,
    finds: [
      {
        what: 'a list of what lacks',
        ask: (r) => ({ path: `/api/matters/${r.service}/missing.pdf` }),
        answers: [200, 409],
        ...SERVICE,
      },
    ],
  },
  'print.sheet': {
    lets: CALLERS,
    finds: [
      {
        what: 'a sheet',
        ask: (r) => ({ path: `/api/publicity/${r.sheet}/sheet.pdf` }),
        answers: [200],
        near: CALLERS,
        far: CALLERS,
      },
    ],
  },
  'publicity.list': {
    lets: CALLERS,
    finds: [
      {
        what: 'a sheet of a village',
        ask: (r) => ({ path: `/api/publicity?placeId=${r.place}` }),
        answers: [200],
        nothing: 200,
        near: CALLERS,
        far: CALLERS,
      },
    ],
  },
  'publicity.get': {
    lets: CALLERS,
    finds: [
      {
        what: 'a sheet',
        ask: (r) => ({ path: `/api/publicity/${r.sheet}` }),
        answers: [200],
        near: CALLERS,
        far: CALLERS,
      },
    ],
  },
  // It is heard once: who it was is known to nobody, so there is nobody to tell apart.
  'publicity.object': {
    lets: CALLERS,
    door: { path: '/api/publicity/none/objections', body: {}, answers: [400] },
  },
  'publicity.objections': {
    lets: STAFF,
    finds: [
      {
        what: 'what was said against a sheet',
        ask: (r) => ({ path: `/api/matters/${r.service}/objections` }),
        answers: [200],
        near: ['clerk.town', 'supervisor.town'],
        far: ['clerk.town', 'supervisor.town'],
      },
    ],
  },
  'aftercare.notSolved': {
    lets: of('clerk', 'grid', 'supervisor'),
    finds: [
      {
        what: 'a service that is not over',
        ask: (r) => ({ path: '/api/not-solved', body: { number: r.number, how: 'phone' } }),
        answers: [409],
        near: at('near', 'clerk', 'grid', 'supervisor'),
        far: at('far', 'clerk', 'grid', 'supervisor'),
      },
    ],
  },
  'aftercare.callbacks': {
    lets: of('clerk', 'supervisor'),
    shows: [
      {
        what: 'somebody to ask',
        path: '/api/callbacks',
        mark: (r) => r.callback,
        near: ['clerk.v1', 'supervisor.v1'],
        far: ['clerk.v2', 'supervisor.v2'],
      },
    ],
  },
  'aftercare.callbackResult': {
    lets: of('clerk', 'supervisor'),
    finds: [
      {
        what: 'somebody to ask',
        ask: (r) => ({ path: `/api/callbacks/${r.callback}/result`, body: { result: 'no-answer' } }),
        answers: [200],
        near: ['clerk.v1', 'supervisor.v1'],
        far: ['clerk.v2', 'supervisor.v2'],
      },
    ],
  },
  'message.calls': {
    lets: STAFF,
    shows: [
      {
        what: 'somebody to phone',
        path: '/api/calls',
        mark: (r) => quoted(r.elder),
        near: ['clerk.town', 'clerk.v1', ...at('near', 'grid', 'supervisor')],
        far: ['clerk.town', 'clerk.v2', ...at('far', 'grid', 'supervisor')],
      },
    ],
  },
  'message.callResult': {
    lets: STAFF,
    finds: [
      {
        what: 'a call',
        ask: (r) => ({ path: `/api/calls/${r.call}/result`, body: { result: 'no-answer' } }),
        answers: [200],
        near: ['clerk.town', 'clerk.v1', ...at('near', 'grid', 'supervisor')],
        far: ['clerk.town', 'clerk.v2', ...at('far', 'grid', 'supervisor')],
      },
    ],
  },
  'register.find': {
    // Who writes notices sees counts, who keeps the machine sees none of the people.
    lets: of('clerk', 'grid', 'mediator', 'supervisor'),
    finds: [
      {
        what: 'a person',
        ask: (r) => ({ path: '/api/residents/search', body: { q: r.name } }),
        answers: [200],
        nothing: 200,
        ...covering('clerk', 'grid', 'mediator', 'supervisor'),
      },
    ],
  },
  'register.strangers': {
    lets: of('clerk', 'grid', 'supervisor'),
    door: { path: '/api/residents/strangers', answers: [200] },
  },
  'register.verify': {
    lets: of('clerk', 'grid', 'supervisor'),
    finds: [
      {
        what: 'a person who is verified already',
        ask: (r) => ({ path: `/api/residents/${r.resident}/verify`, body: { outcome: 'new' } }),
        answers: [409],
        ...covering('clerk', 'grid', 'supervisor'),
      },
    ],
  },
  'register.household': {
    lets: of('clerk', 'grid', 'supervisor'),
    finds: [
      {
        what: 'a household',
        ask: (r) => ({ path: `/api/households/${r.household}` }),
        answers: [200],
        ...covering('clerk', 'grid', 'supervisor'),
      },
    ],
  },
  'register.reveal': {
    lets: of('clerk', 'grid', 'mediator', 'supervisor'),
    finds: [
      {
        what: 'a person',
        ask: (r) => ({
          path: `/api/residents/${r.resident}/reveal`,
          body: { what: 'phone', reason: '核对' },
        }),
        answers: [200],
        ...covering('clerk', 'grid', 'mediator', 'supervisor'),
      },
    ],
  },
  'register.issueCode': {
    lets: of('clerk', 'grid'),
    finds: [
      {
        what: 'a household',
        ask: (r) => ({ path: `/api/households/${r.household}/code`, body: {} }),
        answers: [201],
        ...covering('clerk', 'grid'),
      },
      {
        what: 'a member of a household',
        ask: (r) => ({ path: `/api/households/${r.household}/code`, body: { residentId: r.resident } }),
        answers: [201],
        ...covering('clerk', 'grid'),
      },
    ],
  },
  'register.issuePersonCode': {
    lets: of('clerk', 'grid'),
    finds: [
      {
        what: 'a person',
        ask: (r) => ({ path: `/api/residents/${r.resident}/code` }),
        answers: [201],
        ...covering('clerk', 'grid'),
      },
    ],
  },
  'notice.list': {
    lets: PHONES,
    shows: [{ what: 'a notice', path: '/api/notices', mark: (r) => r.notice, ...HOMES_TOLD }],
  },
  'notice.get': {
    lets: PHONES,
    finds: [
      {
        what: 'a notice',
        ask: (r) => ({ path: `/api/notices/${r.notice}` }),
        answers: [200],
        ...HOMES_TOLD,
      },
      { what: 'a draft', ask: (r) => ({ path: `/api/notices/${r.draft}` }), answers: [], ...NOBODY },
    ],
  },
  'notice.answer': {
    lets: PHONES,
    finds: [
      {
        what: 'a notice',
        ask: (r) => ({
          path: `/api/notices/${r.notice}/answers`,
          body: { answers: [] },
        }),
        answers: [200],
        ...HOMES_TOLD,
      },
    ],
  },
  'notice.tags': {
    lets: of('editor', 'supervisor'),
    shows: [
      {
        what: 'a place to address',
        path: '/api/staff/tags',
        mark: (r) => quoted(r.place),
        ...covering('editor', 'supervisor'),
      },
    ],
  },
  'notice.preview': {
    lets: of('editor', 'supervisor'),
    finds: [
      {
        what: 'a place',
        ask: (r) => ({ path: '/api/staff/audience', body: { placeIds: [r.place], anyOf: [] } }),
        answers: [200],
        nothing: 400,
        ...covering('editor', 'supervisor'),
      },
    ],
  },
  'notice.staffList': {
    lets: of('editor', 'grid', 'supervisor', 'clerk'),
    shows: [
      {
        what: 'a notice',
        path: '/api/staff/notices',
        mark: (r) => r.notice,
        near: [...NOTICE_BOARD.near, 'clerk.v1'],
        far: [...NOTICE_BOARD.far, 'clerk.v2'],
      },
      { what: 'a draft', path: '/api/staff/notices', mark: (r) => r.draft, ...NOTICE_DESK },
    ],
  },
  'notice.draft': {
    lets: of('editor', 'supervisor'),
    finds: [
      {
        what: 'a draft',
        ask: (r) => ({ path: `/api/staff/notices/${r.draft}` }),
        answers: [200],
        ...NOTICE_DESK,
      },
    ],
  },
  'notice.create': {
    lets: of('editor'),
    finds: [
      {
        what: 'a place',
        ask: (r) => ({ path: '/api/staff/notices', body: draftOf(r.place) }),
        answers: [201],
        nothing: 400,
        ...covering('editor'),
      },
    ],
  },
  'notice.update': {
    lets: of('editor'),
    finds: [
      {
        what: 'a draft',
        ask: (r) => ({ path: `/api/staff/notices/${r.draft}`, body: draftOf(r.place) }),
        answers: [200],
        near: ['editor.v1'],
        far: ['editor.v2'],
      },
    ],
  },
  'notice.send': {
    lets: of('editor'),
    finds: [
      {
        what: 'a draft',
        ask: (r) => ({ path: `/api/staff/notices/${r.sendable}/send`, body: {} }),
        answers: [200],
        near: ['editor.v1'],
        far: ['editor.v2'],
      },
    ],
  },
  'notice.recall': {
    lets: of('editor', 'supervisor'),
    finds: [
      {
        what: 'a notice',
        ask: (r) => ({ path: `/api/staff/notices/${r.recallable}/recall`, body: {} }),
        answers: [200, 409],
        ...NOTICE_DESK,
      },
    ],
  },
  'notice.board': {
    lets: of('editor', 'grid', 'supervisor'),
    finds: [
      {
        what: 'a notice',
        ask: (r) => ({ path: `/api/staff/notices/${r.notice}/board` }),
        answers: [200],
        ...NOTICE_BOARD,
      },
      {
        what: 'a draft',
        ask: (r) => ({ path: `/api/staff/notices/${r.draft}/board` }),
        answers: [200],
        ...NOTICE_DESK,
      },
    ],
  },
  'notice.doors': {
    lets: of('grid', 'supervisor'),
    shows: [
      { what: 'a door', path: '/api/staff/doors', mark: (r) => quoted(r.household), ...covering('grid') },
    ],
  },
  'notice.door': {
    lets: of('grid', 'supervisor'),
    finds: [
      {
        what: 'a door',
        ask: (r) => ({
          path: `/api/staff/doors/${r.notice}/${r.household}`,
          body: { how: 'door', result: 'absent' },
        }),
        answers: [200],
        ...covering('grid'),
      },
    ],
  },
  'outside.copySheet': {
    lets: of('clerk', 'grid', 'supervisor'),
    finds: [
      {
        what: 'a service in hand',
        ask: (r) => ({ path: `/api/matters/${r.service}/copy-sheet`, body: {} }),
        answers: [200],
        near: ['clerk.town', 'supervisor.town'],
        far: ['clerk.town', 'supervisor.town'],
      },
    ],
  },
  'outside.resultFile': {
    lets: of('clerk', 'supervisor'),
    door: { path: '/api/results/file', body: {}, answers: [415] },
  },
  'outside.resultText': {
    lets: of('clerk', 'supervisor'),
    door: { path: '/api/results/text', body: {}, answers: [400] },
  },
  'roster.get': {
    lets: STAFF,
    finds: [
      {
        what: 'a centre',
        ask: (r) => ({ path: `/api/staff/roster?centreId=${r.centre}` }),
        answers: [200],
        near: [...STAFF.filter((n) => n.endsWith('.v1')), 'supervisor.town', 'admin.town'],
        far: [...STAFF.filter((n) => n.endsWith('.v2')), 'supervisor.town', 'admin.town'],
      },
    ],
  },
  'roster.duty': {
    lets: of('supervisor', 'admin'),
    finds: [
      {
        what: 'a centre',
        ask: (r) => ({ path: `/api/staff/roster/${r.centre}/2026-12-01`, body: { staffIds: [] } }),
        answers: [200],
        ...covering('supervisor', 'admin'),
      },
    ],
  },
  'roster.leave': {
    lets: STAFF,
    finds: [
      {
        what: 'somebody, from a day to the one before',
        ask: (r) => ({
          path: '/api/staff/leave',
          body: { staffId: r.worker, from: '2026-12-02', to: '2026-12-01' },
        }),
        answers: [422],
        near: ['grid.v1', ...at('near', 'supervisor', 'admin')],
        far: ['grid.v2', ...at('far', 'supervisor', 'admin')],
      },
    ],
  },
  'roster.endLeave': {
    lets: STAFF,
    door: { path: '/api/staff/leave/01K00000000000000000000000', answers: [404] },
  },
  'roster.leaving': {
    lets: of('supervisor', 'admin'),
    door: { path: '/api/staff/01K00000000000000000000000/leaving', body: {}, answers: [404] },
  },
  'roster.stay': {
    lets: of('supervisor', 'admin'),
    door: { path: '/api/staff/01K00000000000000000000000/leaving', answers: [404] },
  },
  'roster.left': {
    lets: of('supervisor', 'admin'),
    door: { path: '/api/staff/01K00000000000000000000000/left', body: { heirs: [] }, answers: [404] },
  },
  'service.localRules': { lets: STAFF, door: { path: '/api/local-rules', answers: [200] } },
  'service.setLocalRule': {
    lets: of('admin'),
    door: { path: '/api/local-rules/letter', body: {}, answers: [400] },
  },
  'calendar.get': { lets: STAFF, door: { path: '/api/calendar', answers: [200] } },
  'calendar.draft': {
    lets: of('admin'),
    door: { path: '/api/calendar/2027/draft', body: {}, answers: [400] },
  },
  'calendar.check': { lets: of('admin'), door: { path: '/api/calendar/2027/check', answers: [404] } },
  'calendar.publish': {
    lets: of('admin'),
    door: { path: '/api/calendar/2027/publish', body: {}, answers: [404] },
  },
  'calendar.closeDay': {
    lets: of('supervisor', 'admin'),
    finds: [
      {
        what: 'a centre',
        ask: (r) => ({
          path: `/api/centres/${r.centre}/closed-days`,
          body: { day: '2026-12-01', reason: '停电' },
        }),
        answers: [200],
        ...covering('supervisor', 'admin'),
      },
    ],
  },
  'calendar.openDay': {
    lets: of('supervisor', 'admin'),
    finds: [
      {
        what: 'a centre',
        ask: (r) => ({ path: `/api/centres/${r.centre}/closed-days/2026-12-01` }),
        answers: [200],
        ...covering('supervisor', 'admin'),
      },
    ],
  },
  'report.alarms': {
    lets: of('supervisor', 'admin'),
    door: { path: '/api/staff/alarms', answers: [200] },
  },
  'report.desks': {
    lets: of('supervisor', 'admin'),
    shows: [
      {
        what: 'a station’s window',
        path: '/api/staff/desks',
        mark: (r) => quoted(r.window),
        ...covering('supervisor', 'admin'),
      },
    ],
  },
  'figures.month': {
    lets: of('supervisor', 'admin'),
    shows: [
      {
        what: 'a station’s window',
        path: '/api/staff/figures',
        mark: (r) => quoted(r.window),
        ...covering('supervisor', 'admin'),
      },
    ],
  },
  'figures.list': {
    lets: of('supervisor', 'admin'),
    finds: [
      {
        what: 'what a station received',
        ask: (r) => ({ path: `/api/staff/figures/list?measure=received&centreId=${r.centre}` }),
        answers: [200],
        near: ['supervisor.v1'],
        far: ['supervisor.v2'],
      },
    ],
  },
  'echo.board': {
    lets: CALLERS,
    finds: [
      {
        what: 'a village’s board',
        ask: (r) => ({ path: `/api/echo?placeId=${r.place}` }),
        answers: [200],
        nothing: 200,
        near: CALLERS,
        far: CALLERS,
      },
    ],
  },
  'setup.needed': { lets: CALLERS, door: { path: '/api/setup', answers: [200] } },
  'setup.first': { lets: CALLERS, door: { path: '/api/setup/first', body: {}, answers: [400] } },
  'setup.overview': {
    lets: of('admin'),
    shows: [
      {
        ...{ what: 'a village', path: '/api/setup/overview', mark: (r: Records) => quoted(r.place) },
        ...covering('admin'),
      },
    ],
  },
  'setup.addPlaces': onSetup('a village', [201, 409], (r) => ({
    path: '/api/setup/places',
    body: { parentId: r.place, places: [{ name: '新湾网格' }] },
  })),
  'setup.savePlace': onSetup('a village', [204, 409], (r) => ({
    path: `/api/setup/places/${r.place}`,
    body: { name: '柳溪村', code: null },
  })),
  'setup.saveCentre': onSetup('a village', [400], (r) => ({
    path: `/api/setup/places/${r.place}/centre`,
    body: { name: '服务站', open: '17:30', close: '08:30' },
  })),
  'setup.saveWindows': onSetup('a station', [200], (r) => ({
    path: `/api/setup/centres/${r.centre}/windows`,
    body: { windows: [{ competence: 'zonghe', name: '综合窗口' }] },
  })),
  'setup.addStaff': onSetup('a place of a post', [201, 409], (r) => ({
    path: '/api/setup/staff',
    body: {
      name: '新来的',
      login: `hired-${r.place.slice(-2)}`,
      posts: [{ role: 'admin', placeId: r.place }],
    },
  })),
  'setup.addPost': onSetup('a colleague', [400], (r) => ({
    path: `/api/setup/staff/${colleague(r)}/posts`,
    body: { role: 'grid', placeId: r.place },
  })),
  'setup.resetPassword': onSetup('a colleague', [200], (r) => ({
    path: `/api/setup/staff/${colleague(r)}/password`,
  })),
  'setup.saveWechat': {
    lets: of('admin'),
    door: { path: '/api/setup/wechat/wxmatrix0001', body: {}, answers: [400] },
  },
  'setup.registerTemplate': onSetup('a village', [200], (r) => ({
    path: `/api/setup/villages/${r.place}/template`,
  })),
  'setup.checkRegister': onSetup('a village', [415], (r) => ({
    path: `/api/setup/villages/${r.place}/register/check`,
  })),
  'setup.importRegister': onSetup('a village', [415], (r) => ({
    path: `/api/setup/villages/${r.place}/register`,
  })),
};

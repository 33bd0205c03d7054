// Which way the arrows point. A wrong import fails `npm run check` with the sentence that says why.
const { existsSync, readdirSync } = require('node:fs');
const path = require('node:path');

/**
 * The sideways edges between the server's features: each with its reason. A new one is a decision: think first whether the idea belongs a
 * floor lower (platform, or shared/domain).
 * @type {Record<string, Record<string, string>>} from → to → why
 */
const SIDEWAYS = {
  account: {
    register: 'an account stands for residents, and staff hold posts at places, centres and windows',
  },
  attachment: { register: 'a full reading leaves a row that the resident sees: the register keeps those' },
  message: {
    register: 'who is told, by which number, and which centre calls',
    account: 'a resident is reached through the accounts bound to them',
  },
  mandate: {
    register: 'whose matters, and who helps, are people of the register',
    account: 'the phones of both, and who holds a post today',
    message: 'a mandate that begins or ends is told',
    attachment: 'a signed paper is photographed',
  },
  matter: {
    mandate: 'whoever helps acts and reads as long as the mandate lives',
    register: 'routing and clocks ask for places, windows and their calendars',
    account: 'owners and mediators are staff; parties are seen through their accounts',
    attachment: 'papers belong to a matter; the matter says who may see them',
    message: 'an event tells people in the same unit of work',
  },
  service: {
    matter: 'a kind of matter',
    register: 'what the register knows is shown, not asked',
    account: 'a survey goes to the grid worker of the address',
    attachment: 'papers of a form',
    message: 'a survey is told to its worker',
    publicity: 'what the item’s rules post hangs there',
    draft: 'what is handed in is no draft any more, on no phone',
  },
  publicity: {
    matter: 'a sheet that comes down, or is objected to, moves its matter',
    register: 'hangs in a village, by its calendar',
    account: 'an objection goes one step up',
  },
  print: {
    matter: 'a receipt says what its screen says',
    service: 'the letter of an answer',
    publicity: 'the sheet for the wall',
    register: 'who hands it out',
  },
  aftercare: {
    matter: 'opens again what is over, and asks after it',
    register: 'whom to ask, and at which centre',
  },
  dispute: {
    matter: 'a kind of matter',
    register: 'a mediator who is of neither family',
    account: 'the mediators of a place',
    attachment: 'each side has its own papers',
    message: 'an invitation to the other side',
  },
  roster: {
    account: 'duty and leave are of the staff',
    matter: 'what somebody holds goes on to another',
    register: 'of the centres that one manages',
  },
  calendar: {
    matter: 'a published year moves promises',
    register: 'the calendar, and the centres that are shut on a day',
  },
  pairing: {
    register: 'a desk is a window of a centre',
    account: 'the phone is told whose PC it is',
    attachment: 'a photo is kept as one that was dropped on the PC',
  },
  tally: { register: 'counted for a window of a centre' },
  pad: {
    matter: 'a sheet has the number and the code of the matter that it becomes',
    register: 'a pad is a station’s',
  },
  report: {
    matter: 'figures are the queue’s own predicates, counted',
    register: 'centres and windows by name',
    account: 'people by name',
  },
  figures: {
    matter: 'figures count matters, and open their lists',
    register: 'of the centres that one sees',
  },
  task: {
    matter: 'a kind of matter',
    register: 'given for a place, by the hours of its station',
    account: 'owed by the worker of the grid',
    message: 'whoever owes it is told',
  },
  ask: {
    matter: 'a kind of matter',
    register: 'a value that is wrong is put right there',
    service: 'an answer names an item, and a desk reads a note beside a request',
    task: 'what is wrong on the register goes to who works at the place',
    message: 'whoever owes it is told',
  },
  certificate: {
    register: 'the village that is asked, and its station',
    service: 'an item that does it instead',
  },
  setup: {
    register: 'places, centres, windows and residents are what is set up',
    account: 'staff, their posts and the first administrator are, too',
  },
  newcomer: {
    task: 'each check is a task',
    register: 'strangers are rows of the register',
    account: 'their phones go over to whom they are',
    matter: 'their matters do, too',
    message: 'the phone and the desks are told',
  },
  help: {
    task: 'a call back, or a visit, is a task',
    register: 'where they live and how to reach them',
    account: 'for whom the phone may ask',
    matter: 'what it is about, and who has that in hand',
  },
  notice: {
    task: 'sending opens one task per grid, closed by its last door',
    matter: 'the task is opened by the engine',
    register: 'the audience is asked of the register',
    account: 'each grid has its worker',
    message: 'households with WeChat are told there',
  },
};

/** The floors of the matter engine, lowest first: a file imports of its own floor and of those below. */
const MATTER_FLOORS = ['store', 'access', 'kinds', 'views', '(queue|engine)', 'clock'];

const matterFloor = (floor, level) => ({
  name: `matter-floor-${floor.replace(/\W+/g, ' ').trim().replace(' ', '-and-')}`,
  comment: 'In features/matter the arrows fall: clock → engine, queue → views → kinds → access → store.',
  severity: 'error',
  from: { path: `^server/src/features/matter/${floor}/`, pathNot: TEST },
  to: {
    path: `^server/src/features/matter/(${[...MATTER_FLOORS.slice(level + 1), 'matter\\.'].join('|')})`,
  },
});

const TEST = '\\.test\\.tsx?$|/test/';
const features = path.join(__dirname, 'server/src/features');
const featureNames = existsSync(features) ? readdirSync(features) : [];

const sidewaysRule = (name) => ({
  name: `sideways-from-${name}`,
  comment:
    'Features are neighbours, not friends: a sideways edge must be declared with its reason in SIDEWAYS (.dependency-cruiser.cjs), or the idea moves down a floor.',
  severity: 'error',
  from: { path: `^server/src/features/${name}/`, pathNot: TEST },
  to: {
    path: '^server/src/features/',
    pathNot: [name, ...Object.keys(SIDEWAYS[name] ?? {})].map((to) => `^server/src/features/${to}/`),
  },
});

/** In `shared`, files of `floor` may reach themselves and `below`. */
const sharedFloor = (floor, below) => ({
  name: `shared-${floor}-stays-on-its-floor`,
  comment: `In shared the arrows fall: contracts → catalogue → labels → domain. ${floor} may reach ${below.join(', ') || 'nothing'} below itself.`,
  severity: 'error',
  from: { path: `^shared/src/${floor}/`, pathNot: TEST },
  to: { path: '^shared/src/', pathNot: [floor, ...below].map((to) => `^shared/src/${to}/`) },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment:
        'No circles, of types neither: two files that need each other are one idea in two places, or a third that is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-riddle',
      comment:
        'This import leads nowhere. (What the build makes is not there yet when a fresh clone is checked.)',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '/server/dist/|^(\\.\\./)+dist/' },
    },
    {
      name: 'rooms-meet-in-shared',
      comment:
        'miniapp, console, server and e2e never import each other; what two of them need is agreed in shared.',
      severity: 'error',
      from: { path: '^(miniapp|console|server|shared|e2e|scripts)/' },
      to: { path: '^(miniapp|console|server|e2e)/', pathNot: '^$1/|/node_modules/' },
    },
    {
      name: 'scripts-serve-the-commands',
      comment:
        'scripts/ is what the commands run; of the rooms only e2e uses it, to start the same world as the demo.',
      severity: 'error',
      from: { path: '^(miniapp|console|server|shared)/' },
      to: { path: '^scripts/' },
    },
    {
      name: 'shared-is-read-by-name',
      comment:
        "Other rooms read shared through its exports ('@huiyin/shared/…'), never by a path into its sources.",
      severity: 'error',
      from: { pathNot: '^shared/' },
      to: { path: '^shared/src/' },
    },
    {
      name: 'shared-imports-only-zod',
      comment:
        'shared runs in a phone, a browser and a server: it imports zod and nothing else, and does no I/O.',
      severity: 'error',
      from: { path: '^shared/src/', pathNot: TEST },
      to: { pathNot: '^shared/src/|node_modules/zod/' },
    },
    sharedFloor('domain', []),
    // The checks of a form speak to the person who fills it in: their sentences are labels.
    sharedFloor('catalogue', ['domain', 'labels']),
    sharedFloor('labels', ['domain']),
    sharedFloor('contracts', ['catalogue', 'domain']),
    {
      name: 'platform-knows-no-business',
      comment:
        'platform has no business words: it knows neither features nor the app nor the migrations that use it.',
      severity: 'error',
      from: { path: '^server/src/platform/', pathNot: TEST },
      to: { path: '^server/src/(features|app|migrations|demo|standin)/' },
    },
    {
      name: 'features-know-no-app',
      comment:
        'In server the arrows fall: app → features → platform. A feature is put together by the app, it never asks for it.',
      severity: 'error',
      from: { path: '^server/src/features/', pathNot: TEST },
      to: { path: '^server/src/(app|migrations)/' },
    },
    {
      name: 'matter-knows-no-kind',
      comment:
        'The engine knows no kind by name: a kind registers itself with matter, never the other way round.',
      severity: 'error',
      from: { path: '^server/src/features/matter/', pathNot: TEST },
      to: { path: '^server/src/features/(service|dispute|task|notice|suggestion|visit)/' },
    },
    ...MATTER_FLOORS.map(matterFloor),
    {
      name: 'migrations-gather-tables',
      comment:
        'The list of migrations gathers tables and their later changes; it runs before any feature is made and needs none.',
      severity: 'error',
      from: { path: '^server/src/migrations/', pathNot: TEST },
      to: {
        path: '^server/src/',
        pathNot: [
          '^server/src/(migrations|platform/database)/',
          '(entity|entities|table|tables|migration|migrations)\\.ts$',
        ],
      },
    },
    {
      name: 'typeorm-in-its-corner',
      comment:
        'typeorm is named only in entities, repositories, queries, platform/database and migrations: elsewhere a write could slip past the unit of work.',
      severity: 'error',
      from: {
        path: '^server/src/',
        pathNot: [
          '^server/src/(platform/database|migrations)/',
          '(entity|entities|repository|queries)\\.ts$',
          TEST,
        ],
      },
      to: { path: 'node_modules/typeorm/' },
    },
    {
      name: 'demo-is-a-guest',
      comment:
        'Nothing of the real server may lean on the demo world: production starts without it. Tests may fill in a form by it.',
      severity: 'error',
      from: { path: '^server/', pathNot: ['^server/src/demo/', TEST] },
      to: { path: '^server/src/demo/' },
    },
    {
      name: 'stand-in-stands-alone',
      comment:
        'The WeChat stand-in is another party across the wire: nobody imports it but tests, which start it.',
      severity: 'error',
      from: { pathNot: ['^server/src/standin/', TEST] },
      to: { path: '^server/src/standin/' },
    },
    {
      name: 'stand-in-is-small',
      comment:
        'The stand-in uses fastify and Node alone: sharing code with the server would make it agree with our mistakes.',
      severity: 'error',
      from: { path: '^server/src/standin/', pathNot: TEST },
      to: { pathNot: '^server/src/standin/|node_modules/fastify/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'taro-apis-in-platform',
      comment: "miniapp/src/platform is the only place that calls Taro's APIs; pages and components ask it.",
      severity: 'error',
      from: { path: '^miniapp/src/', pathNot: '^miniapp/src/(platform/|app\\.tsx?$)' },
      to: { path: 'node_modules/@tarojs/taro/' },
    },
    {
      name: 'sub-packages-apart',
      comment:
        'A sub-package is loaded by itself: what two of them need lies in the main package (parts, ui, hooks, platform).',
      severity: 'error',
      from: { path: '^miniapp/src/packages/([^/]+)/' },
      to: { path: '^miniapp/src/packages/', pathNot: '^miniapp/src/packages/$1/' },
    },
    {
      name: 'main-package-stays-small',
      comment: 'The main package would swallow what it imports of a sub-package.',
      severity: 'error',
      from: { path: '^miniapp/src/(?!packages/)' },
      to: { path: '^miniapp/src/packages/' },
    },
    ...featureNames.map(sidewaysRule),
  ],
  options: {
    doNotFollow: { path: 'node_modules|/dist/' },
    exclude: { path: '/dist/.*\\.d\\.ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: path.join(__dirname, 'scripts/arrows.tsconfig.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.d.ts', '.scss', '.css', '.json'],
    },
  },
};

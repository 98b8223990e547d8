// Who may know whom. Each rule says why in words; lib/README.md tells the same as a story.

/** The rooms of lib/ in the order they may know each other: a room may use those before it, never those after. */
const ROOMS = [
  'shared',
  'db',
  'access',
  'live',
  'jobs',
  'audit',
  'files',
  'articles',
  'capture',
  'claims',
  'evidence',
  'verdicts',
  'comments',
  'reports',
  'exports',
  'imports',
  'published',
  'notifications',
  'search',
  'people',
  'api',
]

const STORE = '\\.store\\.ts$'
const QUERY = '\\.query\\.ts$'
const GATEWAY = '\\.gateway\\.ts$'
const COMMAND = '\\.command\\.ts$'
const TEST = '\\.test\\.tsx?$|^lib/testing/|^e2e/'
/** A file with one plain name is a rule: it thinks and does nothing else. */
const RULES = `^lib/(${ROOMS.filter((room) => room !== 'db').join('|')})/[a-z-]+\\.ts$`
const FRAMEWORK = '^node_modules/(next|react|react-dom|next-auth)/'
const POSTGRES = '^lib/db/(client|generated|transaction)'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or three.',
      from: {},
      to: { circular: true },
    },
    ...ROOMS.slice(0, -1).map((room, index) => ({
      name: `${room}-knows-only-rooms-before-it`,
      severity: 'error',
      comment:
        'A room uses the rooms before it. A query may also ask the rules of later rooms: a screen shows what they say.',
      from: { path: `^lib/${room}/`, pathNot: [TEST, QUERY] },
      to: { path: `^lib/(${ROOMS.slice(index + 1).join('|')})/`, dependencyTypesNot: ['type-only'] },
    })),
    {
      name: 'queries-take-only-rules-from-later-rooms',
      severity: 'error',
      comment:
        'What a query shows may be worked out by a rule of any room; data it fetches from its own and earlier ones.',
      from: { path: QUERY, pathNot: '^lib/cli/' },
      to: { path: COMMAND },
    },
    {
      name: 'only-stores-and-queries-speak-to-postgres',
      severity: 'error',
      comment: 'A command opens a transaction and hands it to stores; a screen asks a query.',
      from: { pathNot: [STORE, QUERY, COMMAND, TEST, '^lib/(db|cli|worker|bench)/', '^prisma/', '^instrumentation'] },
      to: { path: POSTGRES, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'commands-ask-stores',
      severity: 'error',
      comment: 'A command opens its transaction and lets stores do the rest; it holds no connection of its own.',
      from: { path: COMMAND },
      to: { path: '^lib/db/(client|generated)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'Rules import rules: they run anywhere, and a test of one takes a millisecond.',
      from: { path: RULES },
      to: {
        path: [
          '^lib/(db|web|cli|worker|testing)/',
          STORE,
          GATEWAY,
          QUERY,
          COMMAND,
          FRAMEWORK,
          '^node_modules/(@prisma|pg)/',
        ],
      },
    },
    {
      name: 'frameworks-stay-at-the-door',
      severity: 'error',
      comment:
        'Next, React and next-auth are known to app/, components/ and lib/web/; the start of the server knows Next, since it runs it.',
      from: { path: '^lib/', pathNot: ['^lib/web/', '^lib/cli/serve\\.ts$', TEST] },
      to: { path: FRAMEWORK },
    },
    {
      name: 'screens-come-in-by-the-front-door',
      severity: 'error',
      comment:
        'A page calls commands and queries, never a store and never the database; it may name the shapes of their data.',
      from: { path: '^(app|components)/', pathNot: TEST },
      to: { path: [STORE, '^lib/(db|cli|worker|testing)/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'components-know-only-rules',
      severity: 'error',
      comment: 'Data and actions arrive as props; only the shapes of data may be named.',
      from: { path: '^components/', pathNot: TEST },
      to: { path: ['^app/', COMMAND, QUERY], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'commands-do-not-wait-for-the-world',
      severity: 'error',
      comment: 'A command is one short transaction. Who speaks to an outside service does so before or after it.',
      from: { path: COMMAND },
      to: { path: GATEWAY, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'commands-stand-alone',
      severity: 'error',
      comment: 'A command is one transaction. What two of them share is a rule or a function of a store.',
      from: { path: COMMAND },
      to: { path: [COMMAND, QUERY], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-workbench-does-not-know-its-door',
      severity: 'error',
      comment: 'lib/ would do the same work under another framework.',
      from: { path: '^lib/', pathNot: TEST },
      to: { path: '^(app|components)/' },
    },
    {
      name: 'the-server-typesets-nothing',
      severity: 'error',
      comment:
        'What takes seconds is made by the worker. The typesetter is a native addon that cannot be built into the pages.',
      from: { path: '^(app|lib/web)/', pathNot: TEST },
      to: { path: '^lib/exports/(write-format|pdf)\\.gateway\\.ts$', reachable: true },
    },
    {
      name: 'nothing-but-tests-knows-tests',
      severity: 'error',
      comment: 'What is made for tests stays out of what people use.',
      from: {
        pathNot: [
          TEST,
          '^lib/bench/',
          '^lib/cli/(new-migration|test-|browser-tests)',
          '\\.config\\.ts$',
          '^prisma/.*\\.test\\.ts$',
        ],
      },
      to: { path: TEST },
    },
  ],
  required: [
    {
      name: 'commands-authorise',
      severity: 'error',
      comment: 'Every change asks whether this person may.',
      module: { path: COMMAND },
      to: { path: '^lib/access/authorise\\.ts$' },
    },
    {
      name: 'commands-leave-a-trace',
      severity: 'error',
      comment:
        'Every change is in the log; what a person has read, and when they want mail, is their own business, and so is with which view of a table they begin. Asking for a file is a look, not a change: its row, which stays, says who took what along when. Weighing works out what is there already.',
      module: {
        path: COMMAND,
        pathNot: [
          '^lib/notifications/',
          '^lib/exports/ask-export\\.command',
          '^lib/claims/(remove-view|choose-home)\\.command',
          '^lib/evidence/weigh-claims\\.command',
        ],
      },
      to: { path: '^lib/audit/event\\.store\\.ts$' },
    },
    {
      name: 'queries-authorise',
      severity: 'error',
      comment: 'Every look asks whether this person may.',
      module: { path: QUERY },
      to: { path: '^lib/access/authorise\\.ts$' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^\\.next', 'lib/db/generated/', '^\\.scratch'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}

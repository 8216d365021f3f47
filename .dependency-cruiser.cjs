/** The import rules of ARCHITECTURE.md, checked by `npm test`. */

/** A module may use the modules of lower tiers through their index.ts; whatever flows upwards is an event. */
const TIERS = [
  ['regions', 'organizations', 'calendar', 'identity', 'privacy', 'data-elements', 'content'],
  [
    'catalog',
    'forms-store',
    'processes',
    'registers',
    'exchange',
    'seals',
    'payments',
    'appointments',
    'sso',
  ],
  [
    'cases',
    'licences',
    'evidence',
    'inspections',
    'petitions',
    'credit',
    'standards',
    'library',
    'transfer',
    'search',
  ],
  [
    'notifications',
    'delivery',
    'ratings',
    'supervision',
    'publicity',
    'archive',
    'answers',
    'consultations',
    'security',
  ],
  ['analytics', 'open-data', 'kiosk'],
]

/** Uses within a tier, each because the first cannot be thought without the second. */
const WITHIN_TIER = {
  organizations: ['regions'],
  identity: ['organizations', 'regions'],
  privacy: ['identity', 'organizations'],
  content: ['regions', 'organizations'],
  catalog: ['processes', 'forms-store'],
  cases: ['evidence', 'licences'],
  evidence: ['licences'],
  library: ['cases', 'licences'],
  transfer: ['library'],
  search: ['cases', 'licences'],
  inspections: ['cases'],
  petitions: ['cases'],
  notifications: ['consultations'],
}

const MODULES = '^apps/server/src/modules'
const TESTS = '(/test/|\\.test\\.tsx?$)'
const ALL = TIERS.flat()

const tierRules = TIERS.flatMap((modules, tier) =>
  modules.map((module) => {
    const usable = [module, ...TIERS.slice(0, tier).flat(), ...(WITHIN_TIER[module] ?? [])]
    return {
      name: `tier-${tier}-${module}`,
      comment: 'Calls go down the tiers; announce an event instead.',
      severity: 'error',
      from: { path: `${MODULES}/${module}/`, pathNot: TESTS },
      to: { path: `${MODULES}/`, pathNot: `${MODULES}/(${usable.join('|')})/` },
    }
  }),
)

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      'Two files that need each other are one thing or three. (Type imports are gone at run time.)',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid('resolvable', 'The import leads nowhere.', {}, { couldNotResolve: true }),
    forbid(
      'module-has-a-tier',
      'Place the module in TIERS of this file.',
      { path: `${MODULES}/(?!(${ALL.join('|')})/)` },
      {},
    ),
    ...tierRules,
    forbid(
      'front-door',
      'Other modules are used through their index.ts.',
      { path: `${MODULES}/([^/]+)/`, pathNot: TESTS },
      { path: `${MODULES}/[^/]+/`, pathNot: [`${MODULES}/$1/`, `${MODULES}/[^/]+/index\\.ts$`] },
    ),
    forbid(
      'composition-through-doors',
      'The composition root takes a module by its index.ts, <module>.module.ts, sealed-columns.ts or retention.ts.',
      { path: '^apps/server/src/(app/|main\\.ts)', pathNot: TESTS },
      {
        path: `${MODULES}/`,
        pathNot: `${MODULES}/[^/]+/(index|sealed-columns|retention|[^/]+\\.module)\\.ts$`,
      },
    ),
    forbid(
      'kernel-knows-no-module',
      'The kernel has no domain word in it.',
      { path: '^apps/server/src/kernel/', pathNot: TESTS },
      { path: '^apps/server/src/(modules|app)/' },
    ),
    forbid(
      'modules-know-no-composition',
      'Only app/ lists modules; modules do not look up to it.',
      { path: `${MODULES}/`, pathNot: TESTS },
      { path: '^apps/server/src/(app/|main\\.ts)|^apps/(portal|workbench)/' },
    ),
    forbid(
      'sql-in-its-place',
      'SQL lives in *.repository.ts and queries/; the kernel owns the tables it writes.',
      {
        path: '^apps/',
        pathNot: ['\\.(repository|tables)\\.ts$', '/queries/', '^apps/server/src/kernel/', TESTS],
      },
      { path: 'node_modules/(kysely|pg)/' },
    ),
    forbid(
      'packages-know-no-app',
      'What browser and server share depends on neither.',
      { path: '^packages/' },
      { path: '^apps/' },
    ),
    forbid(
      'language-before-tools',
      'contracts and law come before everything built on them.',
      { path: '^packages/(contracts|law)/' },
      { path: '^packages/(api-client|forms|ui)/' },
    ),
    forbid(
      'contracts-and-screens-run-anywhere',
      'These run in browsers too.',
      { path: '^packages/(contracts|api-client|forms|ui|i18n)/src/', pathNot: TESTS },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'ui-knows-no-domain',
      'Design-system components know neither contracts nor the API.',
      { path: '^packages/ui/' },
      { path: '^packages/(?!ui/)' },
    ),
    forbid(
      'screens-know-no-server',
      'Front ends meet the server in contracts only.',
      { path: '^apps/(portal|workbench)/', pathNot: TESTS },
      { path: '^apps/server/' },
    ),
    forbid(
      'no-test-in-production',
      'Tests are not imported by what they test.',
      { pathNot: [TESTS, '^(tests|bench)/'] },
      { path: TESTS },
    ),
  ],
  options: {
    // TypeScript 7 has no API for tools yet; swc reads type imports too.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^apps/[^/]+/dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
    cache: false,
  },
}

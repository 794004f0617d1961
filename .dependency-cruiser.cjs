/**
 * The layer table of the architecture, one line a layer. `layers`: what it may import. `types`: what it
 * may import as types only. `packages` and `packageTypes`: the same for libraries. Everything else is
 * a violation.
 */
const LAYERS = {
  core: {},
  ingest: {
    layers: ['core'],
    packages: ['fflate', 'papaparse', '@e965/xlsx'],
    packageTypes: ['@types/papaparse'],
  },
  datasets: { layers: ['core'] },
  engine: { layers: ['core'], packages: ['@duckdb/duckdb-wasm', 'apache-arrow'] },
  analyses: { layers: ['core', 'datasets'], types: ['engine'] },
  charts: { layers: ['core'], packageTypes: ['echarts'] },
  publish: { layers: ['core'], types: ['analyses'] },
  report: {
    layers: ['core', 'charts'],
    types: ['analyses'],
    packages: ['docx', 'fflate', 'pptxgenjs', '@e965/xlsx'],
  },
  app: {
    layers: ['core', 'ingest', 'datasets', 'engine', 'analyses', 'charts', 'publish', 'report'],
    packages: ['fflate', '@noble/ciphers', '@noble/hashes'],
  },
  views: {
    layers: ['core', 'charts', 'app'],
    types: ['ingest', 'datasets', 'engine', 'analyses', 'publish', 'report'],
    packages: ['svelte', 'echarts'],
  },
  cli: {
    layers: ['core', 'ingest', 'datasets', 'engine', 'analyses', 'charts', 'publish', 'report', 'app'],
  },
};

/** The only files that may use Node's own modules; everything else must run in a browser. */
const NODE_FILES = '^src/(cli/|engine/node-)';

const anyOf = (names) => `(${names.join('|')})`;
const packagePath = (names) => `${LIBRARIES}${anyOf(names)}/`;
const LIBRARIES = '(^|/)node_modules/';
const NOTHING = '^$';

function layerRules([layer, { layers = [], types = [], packages = [], packageTypes = [] }]) {
  const from = { path: `^src/${layer}/` };
  const own = [layer, ...layers];
  return [
    {
      name: `${layer}-imports`,
      comment: `${layer} may import ${layers.join(', ') || 'no other layer'}${types.length ? `, and types of ${types.join(', ')}` : ''}.`,
      severity: 'error',
      from,
      to: { path: '^src/', pathNot: `^src/${anyOf([...own, ...types])}/` },
    },
    {
      name: `${layer}-types-only`,
      comment: `Of ${types.join(', ')}, ${layer} may import types only.`,
      severity: 'error',
      from,
      to: { path: types.length ? `^src/${anyOf(types)}/` : NOTHING, dependencyTypesNot: ['type-only'] },
    },
    {
      name: `${layer}-packages`,
      comment: `${layer} may use ${[...packages, ...packageTypes].join(', ') || 'no library'}.`,
      severity: 'error',
      from,
      to: {
        path: LIBRARIES,
        pathNot:
          packages.length + packageTypes.length ? packagePath([...packages, ...packageTypes]) : NOTHING,
      },
    },
    {
      name: `${layer}-package-types-only`,
      comment: `Of ${packageTypes.join(', ')}, ${layer} may use types only.`,
      severity: 'error',
      from,
      to: {
        path: packageTypes.length ? packagePath(packageTypes) : NOTHING,
        dependencyTypesNot: ['type-only'],
      },
    },
  ];
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(LAYERS).flatMap(layerRules),
    {
      name: 'known-layer',
      comment: 'Every file under src/ belongs to a layer.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: `^src/${anyOf(Object.keys(LAYERS))}/` },
    },
    {
      name: 'browser-code',
      comment: 'Only the command line and the Node engine use Node’s own modules.',
      severity: 'error',
      from: { path: '^src/', pathNot: NODE_FILES },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'self-contained',
      comment: 'The product imports nothing from scripts, tests or data.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(scripts|tests|data|public)/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'A file nothing imports and that imports nothing is left over.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['/main\\.ts$', '\\.d\\.ts$'] },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere hides the edges behind it.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'browser', 'svelte', 'import', 'node', 'default'],
      extensions: ['.ts', '.svelte', '.svelte.ts', '.js', '.mjs', '.cjs', '.d.ts'],
    },
  },
};

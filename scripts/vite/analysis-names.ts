import { fileURLToPath } from 'node:url';

import { type Plugin, runnerImport } from 'vite';

import type { Analysis } from '../../src/analyses/analysis.ts';

const NAME = 'virtual:analysis-names';
const LIST = fileURLToPath(new URL('../../src/analyses/index.ts', import.meta.url));

/**
 * Gives the navigation the names of the analyses without their code, which the first paint does not wait for. They
 * are read from the list itself while building.
 */
export function analysisNames(): Plugin {
  return {
    name: 'analysis-names',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    async load(id) {
      if (id !== `\0${NAME}`) return null;
      const { module, dependencies } = await runnerImport<{ readonly ANALYSES: readonly Analysis[] }>(LIST, {
        configFile: false,
        logLevel: 'error',
      });
      for (const path of [LIST, ...dependencies]) this.addWatchFile(path);
      const names = module.ANALYSES.map(({ id: path, title, needs }) => ({ path, title, needs }));
      return `export default ${JSON.stringify(names)};`;
    },
  };
}

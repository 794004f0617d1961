import type { Filter } from '#analyses/analysis.ts';
import { filtersOfDrill, withFilters } from '#app/drill-filters.ts';
import type { Drill } from '#charts/mark.ts';

import type { Router } from './router.svelte.ts';

export interface PageWays {
  readonly open: (drill: Drill | null) => void;
  readonly filter: (filters: readonly Filter[]) => void;
  readonly filterBy: (drill: Drill) => void;
}

/** How the address changes when figures and filters of a page are used. */
export function pageWays(router: Router): PageWays {
  const open = (drill: Drill | null): void => router.change({ drill });
  const filter = (filters: readonly Filter[]): void => router.change({ filters, drill: null });
  return {
    open,
    filter,
    /** A mark whose people no filter names is opened instead. */
    filterBy(drill) {
      const found = filtersOfDrill(drill);
      if (found) filter(withFilters(router.route.filters, found.filters));
      else open(drill);
    },
  };
}

import { formatRoute, parseRoute, type Route } from './route.ts';

/** The same filters stay the same object, so that only a change of them asks for new figures. */
function keepFilters(before: Route, now: Route): Route {
  const same = JSON.stringify(before.filters) === JSON.stringify(now.filters);
  return same ? { ...now, filters: before.filters } : now;
}

/** The address as state. */
export class Router {
  route: Route = $state.raw(parseRoute(window.location.hash));

  /** Follows the address until the returned function is called. */
  listen(): () => void {
    const follow = (): void => {
      this.route = keepFilters(this.route, parseRoute(window.location.hash));
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }

  go(route: Partial<Route> & Pick<Route, 'path'>): void {
    window.location.hash = formatRoute(route);
  }

  /** Changes part of the present address. */
  change(part: Partial<Route>): void {
    window.location.hash = formatRoute({ ...this.route, ...part });
  }
}

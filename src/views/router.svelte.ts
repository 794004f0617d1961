import { formatRoute, parseRoute, type Route } from './route.ts';

const KEPT = ['filters', 'choices', 'a', 'b', 'words', 'drill'] as const;

/** What stays the same stays the same object, so that only a change asks for new figures. */
export function keepSame(before: Route, now: Route): Route {
  const same = KEPT.filter((part) => JSON.stringify(before[part]) === JSON.stringify(now[part]));
  return { ...now, ...Object.fromEntries(same.map((part) => [part, before[part]])) };
}

/** The address as state. */
export class Router {
  route: Route = $state.raw(parseRoute(window.location.hash));

  /** Follows the address until the returned function is called. */
  listen(): () => void {
    const follow = (): void => {
      this.route = keepSame(this.route, parseRoute(window.location.hash));
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

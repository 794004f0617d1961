/** So many lines are seen of a list before one scrolls. */
const SEEN = 30;

/** The first of the new lines, and where they are not seen yet the old ones; all new where there are few. */
export function firstLines<Line>(next: readonly Line[], before: readonly Line[]): readonly Line[] {
  return next.length > SEEN ? [...next.slice(0, SEEN), ...before.slice(SEEN, next.length)] : next;
}

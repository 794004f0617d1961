import type { EdgeMover } from './edge-mover.svelte.ts';
import { isColumnEdge, type Edge } from './preview-edges.ts';

/** Moves an edge with the pointer until it is let go; `beyond` is the place below or right of all that is seen. */
export function followPointer(
  event: PointerEvent,
  edge: Edge,
  table: HTMLTableElement,
  mover: EdgeMover,
  beyond: number,
): void {
  const handle = event.currentTarget;
  if (event.button !== 0 || !(handle instanceof HTMLElement)) return;
  event.preventDefault();
  handle.focus({ preventScroll: true });
  const follow = (moved: PointerEvent): void => mover.move(edge, placeUnder(table, edge, moved) ?? beyond);
  const stop = (): void => {
    window.removeEventListener('pointermove', follow);
    window.removeEventListener('pointerup', stop);
    window.removeEventListener('pointercancel', stop);
    mover.settle();
  };
  // Listened to on the window: the handle itself moves to another cell while it is dragged.
  window.addEventListener('pointermove', follow);
  window.addEventListener('pointerup', stop);
  window.addEventListener('pointercancel', stop);
}

function placeUnder(table: HTMLTableElement, edge: Edge, event: PointerEvent): number | null {
  const isColumn = isColumnEdge(edge);
  const parts = [...table.querySelectorAll<HTMLElement>(isColumn ? 'th[data-column]' : 'tr[data-row]')];
  const hit = parts.find((part) => {
    const box = part.getBoundingClientRect();
    return isColumn ? event.clientX < box.right : event.clientY < box.bottom;
  });
  return hit ? Number(isColumn ? hit.dataset['column'] : hit.dataset['row']) : null;
}

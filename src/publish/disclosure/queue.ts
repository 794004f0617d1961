/** The one of least rank comes first. */
export class Queue<Item extends { readonly rank: number }> {
  private readonly heap: Item[] = [];

  push(item: Item): void {
    const { heap } = this;
    let at = heap.push(item) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const [parent, own] = [heap[up], heap[at]];
      if (!parent || !own || parent.rank <= own.rank) return;
      [heap[up], heap[at]] = [own, parent];
      at = up;
    }
  }

  pop(): Item | undefined {
    const { heap } = this;
    const [top] = heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return top;
    heap[0] = last;
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const rankOf = (place: number) => heap[place]?.rank ?? Infinity;
      const least = rankOf(left) <= rankOf(right) ? left : right;
      const [own, child] = [heap[at], heap[least]];
      if (!own || !child || own.rank <= child.rank) return top;
      [heap[at], heap[least]] = [child, own];
      at = least;
    }
  }
}

/** How much smaller a table is set to fit its room; 1 where it does fit. */
export function fittingShare(room: number, width: number): number {
  return room > 0 && width > room + 1 ? Math.floor((room / width) * 100) / 100 : 1;
}

/** Sets tables that are wider than the paper smaller until they fit; gives the way back. */
export function shrinkWideTables(root: ParentNode): () => void {
  const shrunk: HTMLElement[] = [];
  for (const table of root.querySelectorAll<HTMLElement>('.work .card table')) {
    const share = fittingShare(table.parentElement?.clientWidth ?? 0, table.offsetWidth);
    if (share === 1) continue;
    table.style.setProperty('zoom', String(share));
    shrunk.push(table);
  }
  return () => shrunk.forEach((table) => table.style.removeProperty('zoom'));
}

/** What of the ledger is shown; stands in the address after `see=`. */
export type LedgerPlace =
  | { readonly show: 'batches' }
  | { readonly show: 'notes' }
  | { readonly show: 'history' }
  | { readonly show: 'batch'; readonly batch: string };

export function parsePlace(see: string | null): LedgerPlace {
  if (see === 'notes' || see === 'history') return { show: see };
  if (see?.startsWith('batch:')) return { show: 'batch', batch: see.slice('batch:'.length) };
  return { show: 'batches' };
}

export function formatPlace(place: LedgerPlace): string | null {
  if (place.show === 'batches') return null;
  return place.show === 'batch' ? `batch:${place.batch}` : place.show;
}

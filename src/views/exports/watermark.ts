import { WATERMARK } from '#app/exports/watermark.ts';

import type { Client } from '../client.ts';

/** What the office wants written on everything that leaves; null: nothing. */
export async function watermarkOf(client: Pick<Client, 'settings'>): Promise<string | null> {
  const found = (await client.settings()).find(({ definition }) => definition.id === WATERMARK);
  return typeof found?.value === 'string' && found.value.trim() !== '' ? found.value.trim() : null;
}

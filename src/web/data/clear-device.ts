import { clearDrafts } from './drafts.ts';
import { dropPhotos } from './incident-photos.ts';

/** Takes from this device all that was typed or taken and never sent: of one contract, or of all. */
export async function clearDevice(contract?: string): Promise<void> {
  clearDrafts(contract);
  // A browser that keeps no photos has none to be taken away.
  await dropPhotos(contract).catch(() => undefined);
}

/** A photo that was taken for a report and has not been sent. */
export interface KeptPhoto {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: ArrayBuffer;
  /** When its file was made, in milliseconds. */
  readonly takenAt: number;
  /** The upload under which the server may have it already. */
  readonly uploadId?: string;
}

const [database, store] = ['junshu', 'photos'];

/** Photos are too large for the store of typed texts; browsers keep them in a database of the page. */
function openStore(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(store, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** One request in a transaction of its own; settled once the device has it. */
async function withStore<Value>(
  mode: IDBTransactionMode,
  ask: (photos: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const open = await openStore();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = open.transaction(store, mode);
      const request = ask(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    open.close();
  }
}

export const keepPhoto = async (photo: KeptPhoto): Promise<void> =>
  void (await withStore('readwrite', (photos) => photos.put(photo)));

export const findPhoto = (id: string): Promise<KeptPhoto | undefined> =>
  withStore<KeptPhoto | undefined>('readonly', (photos) => photos.get(id));

export const dropPhoto = (id: string): Promise<undefined> => withStore('readwrite', (photos) => photos.delete(id));

/** Of one contract, or of all. */
export async function dropPhotos(number?: string): Promise<void> {
  const all = await withStore<KeptPhoto[]>('readonly', (photos) => photos.getAll());
  for (const photo of all) if (number === undefined || photo.number === number) await dropPhoto(photo.id);
}

/** Tells when typed texts change, in whichever tab: this one says so itself (`tellOutbox`). */
export function watchOutbox(tell: () => void): () => void {
  addEventListener('storage', tell);
  return () => removeEventListener('storage', tell);
}

/** Whether this device holds a report that has not been sent: all that the first load asks of the outbox. */
export const isOutboxFull = (): boolean => Object.keys(localStorage).join().includes(':incidents:report:');

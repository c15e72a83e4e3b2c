/** Told in this tab when a report is written or has been sent; other tabs hear of it by the storage itself. */
const event = 'outbox';

export const tellOutbox = (): void => void window.dispatchEvent(new Event(event));

export function watchOutbox(tell: () => void): () => void {
  for (const name of [event, 'storage']) window.addEventListener(name, tell);
  return () => {
    for (const name of [event, 'storage']) window.removeEventListener(name, tell);
  };
}

/** Whether this device holds a report that has not been sent: all that the first load asks of the outbox. */
export const isOutboxFull = (): boolean => Object.keys(localStorage).some((key) => key.includes(':incidents:report:'));

/** What was typed and the server has not acknowledged, with what it was typed on. */
export interface Draft<Value> {
  readonly value: Value;
  /** What stood there when typing began; null where nobody knows any more. */
  readonly base: Value | null;
  /** The revision it was typed on; 0: nothing was stored then. */
  readonly revision: number;
  /** ISO instant of the last key. */
  readonly at: string;
  /** The revision that it became: told to other tabs just before it is dropped. */
  readonly savedAs?: number;
}

/** A draft on this device, by what it is of. */
export interface KeptDraft {
  readonly key: string;
  /** The contract's number; null for what belongs to none yet. */
  readonly contract: string | null;
  /** Which form or book, and which entry of it: `claims` `9.nda`. */
  readonly kind: string;
  readonly id: string;
  /** ISO instant of the last key; '' where it was not kept. */
  readonly at: string;
}

const prefix = 'draft:';

/** Where a draft is kept: by contract (null: none yet), form or book, and entry. */
export const draftKey = (contract: string | null, kind: string, id?: string): string =>
  [`${prefix}${contract === null ? kind : `${contract}:${kind}`}`, ...(id === undefined ? [] : [id])].join(':');

/** A database gives an object's fields back in an order of its own. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null, inOrder) === JSON.stringify(other ?? null, inOrder);

/** What the store could not take, being full or closed: such a page asks before it is left. */
const unkept = new Set<string>();

/** Whether the device could not take what was typed: the page alone has it. */
export const isUnkept = (key: string): boolean => unkept.has(key);

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function mark(key: string, isKept: boolean): boolean {
  if (isKept) unkept.delete(key);
  else unkept.add(key);
  if (unkept.size > 0) window.addEventListener('beforeunload', ask);
  else window.removeEventListener('beforeunload', ask);
  return isKept;
}

function isDraft(stored: unknown): stored is Draft<never> & { readonly draft: 2 } {
  return typeof stored === 'object' && stored !== null && (stored as { draft?: unknown }).draft === 2;
}

/**
 * A draft as it was stored. Earlier versions stored the text alone: such a draft counts as typed where nothing stood, so that
 * whatever stands there now is shown beside it.
 */
export function parseDraft<Value>(text: string | null): Draft<Value> | null {
  if (text === null) return null;
  try {
    const stored: unknown = JSON.parse(text);
    return isDraft(stored) ? stored : { value: stored as Value, base: null, revision: 0, at: '' };
  } catch {
    return null;
  }
}

export const readDraft = <Value>(key: string): Draft<Value> | null => parseDraft<Value>(localStorage.getItem(key));

/** Keeps a draft before the key's event ends. False when the device can't: then only this page holds the text. */
export function writeDraft<Value>(key: string, draft: Omit<Draft<Value>, 'at'>): boolean {
  try {
    localStorage.setItem(key, JSON.stringify({ draft: 2, ...draft, at: new Date().toISOString() }));
    return mark(key, true);
  } catch {
    return mark(key, false);
  }
}

/** Forgets a draft; `savedAs` tells the other tabs which revision it became. */
export function dropDraft(key: string, savedAs?: number): void {
  const draft = readDraft(key);
  if (draft !== null && savedAs !== undefined) writeDraft(key, { ...draft, savedAs });
  localStorage.removeItem(key);
  mark(key, true);
}

/** Every draft on this device, of one contract or of all: what would be lost if it were cleared. */
export function keptDrafts(contract?: string): readonly KeptDraft[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => {
      const parts = key.slice(prefix.length).split(':');
      const [kind = '', ...id] = parts.length === 1 ? parts : parts.slice(1);
      const contract = parts.length === 1 ? null : (parts[0] ?? null);
      return { key, contract, kind, id: id.join(':'), at: readDraft(key)?.at ?? '' };
    })
    .filter((draft) => contract === undefined || draft.contract === contract)
    .sort((one, other) => other.at.localeCompare(one.at));
}

/** Takes from this device all that was typed and never sent, the names of files on their way, and what it knows of contracts: of one, or of all. */
export function clearDrafts(contract?: string): void {
  const starts = [prefix, 'upload:', 'known:'].map((start) =>
    contract === undefined ? start : `${start}${contract}:`,
  );
  for (const key of Object.keys(localStorage))
    if (starts.some((start) => key.startsWith(start))) localStorage.removeItem(key);
  unkept.clear();
  mark('', true);
}

/** Tells of changes that another tab makes to drafts whose key begins so; returns what ends it. */
export function watchDrafts(start: string, tell: (event: StorageEvent & { readonly key: string }) => void): () => void {
  const heard = (event: StorageEvent): void => {
    if (event.key?.startsWith(start) === true) tell(event as StorageEvent & { readonly key: string });
  };
  window.addEventListener('storage', heard);
  return () => window.removeEventListener('storage', heard);
}

/**
 * Does work on a draft while no other tab of this browser does. Browsers offer the lock on this machine and over https; elsewhere
 * two tabs may send the same text, and the second meets its own twin.
 */
export async function inTurn(key: string, work: () => Promise<void>): Promise<void> {
  if (navigator.locks === undefined) await work();
  else await navigator.locks.request(key, work);
}

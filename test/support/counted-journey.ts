/// <reference lib="dom" />
import type { Page } from 'playwright-core';

/** What a person did on the way, as the page itself saw it. */
export interface Effort {
  /** Presses of a pointer, finger or pen that the page was told of; a press of a key that a button turns into a click is a key. */
  readonly clicks: number;
  /** Keys pressed, whatever they did; what an input method composes counts by its letters. */
  readonly keys: number;
  /** Fields whose value the person changed, each once per page. */
  readonly fields: number;
  /** Fields among them that explain something to be confirmed. */
  readonly notes: number;
  /** Pixels that the window and its lists went up and down for the person to reach something; not what the page itself brought into view. */
  readonly scrolled: number;
  /** Pages or states of the address, after the first. */
  readonly steps: number;
}

/** Each counter hears its own page alone, also where a screen is used again. */
let counters = 0;

type Kind = 'click' | 'key' | 'field' | 'note' | 'scroll';

/**
 * Listens in the page, before anything of its own does, and tells each trusted event. What the page's own script scrolled is where
 * the person finds the window; whatever else moved it is counted, a step of the test that brings a button into view too.
 */
function listen(name: string, noteLabel: string): void {
  const tell = (kind: Kind, value: string | number): void => {
    (window as unknown as Record<string, (kind: Kind, value: string | number) => void>)[name]?.(kind, value);
  };
  const places = new WeakMap<object, number>();
  const placeOf = (target: EventTarget | null): { readonly key: object; readonly top: number } | null => {
    if (target === document) return { key: document, top: window.scrollY };
    return target instanceof Element ? { key: target, top: target.scrollTop } : null;
  };
  // A move by script is over when its call returns.
  const settle = (): void => {
    places.set(document, window.scrollY);
  };
  const owners: readonly (readonly [object, string])[] = [
    [Element.prototype, 'scrollIntoView'],
    [HTMLElement.prototype, 'focus'],
    [window, 'scrollTo'],
    [window, 'scrollBy'],
  ];
  for (const [owner, method] of owners) {
    const held = owner as Record<string, (...given: unknown[]) => unknown>;
    const original = held[method];
    if (original === undefined) continue;
    held[method] = function (this: unknown, ...given: unknown[]) {
      const done = original.apply(this, given);
      settle();
      return done;
    };
  }
  const options = { capture: true, passive: true };
  window.addEventListener('pointerdown', (event) => event.isTrusted && tell('click', 1), options);
  window.addEventListener('keydown', (event) => event.isTrusted && tell('key', 1), options);
  window.addEventListener(
    'input',
    (event) => {
      const { target } = event;
      if (!event.isTrusted || !(target instanceof HTMLElement) || target.matches('[type=checkbox], [type=radio]'))
        return;
      const label = (target as HTMLInputElement).labels?.[0]?.textContent ?? target.getAttribute('aria-label') ?? '';
      const id = `${location.pathname} ${target.id || label}`;
      tell('field', id);
      if (label.includes(noteLabel)) tell('note', id);
    },
    options,
  );
  window.addEventListener(
    'scroll',
    ({ target }) => {
      const place = placeOf(target);
      if (place === null) return;
      tell('scroll', Math.abs(place.top - (places.get(place.key) ?? 0)));
      places.set(place.key, place.top);
    },
    options,
  );
}

/** Counts what is done on a page from now on, over all the addresses that it goes to. */
export interface Counter {
  /** So far. */
  effort(): Promise<Effort>;
}

/** Begins to count on a page; its next address is the first. `noteLabel`: what the label of a note begins with. */
export async function countEffort(page: Page, noteLabel = '確認した内容'): Promise<Counter> {
  const sums = { clicks: 0, keys: 0, scrolled: 0, steps: -1 };
  const [fields, notes] = [new Set<string>(), new Set<string>()];
  const take: Readonly<Record<Kind, (value: string | number) => void>> = {
    click: () => {
      sums.clicks += 1;
    },
    key: () => {
      sums.keys += 1;
    },
    field: (value) => fields.add(String(value)),
    note: (value) => notes.add(String(value)),
    scroll: (value) => {
      sums.scrolled += Number(value);
    },
  };
  counters += 1;
  const binding = `junshuEffort${counters}`;
  await page.exposeFunction(binding, (kind: Kind, value: string | number) => take[kind](value));
  await page.addInitScript(`(${listen.toString()})(${JSON.stringify(binding)}, ${JSON.stringify(noteLabel)})`);
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) sums.steps += 1;
  });
  return {
    effort: async () => {
      // What the page told last has arrived once it answers.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      return { ...sums, scrolled: Math.round(sums.scrolled), fields: fields.size, notes: notes.size };
    },
  };
}

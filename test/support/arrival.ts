/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** What keeps a place from having been arrived at, in words; '' when nothing does. Runs in the page, by itself. */
function lackOfArrival(name: string): string {
  const places = [...document.querySelectorAll<HTMLElement>('[data-place]')].filter(
    (one) => one.dataset.place === name,
  );
  const own = document.getElementById(name);
  const drawn = [...places, ...(own === null ? [] : [own])].filter((one) => one.getClientRects().length > 0);
  const place = drawn.find((one) => one.role === 'row') ?? drawn[0];
  if (place === undefined) return 'it is not there';
  const head = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
  const { top, bottom, left, right, height } = place.getBoundingClientRect();
  const { innerHeight, innerWidth } = window;
  if (top < head - 1) return `its top ${top} is above the end of the head, ${head}`;
  const isTall = height > innerHeight - head;
  if (isTall ? top > innerHeight / 2 : bottom > innerHeight + 1)
    return `it goes from ${top} to ${bottom} in a window of ${innerHeight}`;
  if (right < 0 || left > innerWidth) return 'it stands beside the window';
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return 'the focus is on nothing';
  const isRow = place.role === 'row';
  if (isRow && place.querySelector('[aria-selected=true]') === null) return 'its row is not selected';
  const isFocused = isRow
    ? Math.abs(activeElement.getBoundingClientRect().top - top) < 2
    : place.contains(activeElement);
  return isFocused ? '' : `the focus is elsewhere: ${activeElement.outerHTML.slice(0, 160)}`;
}

/**
 * What keeps a page that is opened as a whole from beginning at its head, or in its form (`isForm`); '' when nothing does. An
 * application that is opened anew (`isOpened`) begins where the browser does. Runs in the page, by itself.
 */
function lackOfHead({ isForm, isOpened }: { readonly isForm: boolean; readonly isOpened: boolean }): string {
  if (document.querySelector('main [aria-busy=true]') !== null) return 'it is still loading';
  const heading = document.querySelector('main h1');
  if (heading === null) return 'it has no heading';
  const { activeElement } = document;
  const isNothing = activeElement === null || activeElement === document.body;
  if (isNothing && !isOpened) return 'the focus is on nothing';
  const start = isNothing ? heading : activeElement;
  if (start.closest(isForm ? 'main [data-place]' : 'main') === null)
    return `the focus is elsewhere: ${start.outerHTML.slice(0, 160)}`;
  const head = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
  const { top, bottom } = start.getBoundingClientRect();
  return top < head - 1 || bottom > window.innerHeight + 1 ? `its beginning stands at ${top} to ${bottom}` : '';
}

/** Looks again until nothing lacks, for so long at most: the page may be on its way to another, which is no answer yet. */
async function mustLackNothing(page: Page, lackOf: () => Promise<string>): Promise<void> {
  let lack = 'it never answered';
  for (let looks = 0; looks < 150; looks += 1) {
    lack = await lackOf().catch(() => lack);
    if (lack === '') return;
    await setTimeout(100);
  }
  assert.fail(`${decodeURIComponent(page.url())}: ${lack}`);
}

/** Waits until what a link names stands below the sticky head and within the window, with the focus, and a row selected. */
export const mustHaveArrived = (page: Page, name: string): Promise<void> =>
  mustLackNothing(page, () => page.evaluate(lackOfArrival, name));

/** Waits until a page that is opened as a whole has its head in view, with the focus unless it is only opened now. */
export const mustHaveBegun = (page: Page, isOpened = false): Promise<void> =>
  mustLackNothing(page, () => page.evaluate(lackOfHead, { isForm: false, isOpened }));

/** Waits until a page that is opened for a new row has the focus in its form. */
export const mustHaveForm = (page: Page): Promise<void> =>
  mustLackNothing(page, () => page.evaluate(lackOfHead, { isForm: true, isOpened: false }));

import { queryClient } from './queries.ts';

/** How long nothing may be on its way before the page counts as quiet, in milliseconds. */
const quietAfter = 300;

/** Whether what the page shows is still on its way, or could not be had. */
const isUnderWay = (): boolean =>
  document.querySelector('main [aria-busy=true]') !== null ||
  queryClient.isFetching({ type: 'active' }) > 0 ||
  queryClient.getQueryCache().findAll({ type: 'active', predicate: ({ state }) => state.status === 'error' }).length >
    0;

/** What a person does to have the screen for themselves. */
const acts = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Tries again whenever the page changes, until the attempt says that it is done or the person goes on by themselves. `isQuiet`:
 * nothing more is on its way. Returns how to give up.
 */
export function whenever(attempt: (isQuiet: boolean) => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const stop = (): void => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    observer.disconnect();
    sizes.disconnect();
    forget();
    for (const act of acts) document.removeEventListener(act, stop, true);
  };
  const look = (isQuiet: boolean): void => {
    if (attempt(isQuiet)) stop();
  };
  const waitForQuiet = (): void => {
    clearTimeout(timer);
    // What is under way tells when it is there.
    timer = setTimeout(() => isUnderWay() || look(true), quietAfter);
  };
  const again = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => look(false));
    waitForQuiet();
  };
  const observer = new MutationObserver(again);
  const sizes = new ResizeObserver(again);
  const forget = queryClient.getQueryCache().subscribe(again);
  observer.observe(document.body, { childList: true, subtree: true });
  sizes.observe(document.body);
  for (const act of acts) document.addEventListener(act, stop, true);
  again();
  return stop;
}

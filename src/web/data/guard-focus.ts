import { focusable, focusOn, isShown, targetIn } from './arrive.ts';

/** Parts of a page that are small enough to go on from when something in them has gone. */
const parts = 'li, tr, fieldset, section, article, form, details, dialog[open], [role=row], [data-place]';

/** Elements remembered: more would be of another matter. */
const remembered = 20;

interface Stop {
  readonly element: HTMLElement;
  /** What it stood in, from the inside out. */
  readonly around: readonly Element[];
}

function stopAt(element: HTMLElement): Stop {
  const around: Element[] = [];
  for (let one = element.parentElement; one !== null && one !== document.body; one = one.parentElement)
    around.push(one);
  return { element, around };
}

const isUsable = (element: HTMLElement): boolean =>
  element.isConnected && isShown(element) && !element.matches(':disabled');

/** Where to go on from when the one who had the focus has gone: the nearest part left around it, else where one came from, else the page's head. */
function nextTo({ around }: Stop, before: readonly Stop[]): HTMLElement | null {
  const part = around.find(
    (one): one is HTMLElement => one instanceof HTMLElement && isUsable(one) && one.matches(parts),
  );
  if (part !== undefined) {
    const target = targetIn(part);
    return target === part ? (part.querySelector<HTMLElement>(focusable) ?? part) : target;
  }
  const opener = before.findLast(({ element }) => isUsable(element));
  return opener?.element ?? document.querySelector<HTMLElement>('main h1, main');
}

/**
 * Never leaves the focus on nothing: when what had it goes (a form that was saved, a row that was deleted, a button that is no more),
 * it moves to what is nearest. Who clicks beside everything has laid it down by themselves. Returns how to forget where one was.
 */
export function guardFocus(): { readonly forget: () => void; readonly end: () => void } {
  let trail: readonly Stop[] = [];
  let isLaidDown = false;
  const reach = ({ target }: Pick<Event, 'target'>): void => {
    isLaidDown = false;
    if (target instanceof HTMLElement && !target.matches('body, main'))
      trail = [...trail.filter(({ element }) => element !== target), stopAt(target)].slice(-remembered);
  };
  const layDown = ({ target }: Event): void => {
    isLaidDown = !(target instanceof Element && target.closest(`label, ${focusable}`) !== null);
  };
  const look = (): void => {
    const last = trail.at(-1);
    if (last === undefined || isLaidDown || !document.hasFocus()) return;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const target = isUsable(last.element) ? last.element : nextTo(last, trail.slice(0, -1));
    if (target === null) return;
    focusOn(target);
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden', 'open'] });
  document.addEventListener('focusin', reach);
  document.addEventListener('pointerdown', layDown, true);
  reach({ target: document.activeElement });
  return {
    forget: () => {
      trail = [];
    },
    end: () => {
      observer.disconnect();
      document.removeEventListener('focusin', reach);
      document.removeEventListener('pointerdown', layDown, true);
    },
  };
}

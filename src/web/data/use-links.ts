import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** The link by which a page was left, by the page's place in the history: whoever comes back finds the focus on it. */
export const linksLeft = new Map<string, string>();

/** Where the window stood then: the router's own note comes too late for who scrolls and presses at once. Good for one way back. */
export const windowsLeft = new Map<string, { readonly scrollX: number; readonly scrollY: number }>();

/**
 * Every link to a page of this application is followed within it: what is loaded stays, and the way back leads to where one was. It
 * stands in the frame, since the very first press may be of a link.
 */
export function useLinks(): void {
  const { history } = useRouter();
  useEffect(() => {
    const linkOf = ({ target }: Event) => (target as Element).closest?.('a');
    const note = (event: Event): void => {
      const href = linkOf(event)?.getAttribute('href');
      const { __TSR_key: key } = history.location.state;
      if (href == null || key === undefined) return;
      linksLeft.set(key, href);
      windowsLeft.set(key, { scrollX, scrollY });
    };
    const follow = (event: MouseEvent): void => {
      const link = linkOf(event);
      if (
        link == null ||
        event.defaultPrevented ||
        event.button + Number(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) > 0 ||
        link.target !== '' ||
        link.hasAttribute('download') ||
        link.origin !== window.location.origin ||
        link.pathname.startsWith('/api/')
      )
        return;
      event.preventDefault();
      const path = link.href.slice(link.origin.length);
      if (link.href === window.location.href) history.replace(path);
      else history.push(path);
    };
    // Before anybody follows it: then the page is still the one that is left.
    document.addEventListener('click', note, true);
    document.addEventListener('click', follow);
    return () => {
      document.removeEventListener('click', note, true);
      document.removeEventListener('click', follow);
    };
  }, [history]);
}

import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Every link to a page of this application is followed within it: what is loaded stays, and the way back leads to where one was. */
export function useLinks(): void {
  const { history } = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      const link = (event.target as Element).closest?.('a');
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
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [history]);
}

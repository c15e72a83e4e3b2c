import { asciiHost } from '../../kernel/ascii-host.ts';
import type { HttpData, Page } from './http-observation.ts';

/** The page where it was read wholly; else why not. */
export function wholePage({ page }: HttpData): Page | string {
  if (page === null) return 'no page';
  if (page.cut !== null) return page.cut;
  return page.more > 0 ? `${page.more} more resources` : page;
}

export const hostOf = (url: string): string =>
  asciiHost(/^https?:\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^/:?#]+)/i.exec(url)?.[1] ?? '');

import { fault, fine, type Look, notLooked } from './look.ts';

const proxy = {
  ja: 'プロキシが動いていること、証明書、名前（DNS）、転送先（HOST と PORT）を確かめてください。',
  en: 'Check that the proxy runs, its certificate, the name (DNS), and where it forwards to (HOST and PORT).',
};

/** What keeps a request from its end, one layer below what `fetch` says. */
const causeOf = (error: unknown): unknown => (error as { readonly cause?: unknown }).cause ?? error;

const isOurs = (answer: Response, body: unknown): boolean =>
  typeof (body as { readonly status?: unknown } | null)?.status === 'string' &&
  (answer.headers.get('content-type') ?? '').includes('json');

/** Whether the address that people use leads to this server. */
export const baseUrl: Look = {
  name: 'baseUrl',
  needs: ['JUNSHU_BASE_URL'],
  async look({ settings: { JUNSHU_BASE_URL: url }, server }) {
    if (url === undefined) return notLooked('JUNSHU_BASE_URL は指定されていません。', 'JUNSHU_BASE_URL is not set.');
    if (server === null)
      return notLooked('サーバーが動いていないため、試していません。', 'No server runs, so it was not tried.');
    const place = new URL('/api/health', url).href;
    try {
      const answer = await fetch(place, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
      const body = await answer.json().catch(() => null);
      if (isOurs(answer, body)) return fine(`${url} に届きます。`, `${url} is reached.`);
      return fault(
        {
          ja: `${url} には届きますが、答えているのは遵守ではありません（HTTP ${answer.status}）。`,
          en: `${url} is reached, but what answers there is not Junshu (HTTP ${answer.status}).`,
        },
        proxy,
      );
    } catch (error) {
      const why = wordsOfNetwork(causeOf(error));
      return fault({ ja: `${url} に届きません（${why}）。`, en: `${url} can't be reached (${why}).` }, proxy);
    }
  },
};

/** The system's own word for what happened on the way. */
function wordsOfNetwork(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}

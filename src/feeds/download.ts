/** Why a feed could not be fetched. */
export class NotFetched extends Error {
  readonly why: 'unreachable' | 'certificate' | 'refused' | 'tooSlow' | 'leadsAway';
  readonly detail: string;

  constructor(why: NotFetched['why'], detail: string) {
    super(`${why}: ${detail}`);
    this.why = why;
    this.detail = detail;
  }
}

const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO|ALTNAME/;

function failureOf(error: unknown): NotFetched {
  if (error instanceof NotFetched) return error;
  const { name, cause } = error as Error & { cause?: { code?: string; message?: string } };
  if (name === 'TimeoutError' || name === 'AbortError') return new NotFetched('tooSlow', '');
  const code = cause?.code ?? cause?.message ?? name;
  return new NotFetched(certificateCodes.test(code) ? 'certificate' : 'unreachable', code);
}

const redirectsFollowed = 5;

/** Follows redirections by hand, so that none leads away from HTTPS. */
async function open(url: string, signal: AbortSignal, left = redirectsFollowed): Promise<Response> {
  if (!url.startsWith('https://') || left === 0) throw new NotFetched('leadsAway', url);
  const response = await fetch(url, { redirect: 'manual', signal });
  const next = response.headers.get('location');
  if (response.status < 300 || response.status > 399 || next === null) return response;
  await response.body?.cancel();
  return open(new URL(next, url).href, signal, left - 1);
}

/**
 * The content of an HTTPS address as it comes in; the certificate is checked by Node. Throws NotFetched, whether it fails at
 * once or on the way; after `milliseconds` in all it is too slow.
 */
export async function* download(url: string, milliseconds: number): AsyncGenerator<Uint8Array> {
  const signal = AbortSignal.timeout(milliseconds);
  try {
    const response = await open(url, signal);
    if (!response.ok || response.body === null) throw new NotFetched('refused', String(response.status));
    for await (const chunk of response.body) yield chunk;
  } catch (error) {
    throw failureOf(error);
  }
}

import { isLoopbackHost } from '../loopback-host.ts';
import { fault, fine, type Look } from './look.ts';

const behindProxy = {
  ja: 'HOST=127.0.0.1 に戻し、前段に https のプロキシを置いて JUNSHU_BASE_URL=https://… を指定してください。',
  en: 'Go back to HOST=127.0.0.1, put an https proxy in front and set JUNSHU_BASE_URL=https://…',
};

/** Whether people of other machines come by plain http. */
export const publicHttp: Look = {
  name: 'https',
  needs: ['HOST', 'JUNSHU_BASE_URL'],
  look({ settings: { HOST: host, JUNSHU_BASE_URL: url } }) {
    const at = url === undefined ? null : new URL(url);
    if (at !== null && at.protocol === 'http:' && !isLoopbackHost(at.hostname))
      return fault(
        {
          ja: `JUNSHU_BASE_URL が http で、サインインのリンクと内容を途中で読まれます（${at.host}）。`,
          en: `JUNSHU_BASE_URL is plain http: sign-in links and contents can be read on the way (${at.host}).`,
        },
        behindProxy,
      );
    if (isLoopbackHost(host)) return fine('この機械の中だけで待ち受けます。', 'Listens within this machine alone.');
    if (at?.protocol === 'https:')
      return fine(`${host} で待ち受け、人は ${at.origin} を使います。`, `Listens on ${host}; people use ${at.origin}.`);
    return fault(
      {
        ja: `${host} で、暗号化していない http のまま、ほかの機械からも接続できます。`,
        en: `At ${host} other machines can connect by plain http.`,
      },
      behindProxy,
    );
  },
};

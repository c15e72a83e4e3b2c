import { fault, fine, type Look, notLooked } from './look.ts';

interface Health {
  readonly status?: string;
}

/** What the running server says of itself. */
export const health: Look = {
  name: 'server',
  needs: ['JUNSHU_DATA'],
  async look({ server }) {
    if (server === null)
      return notLooked('動いていません（npm start で動きます）。', 'None runs (npm start starts one).');
    const answer = await fetch(`${server.url}/api/health`, { signal: AbortSignal.timeout(10_000) });
    const { status = '' } = ((await answer.json().catch(() => null)) ?? {}) as Health;
    if (answer.ok && status === 'ok') return fine(`動いています（${server.url}）。`, `Runs (${server.url}).`);
    const said = `HTTP ${answer.status} ${status}`.trim();
    return fault(
      { ja: `${server.url} の答え：${said}`, en: `${server.url} says ${said}` },
      status === 'diskFull'
        ? {
            ja: 'ディスクに空きを作ってください。再起動は要りません。',
            en: 'Make room on the disk; no restart is needed.',
          }
        : {
            ja: 'データベースが動いているか（下の database の行）と、journal/server.log を確かめてください。',
            en: 'See whether the database runs (the line “database”) and journal/server.log.',
          },
    );
  },
};

import type { CheckText } from '../check.ts';
import { resultText } from '../result-text.ts';

const unseen = resultText(
  ['分かりませんでした', 'Could not be told'],
  ['サイトの答えを見られませんでした（{detail}）。', 'The site gave no answer ({detail}).'],
  ['サイトが動いていることを確かめ、もう一度点検してください。', 'See that the site is up and check again.'],
);

export const httpsText = {
  title: { ja: 'HTTPS での公開', en: 'HTTPS' },
  sees: {
    ja: 'HTTPS で答えるか、転送の途中で HTTP に戻らないかを調べます。',
    en: 'Sees whether the site answers by https and stays with it over redirects.',
  },
  grammar: {
    ja: 'HTTP の状態コードと Location（RFC 9110）を、最後の答えまで順に読みます。「HTTP だけ」と言うのは、HTTPS につながらないか TLS でない答えが来て、HTTP は答えるときだけで、時間切れなどは判定できません。',
    en: 'Status codes and Location (RFC 9110), from hop to hop up to the last answer. “http alone” is said only where https has nobody or no TLS while http answers; no answer in time can’t be told.',
  },
  blind: { ja: '最初のページより先は見ません。', en: 'Nothing beyond the first page is seen.' },
  results: {
    encrypted: resultText(['HTTPS で公開されています', 'It is served by https'], ['{url}', '{url}']),
    plainOnly: resultText(
      ['HTTP でしか公開されていません', 'It is served by http only'],
      [
        'HTTPS では接続できません（{detail}）。通信を盗み見、書き換えられます。',
        'There is no https ({detail}). Others can read and change the traffic.',
      ],
      ['サーバ証明書を取得し、HTTPS で公開してください。', 'Get a certificate and serve the site by https.'],
    ),
    downgraded: resultText(
      ['HTTPS から HTTP へ転送しています', 'It redirects from https to http'],
      ['{place} は {next} へ転送します。', '{place} redirects to {next}.'],
      ['転送先を HTTPS にしてください。', 'Redirect to https.'],
    ),
    loop: resultText(
      ['転送が循環しています', 'The redirects go round in a circle'],
      ['{place} に戻ります。', 'They come back to {place}.'],
      ['転送の設定を確かめてください。', 'Check the redirects.'],
    ),
    unseen,
  },
} as const satisfies CheckText<'encrypted' | 'plainOnly' | 'downgraded' | 'loop' | 'unseen'>;

export const httpsRedirectText = {
  title: { ja: 'HTTP から HTTPS への転送', en: 'Redirect from http to https' },
  sees: {
    ja: 'HTTP で来た人を HTTPS に転送するかを調べます。',
    en: 'Sees whether who comes by http is sent to https.',
  },
  grammar: {
    ja: 'HTTP の答えの状態コード3xx と Location（RFC 9110）を読みます。80番が閉じていると言うのは、接続を拒まれたか、HTTPS ではつながるときだけです。途中で切れた転送は判定できません。',
    en: 'Status 3xx and Location (RFC 9110) of the answer by http. Port 80 is closed only where it refuses, or where https is reached; redirects that stop on their way can’t be told.',
  },
  blind: { ja: '80 番（または指定したポート）だけを見ます。', en: 'Only port 80, or the one given, is looked at.' },
  results: {
    redirected: resultText(
      ['HTTPS に転送します', 'It redirects to https'],
      ['{next}（{status}）', '{next} ({status})'],
    ),
    plainClosed: resultText(
      ['HTTP では答えません', 'Nothing answers by http'],
      ['HTTP のポートは閉じています。', 'The port of http is closed.'],
    ),
    elsewhereFirst: resultText(
      ['先に別のホストへ転送します', 'It redirects to another host first'],
      [
        '{next} へ転送するため、元のホストの HSTS が効きません。',
        'It redirects to {next}, so that HSTS of the first host never takes hold.',
      ],
      ['まず同じホストの HTTPS に転送してください。', 'Redirect to https of the same host first.'],
    ),
    later: resultText(
      ['HTTP のまま一度転送してから HTTPS に移ります', 'It redirects by http before it goes to https'],
      ['最後は {next} です。', 'It ends at {next}.'],
      ['最初の転送で HTTPS に移ってください。', 'Go to https with the first redirect.'],
    ),
    notRedirected: resultText(
      ['HTTP のまま答えます', 'It answers by http'],
      ['HTTPS に転送せず {status} を返します（{next}）。', 'It answers {status} without a redirect to https ({next}).'],
      ['HTTP への全ての要求を HTTPS に 301 で転送してください。', 'Redirect every request by http to https with 301.'],
    ),
    unseen,
  },
} as const satisfies CheckText<'redirected' | 'plainClosed' | 'elsewhereFirst' | 'later' | 'notRedirected' | 'unseen'>;

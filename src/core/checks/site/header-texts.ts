import type { CheckText } from '../check.ts';
import { resultText, type Said } from '../result-text.ts';

const unseen = resultText(
  ['分かりませんでした', 'Could not be told'],
  ['サイトの答えを見られませんでした（{detail}）。', 'The site gave no answer ({detail}).'],
  ['サイトが動いていることを確かめ、もう一度点検してください。', 'See that the site is up and check again.'],
);

const onePage = {
  ja: '最初のページの答えだけを見ます。他のページやファイルの設定は違うことがあります。',
  en: 'Only the answer of the first page is seen; others may differ.',
};

const send = (header: string): Said => [
  `ウェブサーバの設定で「${header}」を付けてください。`,
  `Let the web server send “${header}”.`,
];

export const nosniffText = {
  title: { ja: 'X-Content-Type-Options', en: 'X-Content-Type-Options' },
  sees: {
    ja: 'ブラウザがファイルの種類を推測しないように指定されているかを調べます。',
    en: 'Sees whether browsers are told not to guess types of files.',
  },
  grammar: {
    ja: 'X-Content-Type-Options の最初の値が nosniff かを読みます（Fetch の規格）。',
    en: 'The first value of X-Content-Type-Options is nosniff (Fetch standard).',
  },
  blind: onePage,
  results: {
    set: resultText(['nosniff が指定されています', 'nosniff is set'], ['{value}', '{value}']),
    absent: resultText(
      ['指定がありません', 'Not set'],
      [
        'ブラウザがファイルの種類を推測し、画像などに見せかけたスクリプトを動かすおそれがあります。',
        'Browsers may guess types and run scripts disguised as something else.',
      ],
      send('X-Content-Type-Options: nosniff'),
    ),
    invalid: resultText(
      ['値が正しくありません', 'The value is not valid'],
      ['値「{value}」は無視されます。', '“{value}” is ignored.'],
      send('X-Content-Type-Options: nosniff'),
    ),
    unseen,
  },
} as const satisfies CheckText<'set' | 'absent' | 'invalid' | 'unseen'>;

const sendHsts = send('Strict-Transport-Security: max-age=31536000');

export const hstsText = {
  title: { ja: 'HSTS（常に HTTPS で接続させる指定）', en: 'HSTS' },
  sees: {
    ja: 'HTTPS の答えの Strict-Transport-Security を調べます。',
    en: 'Looks at Strict-Transport-Security of the answer by https.',
  },
  grammar: {
    ja: 'HTTPS の最初の答えの、最初のヘッダ一つを「;」で区切った指令として読みます（RFC 6797 §6.1、§8.1）。max-age は数字だけが一度で、二度・欠け・数字以外は無効です。',
    en: 'Of the first answer by https the first such header, as directives between semicolons (RFC 6797 §6.1, §8.1): max-age once, digits only; twice, missing or otherwise it is invalid.',
  },
  blind: {
    ja: 'ブラウザに組み込まれた一覧（preload）に載っているかは見えません。',
    en: 'Whether the site is on the browsers’ preload list is not seen.',
  },
  results: {
    long: resultText(['1年以上の HSTS が指定されています', 'HSTS of a year or more'], ['{value}', '{value}']),
    short: resultText(['HSTS の期間が1年に足りません', 'HSTS of less than a year'], ['{value}', '{value}'], sendHsts),
    tooShort: resultText(
      ['HSTS の期間が短すぎます', 'HSTS is too short'],
      ['{value}。次に訪れるまでに切れます。', '{value}. It ends before the next visit.'],
      sendHsts,
    ),
    invalid: resultText(
      ['値が正しくありません', 'The value is not valid'],
      ['値「{value}」は無視されます。', '“{value}” is ignored.'],
      sendHsts,
    ),
    absent: resultText(
      ['HSTS の指定がありません', 'No HSTS'],
      [
        'HTTP の URL から来た人の最初の通信を、書き換えられるおそれがあります。',
        'Who comes by an http URL can be led astray at the first request.',
      ],
      sendHsts,
    ),
    unseen,
  },
} as const satisfies CheckText<'long' | 'short' | 'tooShort' | 'invalid' | 'absent' | 'unseen'>;

const strictPolicy: Said = [
  "インラインのスクリプトを外部ファイルに移し、default-src 'self' から始めてください。要るものだけを加えます。",
  "Move inline scripts into files and begin with default-src 'self'; add only what is needed.",
];

export const contentSecurityPolicyText = {
  title: { ja: 'Content-Security-Policy', en: 'Content-Security-Policy' },
  sees: {
    ja: 'ページで動かせるスクリプトが限られているかを、方針の文面から調べます。',
    en: 'Sees from the policy whether scripts on the page are limited.',
  },
  grammar: {
    ja: 'ヘッダと meta の指令と送信元の表現を CSP3 の文法で読みます。script-src-elem・-attr と style-src の代わりは仕様の順にたどり、複数の方針はすべて効くものとします。スキームだけの送信元と、「*」だけか「*.jp」のようなホストは、どこでもよいとみなします。',
    en: 'Directives and source expressions of header and meta by CSP3’s grammar; each fallback (script-src-elem, -attr, style-src) as specified; of several policies all hold. A scheme alone, and a host of “*” or “*.jp”, lets in anybody.',
  },
  blind: onePage,
  results: {
    strict: resultText(['スクリプトが限られています', 'Scripts are limited'], ['{value}', '{value}']),
    unsafeStyle: resultText(
      ['インラインのスタイルが許されています', 'Inline styles are allowed'],
      ['スクリプトは限られています: {value}', 'Scripts are limited: {value}'],
      ['style 属性と style 要素を外部ファイルに移してください。', 'Move inline styles into files.'],
    ),
    unsafeEval: resultText(
      ['eval が許されています', 'eval is allowed'],
      ['文字列からスクリプトを作って動かせます: {value}', 'Scripts can be made from strings: {value}'],
      ["'unsafe-eval' を外してください。", "Drop 'unsafe-eval'."],
    ),
    wideScripts: resultText(
      ['どこからでもスクリプトを読み込めます', 'Scripts may come from anywhere'],
      ['{value}', '{value}'],
      strictPolicy,
    ),
    unsafeInline: resultText(
      ['インラインのスクリプトが許されています', 'Inline scripts are allowed'],
      ['差し込まれたスクリプトが動きます（XSS）: {value}', 'An injected script runs (XSS): {value}'],
      strictPolicy,
    ),
    noScriptRule: resultText(
      ['スクリプトについての定めがありません', 'It says nothing of scripts'],
      ['default-src も script-src もありません: {value}', 'Neither default-src nor script-src: {value}'],
      strictPolicy,
    ),
    reportOnly: resultText(
      ['報告だけで、止めません', 'It reports and does not block'],
      ['Content-Security-Policy-Report-Only だけが付いています。', 'Only Content-Security-Policy-Report-Only is sent.'],
      [
        '報告を確かめたら Content-Security-Policy に替えてください。',
        'When the reports are clean, send Content-Security-Policy.',
      ],
    ),
    absent: resultText(
      ['指定がありません', 'Not set'],
      ['差し込まれたスクリプトを止める備えがありません。', 'Nothing stops an injected script.'],
      strictPolicy,
    ),
    unseen,
  },
} as const satisfies CheckText<
  | 'strict'
  | 'unsafeStyle'
  | 'unsafeEval'
  | 'wideScripts'
  | 'unsafeInline'
  | 'noScriptRule'
  | 'reportOnly'
  | 'absent'
  | 'unseen'
>;

const sendAncestors = send("Content-Security-Policy: frame-ancestors 'self'");

export const framingText = {
  title: { ja: 'フレームへの埋め込み（クリックジャッキング対策）', en: 'Framing (clickjacking)' },
  sees: { ja: 'frame-ancestors と X-Frame-Options を調べます。', en: 'Looks at frame-ancestors and X-Frame-Options.' },
  grammar: {
    ja: 'ヘッダの frame-ancestors（CSP3 §6.4.2）が先で、複数の方針は一つでも狭ければ守られているとします。なければ X-Frame-Options を「,」で区切って合わせ、DENY か SAMEORIGIN の一語、又は食い違う語（ブラウザは枠に入れない）だけを有効とします（HTML §7.6.1）。',
    en: 'frame-ancestors of the header first (CSP3 §6.4.2): of several policies one that is narrow suffices. Else X-Frame-Options, all of them between commas: DENY or SAMEORIGIN alone, or words that disagree, with which browsers frame nothing (HTML §7.6.1).',
  },
  blind: onePage,
  results: {
    ancestors: resultText(
      ['埋め込める相手が限られています', 'Framing is limited'],
      ['frame-ancestors {value}', 'frame-ancestors {value}'],
    ),
    options: resultText(
      ['埋め込める相手が限られています', 'Framing is limited'],
      ['X-Frame-Options: {value}', 'X-Frame-Options: {value}'],
    ),
    anyone: resultText(
      ['誰でも埋め込めます', 'Anyone may frame it'],
      ['frame-ancestors {value}', 'frame-ancestors {value}'],
      sendAncestors,
    ),
    invalid: resultText(
      ['値が正しくありません', 'The value is not valid'],
      ['X-Frame-Options: {value} は今のブラウザでは無視されます。', 'Browsers ignore X-Frame-Options: {value}.'],
      sendAncestors,
    ),
    absent: resultText(
      ['指定がありません', 'Not set'],
      [
        '他人のページに透明に重ねられ、意図しない操作をさせられるおそれがあります。',
        'Others can lay the page over theirs and steal clicks.',
      ],
      sendAncestors,
    ),
    unseen,
  },
} as const satisfies CheckText<'ancestors' | 'options' | 'anyone' | 'invalid' | 'absent' | 'unseen'>;

const sendReferrer = send('Referrer-Policy: strict-origin-when-cross-origin');

export const referrerPolicyText = {
  title: { ja: 'Referrer-Policy', en: 'Referrer-Policy' },
  sees: {
    ja: '他のサイトに伝わる参照元の範囲を調べます。',
    en: 'Sees what other sites learn of the address that readers come from.',
  },
  grammar: {
    ja: 'ヘッダは語を「,」で区切り、meta は一語（古い never・default・always も）として、知る語の最後のものを採ります（Referrer Policy §8.1、HTML）。',
    en: 'Tokens of the header between commas, and the one word of meta (older ones such as always too); the last known one counts (Referrer Policy §8.1, HTML).',
  },
  blind: onePage,
  results: {
    sparing: resultText(['参照元の詳細は伝わりません', 'Details stay here'], ['{value}', '{value}']),
    absent: resultText(
      ['指定がありません', 'Not set'],
      [
        '今のブラウザは strict-origin-when-cross-origin として扱います。古いものは全てを伝えます。',
        'Browsers of today take it as strict-origin-when-cross-origin; old ones tell all.',
      ],
      sendReferrer,
    ),
    telling: resultText(['参照元が広く伝わります', 'It tells too much'], ['{value}', '{value}'], sendReferrer),
    invalid: resultText(
      ['値が正しくありません', 'The value is not valid'],
      ['値「{value}」は無視されます。', '“{value}” is ignored.'],
      sendReferrer,
    ),
    unseen,
  },
} as const satisfies CheckText<'sparing' | 'absent' | 'telling' | 'invalid' | 'unseen'>;

export const resourcePolicyText = {
  title: { ja: 'Cross-Origin-Resource-Policy', en: 'Cross-Origin-Resource-Policy' },
  sees: {
    ja: '他のサイトがファイルを埋め込めるかの指定を調べます。',
    en: 'Sees which sites may embed what this one serves.',
  },
  grammar: {
    ja: 'Cross-Origin-Resource-Policy の same-origin・same-site・cross-origin だけを、大文字と小文字を区別して読みます。二つ以上のヘッダは無効です（Fetch の規格）。',
    en: 'Cross-Origin-Resource-Policy with same-origin, same-site or cross-origin alone, case for case; several such headers are none (Fetch standard).',
  },
  blind: onePage,
  results: {
    own: resultText(['自分のサイトに限られています', 'Limited to the own site'], ['{value}', '{value}']),
    everyone: resultText(
      ['どのサイトにも許すと指定されています', 'Open to every site on purpose'],
      ['{value}', '{value}'],
    ),
    absent: resultText(
      ['指定がありません', 'Not set'],
      ['他のサイトが画像などを埋め込めます。', 'Other sites may embed its pictures and the like.'],
      send('Cross-Origin-Resource-Policy: same-origin'),
    ),
    invalid: resultText(
      ['値が正しくありません', 'The value is not valid'],
      ['値「{value}」は無視されます。', '“{value}” is ignored.'],
      send('Cross-Origin-Resource-Policy: same-origin'),
    ),
    unseen,
  },
} as const satisfies CheckText<'own' | 'everyone' | 'absent' | 'invalid' | 'unseen'>;

const nameOrigins: Said = [
  '許すオリジンを一覧で持ち、要求の Origin をそのまま返さないでください。',
  'Keep a list of allowed origins; do not send back whatever Origin was asked.',
];

export const crossOriginReadingText = {
  title: { ja: '他のサイトからの読み取り（CORS）', en: 'Reading by other sites (CORS)' },
  sees: {
    ja: '知らないサイトからの要求として、Access-Control-Allow-Origin の答えを調べます。',
    en: 'Asks as a stranger’s page and looks at Access-Control-Allow-Origin.',
  },
  grammar: {
    ja: 'Access-Control-Allow-Origin が「*」、送った Origin そのもの、「null」のいずれかのときだけ読めるものとし、-Credentials は「true」だけを認めます（Fetch の規格）。',
    en: 'Access-Control-Allow-Origin opens the answer as “*”, as the very Origin that was sent, or as “null”; -Credentials as “true” alone (Fetch standard).',
  },
  blind: { ja: 'API など他の URL の設定は見えません。', en: 'Other URLs, such as APIs, are not seen.' },
  results: {
    closed: resultText(
      ['知らないサイトは読み取れません', 'Strangers can’t read it'],
      ['許可は返りません。', 'Nothing is allowed.'],
    ),
    open: resultText(
      ['どのサイトも読み取れます', 'Every site may read it'],
      ['Cookie なしの内容に限られます（{value}）。', 'Without cookies only ({value}).'],
      ['公開してよい内容だけかを確かめてください。', 'See that only public content is served.'],
    ),
    reflected: resultText(
      ['要求した相手をそのまま許しています', 'It allows whoever asks'],
      ['{value}', '{value}'],
      nameOrigins,
    ),
    withCredentials: resultText(
      ['ログイン中の内容を、どのサイトからも読み取れます', 'Any site may read what signed-in people see'],
      ['Cookie 付きの要求に {value} を許しています。', 'It allows {value} with cookies.'],
      nameOrigins,
    ),
    unseen,
  },
} as const satisfies CheckText<'closed' | 'open' | 'reflected' | 'withCredentials' | 'unseen'>;

export const cookiesText = {
  title: { ja: 'Cookie の属性', en: 'Attributes of cookies' },
  sees: {
    ja: '最初のページまでに渡される Cookie の Secure、HttpOnly、SameSite を調べます。',
    en: 'Looks at Secure, HttpOnly and SameSite of cookies set on the way to the first page.',
  },
  grammar: {
    ja: 'Set-Cookie を RFC 6265 §5.2 のとおり読み、名前・ドメイン・パスで区別します。消す Cookie（Max-Age≦0、Date より過去の Expires）と、転送の途中の他者のホストの Cookie は数えません。HttpOnly は、名前の語（session、auth、token など）か値の形（JWT）でログインに使うと分かるものだけに求めます。',
    en: 'Set-Cookie by RFC 6265 §5.2, told apart by name, domain and path; one that takes a cookie away (Max-Age ≤ 0, Expires before Date) is none, nor is one of somebody else’s host on the way. HttpOnly is asked only of those that tell sessions apart, by a word of the name (session, auth, token …) or the form of the value (JWT).',
  },
  blind: { ja: 'ログイン後に渡される Cookie は見えません。', en: 'Cookies set after signing in are not seen.' },
  results: {
    none: resultText(
      ['Cookie はありません', 'No cookies'],
      ['最初のページまでに Cookie は渡されません。', 'None is set on the way to the first page.'],
    ),
    kept: resultText(['Cookie の属性は適切です', 'Attributes are right'], ['{count} 件。', '{count} of them.']),
    withoutSameSite: resultText(
      ['{place} に SameSite がありません', '{place} has no SameSite'],
      [
        '古いブラウザでは他のサイトからの要求にも付きます（CSRF）。',
        'Old browsers send it with requests from other sites (CSRF).',
      ],
      ['SameSite=Lax または Strict を付けてください。', 'Add SameSite=Lax or Strict.'],
    ),
    notSecure: resultText(
      ['{place} に Secure がありません', '{place} is not Secure'],
      ['HTTP の通信でも送られ、盗み見られます。', 'It is sent by http too, where others read it.'],
      ['Secure を付けてください。', 'Add Secure.'],
    ),
    readable: resultText(
      ['{place} に HttpOnly がありません', '{place} is not HttpOnly'],
      ['差し込まれたスクリプトがセッションを盗めます。', 'An injected script can steal the session.'],
      ['HttpOnly を付けてください。', 'Add HttpOnly.'],
    ),
    unseen,
  },
} as const satisfies CheckText<'none' | 'kept' | 'withoutSameSite' | 'notSecure' | 'readable' | 'unseen'>;

export const bannersText = {
  title: { ja: 'ソフトウェアの版の表示', en: 'Version banners' },
  sees: {
    ja: 'Server、X-Powered-By などのヘッダに版が出ていないかを調べます。',
    en: 'Sees whether Server, X-Powered-By and the like tell versions.',
  },
  grammar: {
    ja: 'Server、X-Powered-By、X-AspNet-Version、X-AspNetMvc-Version、X-Generator、Via の値に「数字.数字」があるかを読みます。Via の頭のプロトコルの版は除きます。',
    en: '“digit.digit” in Server, X-Powered-By, X-AspNet-Version, X-AspNetMvc-Version, X-Generator and Via, the protocol’s version at the start of Via aside.',
  },
  blind: {
    ja: 'エラーページやファイルから分かる版は見えません。',
    en: 'Versions that error pages or files tell are not seen.',
  },
  results: {
    quiet: resultText(
      ['版は表示されていません', 'No version is told'],
      ['ヘッダから版は分かりません。', 'Headers tell none.'],
    ),
    version: resultText(
      ['{place} が版を表示しています', '{place} tells a version'],
      ['「{value}」。既知の弱点を探す手掛かりになります。', '“{value}” helps to look up known weaknesses.'],
      ['版の表示を止めてください（nginx: server_tokens off;）。', 'Stop telling versions (nginx: server_tokens off;).'],
    ),
    unseen,
  },
} as const satisfies CheckText<'quiet' | 'version' | 'unseen'>;

export const traceMethodText = {
  title: { ja: 'TRACE メソッド', en: 'TRACE' },
  sees: { ja: 'TRACE で送った要求がそのまま返るかを調べます。', en: 'Sees whether a TRACE request comes back.' },
  grammar: {
    ja: 'TRACE（RFC 9110 §9.3.8）の答えが200で、送った印が本文にあるときだけ、返すとみなします。',
    en: 'It echoes where the answer to TRACE (RFC 9110 §9.3.8) has status 200 and the mark that was sent in its body.',
  },
  blind: { ja: '最初のページの URL だけを見ます。', en: 'Only the URL of the first page is looked at.' },
  results: {
    refused: resultText(['TRACE は使えません', 'TRACE is refused'], ['答え: {status}。', 'Answer: {status}.']),
    echoes: resultText(
      ['TRACE が使えます', 'TRACE is answered'],
      [
        '送った内容がそのまま返り、認証の情報を読み取られるおそれがあります。',
        'What was sent comes back; credentials may be read from it.',
      ],
      ['TRACE を無効にしてください（Apache: TraceEnable off）。', 'Disable TRACE (Apache: TraceEnable off).'],
    ),
    unseen,
  },
} as const satisfies CheckText<'refused' | 'echoes' | 'unseen'>;

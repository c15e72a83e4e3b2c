import type { CheckText } from '../check.ts';
import { resultText } from '../result-text.ts';

const unseen = resultText(
  ['分かりませんでした', 'Could not be told'],
  ['ページの全体を見られませんでした（{detail}）。', 'The page could not be seen wholly ({detail}).'],
  [
    'サイトが正しく応答しているかを確かめ、もう一度点検してください。',
    'See that the site answers as it should and check again.',
  ],
);

export const subresourceIntegrityText = {
  title: { ja: '外部のスクリプトの完全性', en: 'Subresource integrity' },
  sees: {
    ja: '他のホストのスクリプトとスタイルシートに integrity があるかを、最初のページで調べます。',
    en: 'Sees on the first page whether scripts and style sheets of other hosts carry integrity.',
  },
  grammar: {
    ja: 'integrity を空白で区切った語とし、「sha256-」「sha384-」「sha512-」と base64 の語が一つはあるものだけを数えます。ほかの語はブラウザが無視します（Subresource Integrity §3.3）。',
    en: 'integrity as words between blanks, with one of sha256-, sha384- or sha512- and base64 among them; browsers pass over any other (Subresource Integrity §3.3).',
  },
  blind: { ja: 'スクリプトが後から読み込むものは見えません。', en: 'What scripts load later is not seen.' },
  results: {
    noneForeign: resultText(
      ['他のホストから読み込むスクリプトはありません', 'No script comes from another host'],
      ['全て同じホストのものです。', 'All come from the same host.'],
    ),
    held: resultText(['全てに integrity があります', 'All carry integrity'], ['{count} 件。', '{count} of them.']),
    loose: resultText(
      ['integrity がありません', 'No integrity'],
      [
        '{place} が書き換えられると、このサイトで動くものも変わります。',
        'Who changes {place} changes what runs on this site.',
      ],
      ['integrity 属性を付けるか、自分のサーバに置いてください。', 'Add integrity, or serve it yourself.'],
    ),
    looseAndPlain: resultText(
      ['HTTP で読み込み、integrity もありません', 'Loaded by http and without integrity'],
      ['{place} は通信の途中でも書き換えられます。', '{place} can be changed on the way.'],
      ['HTTPS で読み込み、integrity 属性を付けてください。', 'Load it by https and add integrity.'],
    ),
    unseen,
  },
} as const satisfies CheckText<'noneForeign' | 'held' | 'loose' | 'looseAndPlain' | 'unseen'>;

const useHttps = ['HTTPS の URL に替えてください。', 'Use an https URL.'] as const;

export const mixedContentText = {
  title: { ja: '混在コンテンツ', en: 'Mixed content' },
  sees: {
    ja: '最初のページが HTTP で読み込むもの、送るものを調べます。',
    en: 'Sees what the first page loads or sends by http.',
  },
  grammar: {
    ja: 'HTML を構文解析し、取り込む要素とフォームの URL を base を踏まえて解きます（WHATWG HTML・URL）。HTTPS のページで http: の URL が混在です。ページを最後まで読めなければ、見つからなくても判定できません。',
    en: 'The page is parsed as HTML and the addresses of what it loads and sends resolved against its base (WHATWG HTML, URL); http: on a page by https is mixed. Of a page that was not read to its end, nothing found can’t be told.',
  },
  blind: {
    ja: 'スタイルシートやスクリプトが読み込むものは見えません。',
    en: 'What style sheets and scripts load is not seen.',
  },
  results: {
    none: resultText(
      ['HTTP で読み込むものはありません', 'Nothing is loaded by http'],
      ['全て HTTPS です。', 'All is https.'],
    ),
    notHttps: resultText(
      ['ページ自体が HTTP です', 'The page itself comes by http'],
      ['HTTPS でページが返りません。', 'No page is served by https.'],
      ['HTTPS で公開してください。', 'Serve the site by https.'],
    ),
    active: resultText(
      ['スクリプトなどを HTTP で読み込んでいます', 'A script or the like is loaded by http'],
      [
        '{place}（{tag}）。ブラウザは読み込みを止め、止めないものは書き換えられるおそれがあります。',
        '{place} ({tag}). Browsers block it; those that don’t may run what others changed.',
      ],
      useHttps,
    ),
    passive: resultText(
      ['画像などを HTTP で読み込んでいます', 'A picture or the like is loaded by http'],
      ['{place}（{tag}）。', '{place} ({tag}).'],
      useHttps,
    ),
    form: resultText(
      ['フォームを HTTP で送ります', 'A form is sent by http'],
      ['{place}。入力した内容を盗み見られます。', '{place}. Others can read what is typed.'],
      useHttps,
    ),
    unseen,
  },
} as const satisfies CheckText<'none' | 'notHttps' | 'active' | 'passive' | 'form' | 'unseen'>;

const writeAnew = [
  'RFC 9116 に従って /.well-known/security.txt を書き直してください（Contact と Expires は必須）。',
  'Write /.well-known/security.txt anew by RFC 9116; Contact and Expires are compulsory.',
] as const;

export const securityTxtText = {
  title: { ja: '脆弱性の連絡先（security.txt）', en: 'security.txt' },
  sees: {
    ja: '/.well-known/security.txt の有無、必須の項目、期限を調べます（RFC 9116）。',
    en: 'Looks at /.well-known/security.txt: fields and expiry (RFC 9116).',
  },
  grammar: {
    ja: '「名前: 値」の行（RFC 9116）。Expires は一つだけで、時差のある RFC 3339 の日時、Contact は https・mailto・tel の URI です。404 などと、どちらの項目もないページは「置かれていない」、401・403・429・5xx は、あるかどうかを言えません。',
    en: 'Lines “name: value” (RFC 9116): Expires once, a date and time of RFC 3339 with its zone; Contact a URI of https, mailto or tel. 404 and the like, and a page with neither field, is none; 401, 403, 429 and 5xx don’t tell whether there is one.',
  },
  blind: {
    ja: '連絡先に実際に届くか、署名が正しいかは見えません。',
    en: 'Whether the contact answers, and its signature, are not seen.',
  },
  results: {
    valid: resultText(
      ['連絡先が公開されています', 'A contact is published'],
      ['期限は {day} です。', 'It holds until {day}.'],
    ),
    farExpiry: resultText(
      ['期限が1年より先です', 'It expires in more than a year'],
      ['期限は {day} です。古い連絡先が残りやすくなります。', 'It holds until {day}; old contacts linger.'],
      ['期限を1年以内にしてください（RFC 9116 2.5.5）。', 'Let it expire within a year (RFC 9116 §2.5.5).'],
    ),
    absent: resultText(
      ['security.txt がありません', 'There is no security.txt'],
      [
        '脆弱性を見つけた人が連絡先を知る方法がありません（{status}）。',
        'Finders of weaknesses have no published contact ({status}).',
      ],
      [
        '/.well-known/security.txt に連絡先と期限を書いて公開してください。',
        'Publish contact and expiry at /.well-known/security.txt.',
      ],
    ),
    expired: resultText(
      ['期限が切れています', 'It has expired'],
      ['期限は {day} でした。', 'It held until {day}.'],
      writeAnew,
    ),
    invalidContact: resultText(
      ['連絡先の書き方が正しくありません', 'The contact is not valid'],
      [
        'Contact: {contacts}。https:、mailto:、tel: のいずれかで書きます。',
        'Contact: {contacts}. It has to begin with https:, mailto: or tel:.',
      ],
      writeAnew,
    ),
    invalidExpires: resultText(
      ['期限の書き方が正しくありません', 'The expiry is not valid'],
      [
        'Expires: {expires}。一つだけ、日時で書きます。',
        'Expires: {expires}. There has to be exactly one, with a date and time.',
      ],
      writeAnew,
    ),
    notPlainText: resultText(
      ['種類が text/plain ではありません', 'It is not text/plain'],
      ['Content-Type: {contentType}。', 'Content-Type: {contentType}.'],
      ['text/plain; charset=utf-8 で返してください。', 'Serve it as text/plain; charset=utf-8.'],
    ),
    notHttps: resultText(
      ['HTTPS で公開されていません', 'It is not served by https'],
      ['HTTP で返ります。', 'It comes by http.'],
      ['HTTPS で公開してください。', 'Serve it by https.'],
    ),
    unseen,
  },
} as const satisfies CheckText<
  | 'valid'
  | 'farExpiry'
  | 'absent'
  | 'expired'
  | 'invalidContact'
  | 'invalidExpires'
  | 'notPlainText'
  | 'notHttps'
  | 'unseen'
>;

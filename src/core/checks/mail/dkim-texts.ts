import { resultText } from '../result-text.ts';

const newKey = [
  '2048ビット以上の RSA 鍵か Ed25519 鍵を作り、新しいセレクタで公開してください。',
  'Make an RSA key of 2048 bits or more, or an Ed25519 key, and publish it under a new selector.',
] as const;

export const dkimText = {
  title: { ja: 'DKIM（電子署名の鍵）', en: 'DKIM (keys of signatures)' },
  sees: {
    ja: '登録したセレクタごとに、鍵の有無・種類・長さ・失効・試験中の印を調べます。',
    en: 'Sees for each declared selector whether its key is there, its kind, length, revocation and test mark.',
  },
  grammar: {
    ja: '「名前=値」を「;」で並べたタグ（RFC 6376 §3.2）。v は先頭、二度のタグ、文字としての引用符、base64 でない p、メール以外だけの s は鍵ではありません。k は rsa と ed25519 です。セレクタの欄に読めない語があるか、50を超えれば、その分は判定できません。',
    en: 'Tags “name=value” between semicolons (RFC 6376 §3.2): v first; a tag twice, quotes as characters, p that is no base64, or s for other services alone is no key; k is rsa or ed25519. Words that can’t be selectors, and those beyond 50, are left open.',
  },
  blind: {
    ja: 'セレクタは DNS から一覧できないので、登録されたものだけを見ます。実際のメールに署名が付くかは見えません。',
    en: 'Selectors can’t be listed from DNS: only declared ones are seen. Whether mail really bears a signature is not seen.',
  },
  results: {
    key: resultText(
      ['署名の鍵が公開されています', 'The key of signatures is published'],
      ['{selector}: {type}（{bits} ビット）。', '{selector}: {type} ({bits} bits).'],
    ),
    tooShort: resultText(
      ['署名の鍵が短すぎます', 'The key is far too short'],
      [
        '{selector} の RSA 鍵は {bits} ビットで、下限（{least}）に届かず、受信側は署名を無視します。',
        'The RSA key of {selector} has {bits} bits, below the least ({least}); receivers ignore its signatures.',
      ],
      newKey,
    ),
    shortKey: resultText(
      ['署名の鍵が短めです', 'The key is short'],
      [
        '{selector} の RSA 鍵は {bits} ビットです。{good} ビット以上が求められます（RFC 8301）。',
        'The RSA key of {selector} has {bits} bits; {good} are asked for (RFC 8301).',
      ],
      newKey,
    ),
    revoked: resultText(
      ['鍵が失効しています', 'The key is revoked'],
      [
        '{selector} の p= が空です。この鍵による署名は無効になります。',
        'The p= of {selector} is empty: signatures by it are void.',
      ],
      [
        '使っていないセレクタなら登録から外し、使っているなら新しい鍵を公開してください。',
        'Take an unused selector out of the register; for one in use publish a new key.',
      ],
    ),
    sha1Only: resultText(
      ['SHA-1 だけを認めています', 'It allows SHA-1 alone'],
      [
        '{selector} の h=sha1 により、今の受信側は署名を検証できません（RFC 8301）。',
        'By h=sha1 of {selector} receivers of today can’t verify signatures (RFC 8301).',
      ],
      ['h= を消すか sha256 にしてください。', 'Remove h=, or set it to sha256.'],
    ),
    testing: resultText(
      ['試験中の印が付いています', 'It is marked as a test'],
      [
        '{selector} に t=y があり、署名があってもないものとして扱われることがあります。',
        'By t=y of {selector} receivers may treat signed mail as unsigned.',
      ],
      ['確認が済んだら t=y を消してください。', 'Remove t=y once it works.'],
    ),
    missing: resultText(
      ['そのセレクタの鍵がありません', 'The selector has no key'],
      [
        '{selector} に TXT がありません。署名は検証されません。',
        'There is no TXT for {selector}: signatures are not verified.',
      ],
      ['セレクタの綴りを確かめ、鍵を公開してください。', 'Check the spelling of the selector and publish its key.'],
    ),
    several: resultText(
      ['一つのセレクタに鍵が複数あります', 'A selector has several keys'],
      [
        '{selector} の TXT が複数あり、どれが使われるか決まりません（RFC 6376 §3.6.2.2）。',
        '{selector} has several TXT records; which one counts is undefined (RFC 6376 §3.6.2.2).',
      ],
      ['一つを残して消してください。', 'Leave one of them.'],
    ),
    unreadable: resultText(
      ['鍵を読めません', 'The key can’t be read'],
      ['{selector} の値は DKIM の鍵になっていません。', 'The value of {selector} is no key of DKIM.'],
      [
        'p= の値が途中で切れていないか、k= が鍵と合うかを確かめてください。',
        'Check that p= is whole and k= fits the key.',
      ],
    ),
    noKeys: resultText(
      ['DKIM の鍵が一つもありません', 'There is no DKIM key at all'],
      [
        '_domainkey.{domain} が存在しないので、どのセレクタの鍵もありません（RFC 8020）。',
        '_domainkey.{domain} does not exist, so that no selector has a key (RFC 8020).',
      ],
      [
        'メールサーバに DKIM の署名を設定し、鍵を公開してください。',
        'Let the mail server sign by DKIM and publish the key.',
      ],
    ),
    notSending: resultText(
      ['送信しないドメインです', 'The domain does not send'],
      ['送信しないと登録されているので、鍵は要りません。', 'It is declared not to send; no key is needed.'],
    ),
    selectorsUnknown: resultText(
      ['セレクタが登録されていません', 'No selector is declared'],
      [
        '_domainkey.{domain} の下に何かありますが、セレクタ名が分からなければ鍵を見られません。',
        'Something lies below _domainkey.{domain}, but without a selector’s name no key is seen.',
      ],
      [
        '送信済みメールの DKIM-Signature にある s= の値を、メールドメインの「DKIMのセレクタ」に登録してください。',
        'Enter the s= of a sent mail’s DKIM-Signature as the mail domain’s selector.',
      ],
    ),
    selectorsLeft: resultText(
      ['見ていないセレクタがあります', 'Some selectors were not looked at'],
      [
        '「{names}」など{count}個は、セレクタとして読めないか、一度に見る数（50）を超えているか、点検のあとに登録されています。',
        '{count} ({names} …) can’t be read as selectors, are beyond the 50 that are looked at, or were entered after the check.',
      ],
      [
        '英数字・「-」「_」「.」だけの名前にして登録するか、使っていないセレクタを除き、もう一度点検してください。',
        'Enter names of letters, digits, hyphens, underscores and points alone, or take out those no longer used, and check again.',
      ],
    ),
    unseen: resultText(
      ['DKIM を確かめられませんでした', 'DKIM could not be told'],
      [
        'DNS が答えないか、署名が合いませんでした（{detail}）。',
        'DNS did not answer, or its signatures do not hold ({detail}).',
      ],
      [
        '時間を置いてもう一度点検し、続くなら DNS サーバを確かめてください。',
        'Check again later; if it stays, look at the DNS servers.',
      ],
    ),
  },
} as const;

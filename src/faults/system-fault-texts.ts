import type { Bilingual } from '../core/kernel/bilingual.ts';

/** What a fault means for whoever asked; the command line's exit codes bear the same names (docs/cli.md). */
export type FaultKind = 'unreadable' | 'notAllowed' | 'unreachable' | 'conflict' | 'notFound';

/** Someone at the other end of a connection. */
export interface Peer {
  /** 「データベース」 */
  readonly name: Bilingual;
  /** The setting that says where it is. */
  readonly setting: string;
}

/** What the words of a fault may name; '' where it is not known. */
export interface FaultPlace {
  readonly peer: Peer;
  readonly code: string;
  readonly path: string;
  readonly host: string;
  readonly port: string;
}

/** One known fault: what happened, and how a person mends it. */
export interface KnownFault {
  readonly kind: FaultKind;
  readonly what: (place: FaultPlace) => Bilingual;
  readonly mend: (place: FaultPlace) => Bilingual;
}

type Words = string | ((place: FaultPlace, say: keyof Bilingual) => string);

const said = (words: Words, place: FaultPlace, say: keyof Bilingual): string =>
  typeof words === 'string' ? words : words(place, say);

const fault = (kind: FaultKind, what: readonly [Words, Words], mend: readonly [Words, Words]): KnownFault => ({
  kind,
  what: (place) => ({ ja: said(what[0], place, 'ja'), en: said(what[1], place, 'en') }),
  mend: (place) => ({ ja: said(mend[0], place, 'ja'), en: said(mend[1], place, 'en') }),
});

/** 「データベースに接続できません（…）。」 */
const noWay = (ja: string, en: string): readonly [Words, Words] => [
  ({ peer }) => `${peer.name.ja}に接続できません（${ja}）。`,
  ({ peer }) => `${peer.name.en} can’t be reached (${en}).`,
];

const bySetting = (ja: string, en: string): readonly [Words, Words] => [
  ({ peer }) => ja.replace('SETTING', peer.setting),
  ({ peer }) => en.replace('SETTING', peer.setting),
];

/** On the way to another server, whichever it is. */
export const networkFaults = {
  refused: fault(
    'unreachable',
    noWay('接続が断られました', 'the connection was refused'),
    bySetting(
      '動いているか、SETTING のホストとポートを確かめてください。',
      'Check that it runs, and host and port of SETTING.',
    ),
  ),
  hostUnknown: fault(
    'unreachable',
    noWay('ホスト名が見つかりません', 'there is no host of that name'),
    bySetting(
      'SETTING のホスト名と、この機械のDNSを確かめてください。',
      'Check the host of SETTING and this machine’s DNS.',
    ),
  ),
  silent: fault(
    'unreachable',
    noWay('答えがありません', 'there is no answer'),
    bySetting(
      'SETTING のホストとポート、途中のネットワークとファイアウォールを確かめてください。',
      'Check host and port of SETTING, and network and firewalls on the way.',
    ),
  ),
  broken: fault(
    'unreachable',
    noWay('接続が途中で切れました', 'the connection broke'),
    bySetting(
      '相手が動き続けているか、SETTING のポートにいるのがそのサーバーかを確かめてください。',
      'Check that it keeps running, and that it is the one at the port of SETTING.',
    ),
  ),
  socketMissing: fault(
    'unreachable',
    noWay('ソケットがありません', 'there is no such socket'),
    bySetting(
      '動いているか、SETTING のソケットの場所を確かめてください。',
      'Check that it runs, and the place of the socket in SETTING.',
    ),
  ),
  forbidden: fault(
    'notAllowed',
    noWay('接続する権限がありません', 'this account may not connect'),
    bySetting(
      'SETTING のソケットの権限か、この機械のファイアウォールを確かめてください。',
      'Check the rights of the socket in SETTING, or this machine’s firewall.',
    ),
  ),
  certificate: fault(
    'unreachable',
    noWay('サーバー証明書を確かめられません', 'its certificate can’t be verified'),
    bySetting(
      '証明書の期限と名前を確かめ、自組織の認証局ならそのルートを渡してください（データベースは SETTING の sslrootcert、ほかは NODE_EXTRA_CA_CERTS）。',
      'Check the certificate’s dates and name; if your own authority signed it, hand over its root (the database: sslrootcert in SETTING, others: NODE_EXTRA_CA_CERTS).',
    ),
  ),
  withoutTls: fault(
    'unreachable',
    noWay('相手がTLSを使えません', 'it does not speak TLS'),
    bySetting(
      '相手のTLS（PostgreSQL は ssl = on）を有効にしてください。暗号化なしでよい経路なら、SETTING にそう書けます（PostgreSQL は ?sslmode=disable）。',
      'Switch TLS on there (PostgreSQL: ssl = on). Where the way needs none, SETTING can say so (PostgreSQL: ?sslmode=disable).',
    ),
  ),
  tls: fault(
    'unreachable',
    noWay('TLSの接続を作れません', 'no TLS connection comes about'),
    bySetting(
      '相手のTLSの版と設定、SETTING のポート（TLSのポートか）を確かめてください。',
      'Check its TLS versions and settings, and that the port of SETTING is one for TLS.',
    ),
  ),
} as const satisfies Readonly<Record<string, KnownFault>>;

const checkUrl = bySetting(
  'SETTING の利用者名とパスワード、データベースの pg_hba.conf を確かめてください。',
  'Check user and password of SETTING, and pg_hba.conf of the database.',
);

/** What PostgreSQL itself says. */
export const databaseFaults = {
  loginRefused: fault(
    'notAllowed',
    ['データベースがログインを断りました。', 'The database refused the login.'],
    checkUrl,
  ),
  passwordMissing: fault(
    'notAllowed',
    ['データベースがパスワードを求めています。', 'The database asks for a password.'],
    bySetting(
      'SETTING にパスワードを書いてください（postgres://利用者:パスワード@ホスト/データベース）。',
      'Write the password into SETTING (postgres://USER:PASSWORD@HOST/DATABASE).',
    ),
  ),
  wantsTls: fault(
    'notAllowed',
    [
      'データベースは、この機械からの暗号化しない接続を受け付けません。',
      'The database takes no clear-text connection from this machine.',
    ],
    bySetting(
      'SETTING に ?sslmode=verify-full を付けるか、pg_hba.conf を確かめてください。',
      'Add ?sslmode=verify-full to SETTING, or check pg_hba.conf.',
    ),
  ),
  noSuchDatabase: fault(
    'notFound',
    ['その名前のデータベースがありません。', 'There is no database of that name.'],
    bySetting(
      'SETTING のデータベース名を確かめるか、CREATE DATABASE で作ってください。',
      'Check the name in SETTING, or make it with CREATE DATABASE.',
    ),
  ),
  rightsMissing: fault(
    'notAllowed',
    ['データベースの利用者の権限が足りません。', 'The database’s user lacks rights.'],
    [
      'データベースの所有者にしてください（ALTER DATABASE … OWNER TO …;）。ほかの権限は docs/operating.md「データベースの利用者」にあります。CREATEROLE を与えるなら ALTER ROLE … CREATEROLE;',
      'Make it the owner of the database (ALTER DATABASE … OWNER TO …;). docs/operating.md, “Roles of the database”, names the other rights; for CREATEROLE: ALTER ROLE … CREATEROLE;',
    ],
  ),
  tooManyConnections: fault(
    'unreachable',
    ['データベースの接続が上限に達しています。', 'The database takes no more connections.'],
    ['max_connections を増やすか、ほかの接続を閉じてください。', 'Raise max_connections or close others.'],
  ),
  notUp: fault(
    'unreachable',
    [
      'データベースに接続できません（起動か停止の途中です）。',
      'The database can’t be reached (it is starting or stopping).',
    ],
    [
      '動き出すのを待って、もう一度起動してください。続くときはデータベースの記録を見てください。',
      'Wait until it is up and start again; if it goes on, see the database’s log.',
    ],
  ),
  readOnly: fault(
    'unreadable',
    [
      'データベースが読み取り専用です（待機系か、読み取り専用の設定です）。',
      'The database is read-only (a standby, or set so).',
    ],
    bySetting(
      'SETTING に主系のホストを指定するか、default_transaction_read_only を off にしてください。',
      'Name the primary in SETTING, or set default_transaction_read_only to off.',
    ),
  ),
  damaged: fault(
    'unreadable',
    [
      'データベースのファイルが壊れています。何も変更していません。',
      'The database’s files are damaged. Nothing was changed.',
    ],
    [
      'データフォルダをまるごと控えてから、バックアップから戻してください。',
      'Copy the whole data folder away, then restore a backup.',
    ],
  ),
  full: fault(
    'unreadable',
    ['データベースのディスクの空き容量が足りません。', 'The database’s disk has too little room.'],
    ['空きを作って、もう一度起動してください。', 'Make room and start again.'],
  ),
  memory: fault(
    'unreadable',
    ['データベースのメモリーかロックの枠が足りません。', 'The database has too little memory, or too few locks.'],
    [
      'ほかのものを止めるか、データベースの設定（max_locks_per_transaction など）を増やしてください。',
      'End other programs, or raise the database’s settings (max_locks_per_transaction and others).',
    ],
  ),
  other: fault(
    'unreadable',
    ['データベースが途中の操作を断りました。', 'The database refused what was asked.'],
    ['データベースの記録と docs/operating.md を確かめてください。', 'See the database’s log and docs/operating.md.'],
  ),
} as const satisfies Readonly<Record<string, KnownFault>>;

const checkHost: readonly [Words, Words] = [
  'HOST と PORT を確かめてください。HOST はこの機械のアドレス（127.0.0.1、すべてなら 0.0.0.0）です。',
  'Check HOST and PORT: HOST is an address of this machine (127.0.0.1, or 0.0.0.0 for all).',
];

/** Where the web server is to listen. */
export const listenFaults = {
  portTaken: fault(
    'conflict',
    [({ port }) => `ポート ${port} は使われています。`, ({ port }) => `Port ${port} is in use.`],
    ['PORT=3001 npm start のように別の番号にしてください。', 'Choose another, e.g. PORT=3001 npm start.'],
  ),
  portForbidden: fault(
    'notAllowed',
    [
      ({ port }) => `ポート ${port} で待ち受ける権限がありません。`,
      ({ port }) => `This account may not listen on port ${port}.`,
    ],
    [
      '1024 以上の PORT を使い、前段のプロキシに 80・443 を任せるか、権限（CAP_NET_BIND_SERVICE）を与えてください。',
      'Use a PORT of 1024 or above and leave 80 and 443 to a proxy in front, or grant CAP_NET_BIND_SERVICE.',
    ],
  ),
  hostUnknown: fault(
    'unreadable',
    [
      ({ host }) => `HOST の名前 ${host} が見つかりません。`,
      ({ host }) => `There is no host of the name ${host}, which HOST gives.`,
    ],
    checkHost,
  ),
  addressElsewhere: fault(
    'unreadable',
    [
      ({ host }) => `アドレス ${host} はこの機械のものではなく、待ち受けられません。`,
      ({ host }) => `The address ${host} is none of this machine’s and can’t be listened on.`,
    ],
    checkHost,
  ),
  other: fault(
    'unreadable',
    ['このアドレスとポートで待ち受けられません。', 'This address and port can’t be listened on.'],
    checkHost,
  ),
} as const satisfies Readonly<Record<string, KnownFault>>;

const file = (what: readonly [string, string], mend: readonly [string, string]): KnownFault =>
  fault('unreadable', what, mend);

/** What a disk or a folder says, by its code. */
export const fileFaults = {
  notAllowed: file(
    ['権限がありません。', 'This account may not do it.'],
    [
      '所有者と権限を確かめ、その所有者として動かすか、権限を与えてください。',
      'Check owner and rights: run as that owner, or grant the rights.',
    ],
  ),
  readOnly: file(
    ['読み取り専用です。', 'It is read-only.'],
    [
      '書き込める場所にするか、書き込めるようにマウントし直してください。',
      'Choose another place, or mount it writable.',
    ],
  ),
  full: file(
    ['空き容量が足りません。', 'The disk is full.'],
    ['空きを作って、もう一度行ってください。', 'Make room and try again.'],
  ),
  quota: file(
    ['割り当てられた容量を使い切っています。', 'The quota is used up.'],
    ['空きを作るか、割り当てを増やしてください。', 'Make room, or have the quota raised.'],
  ),
  noFolder: file(
    ['途中がフォルダではありません。', 'A part of the path is no folder.'],
    [
      '同じ名前のファイルをどけるか、別の場所を指定してください。',
      'Move the file of that name away, or name another place.',
    ],
  ),
  folder: file(
    ['フォルダです。ファイルでなければなりません。', 'It is a folder and must be a file.'],
    [
      'その名前のフォルダをどけるか、ファイルの名前を指定してください。',
      'Move the folder of that name away, or name a file.',
    ],
  ),
  taken: file(
    ['その名前は、もう別のものに使われています。', 'Something else has that name already.'],
    ['同じ名前のものをどけるか、別の場所を指定してください。', 'Move it away, or name another place.'],
  ),
  missing: file(
    ['ありません。', 'It is not there.'],
    [
      '場所の綴りと、マウントされているかを確かめ、親フォルダがなければ先に作ってください。',
      'Check how the place is written and that it is mounted; make its parent folder first.',
    ],
  ),
  name: file(
    ['名前が長すぎるか、リンクが輪になっています。', 'The name is too long, or its links go in a circle.'],
    ['短い場所を指定するか、リンクを直してください。', 'Choose a shorter place, or mend the links.'],
  ),
  tooMany: file(
    ['同時に開けるファイルの数を使い切りました。', 'No more files can be open at once.'],
    [
      '上限を増やして（ulimit -n 4096、systemd は LimitNOFILE）、もう一度行ってください。',
      'Raise the limit (ulimit -n 4096, systemd: LimitNOFILE) and try again.',
    ],
  ),
  broken: file(
    ['ディスクが読み書きに失敗しました。', 'The disk failed to read or write.'],
    [
      'ディスクと接続を確かめ、壊れていれば控えから戻してください。',
      'Check the disk and its connection; restore a backup where it is damaged.',
    ],
  ),
  busy: file(
    ['ほかのものが使っています。', 'Something else uses it.'],
    ['使っているプログラムを終えるか、マウントを外してください。', 'End the program that uses it, or unmount it.'],
  ),
  tooLarge: file(
    ['書けるファイルの大きさの上限を超えます。', 'It is beyond the largest file that may be written.'],
    [
      '上限（ulimit -f）を外すか、別のファイルシステムにしてください。',
      'Lift the limit (ulimit -f), or use another file system.',
    ],
  ),
  unsupported: file(
    ['このファイルシステムでは、その操作ができません。', 'This file system can’t do it.'],
    ['ふつうのディスク（ext4、xfs など）の場所を指定してください。', 'Name a place on a usual disk (ext4, xfs …).'],
  ),
  memory: file(
    ['メモリーかプロセスの枠が足りません。', 'Too little memory is left, or no more processes may run.'],
    [
      'ほかのものを止めるか、上限（ulimit -u、MemoryMax）を増やしてください。',
      'End other programs, or raise the limits (ulimit -u, MemoryMax).',
    ],
  ),
  pipeClosed: file(
    ['出力を読んでいた相手が先に閉じました。', 'Whoever read the output closed it first.'],
    ['出力先のプログラムを確かめてください。', 'Check the program that the output goes to.'],
  ),
} as const satisfies Readonly<Record<string, KnownFault>>;

/** Programs and packages that the product runs on. */
export const programFaults = {
  missing: file(
    ['要るプログラムがありません。', 'A program that is needed is not there.'],
    [
      'そのプログラムのパッケージを入れて（Debian：flock は util-linux）、もう一度行ってください。組込みの PostgreSQL なら、node_modules を消して npm start で入れ直してください。',
      'Install its package (Debian: flock is of util-linux) and try again. For the embedded PostgreSQL: remove node_modules and run npm start.',
    ],
  ),
  notRunnable: file(
    ['要るプログラムを実行できません。', 'A program that is needed can’t be run.'],
    [
      '実行権と、noexec でマウントされていないこと、この機械用のものかを確かめてください。',
      'Check its x bit, that its place is not mounted noexec, and that it is made for this machine.',
    ],
  ),
  packagesMissing: file(
    [
      '依存パッケージが足りないか、この機械のものではありません。',
      'Packages are missing, or not made for this machine.',
    ],
    [
      'ネットワークのある所で npm start か npm ci を実行してください。',
      'Run npm start or npm ci where there is a network.',
    ],
  ),
} as const satisfies Readonly<Record<string, KnownFault>>;

import type { Bilingual } from './core/kernel/bilingual.ts';

const whole = (least: number, most: number, ja: string, en: string): Bilingual => ({
  ja: `${least}〜${most} の整数${ja}`,
  en: `a whole number from ${least} to ${most}${en}`,
});

/** What each variable is to look like, for whoever wrote it otherwise. */
export const settingForms = {
  PORT: whole(0, 65_535, '（0 なら空きを使う）。例：PORT=3000', ' (0 takes a free one), e.g. PORT=3000'),
  HOST: {
    ja: '待ち受けるアドレスかホスト名だけ（http:// やポートは書かない）。例：HOST=127.0.0.1、すべてなら HOST=0.0.0.0',
    en: 'an address or host name alone, without http:// or a port, e.g. HOST=127.0.0.1, or HOST=0.0.0.0 for all',
  },
  JUNSHU_DATA: {
    ja: 'フォルダの場所。相対なら、実行したフォルダから数える。例：JUNSHU_DATA=/var/lib/junshu',
    en: 'the place of a folder; a relative one counts from the folder where it is run, e.g. JUNSHU_DATA=/var/lib/junshu',
  },
  JUNSHU_EVIDENCE_MB: whole(1, 2000, '（MB）。例：JUNSHU_EVIDENCE_MB=50', ' (MB), e.g. JUNSHU_EVIDENCE_MB=50'),
  DATABASE_URL: {
    ja: 'postgres:// で始まる URL。例：DATABASE_URL=postgres://利用者:パスワード@ホスト:5432/データベース（パスワードの記号は %40 のように書く）',
    en: 'a URL of postgres://, e.g. DATABASE_URL=postgres://USER:PASSWORD@HOST:5432/DATABASE (signs in the password as %40)',
  },
  JUNSHU_POSTGRES: {
    ja: 'auto・system・bundled のどれか、または / で始まるフォルダ。例：JUNSHU_POSTGRES=/usr/lib/postgresql/17',
    en: 'auto, system, bundled, or a folder from / on, e.g. JUNSHU_POSTGRES=/usr/lib/postgresql/17',
  },
  JUNSHU_BASE_URL: {
    ja: '人が使うアドレスの頭だけ（https:// か http://、ホスト、要ればポート）。例：JUNSHU_BASE_URL=https://junshu.example.jp',
    en: 'scheme, host and, where needed, port of the address that people use, e.g. JUNSHU_BASE_URL=https://junshu.example.jp',
  },
  JUNSHU_SESSION_HOURS: whole(
    1,
    168,
    '（時間）。例：JUNSHU_SESSION_HOURS=12',
    ' (hours), e.g. JUNSHU_SESSION_HOURS=12',
  ),
  JUNSHU_SAMPLE: { ja: 'yes か no', en: 'yes or no' },
  JUNSHU_PROBE_ALLOW: {
    ja: 'CIDR をコンマで区切る。例：JUNSHU_PROBE_ALLOW=10.1.0.0/16,fd00::/8',
    en: 'ranges as CIDR, set apart by commas, e.g. JUNSHU_PROBE_ALLOW=10.1.0.0/16,fd00::/8',
  },
  JUNSHU_PROBE_DNS: {
    ja: 'DNSサーバーのアドレスをコンマで区切る（要ればポート）。例：JUNSHU_PROBE_DNS=192.0.2.53,[2001:db8::53]:5353',
    en: 'addresses of DNS servers, with ports where needed, set apart by commas, e.g. JUNSHU_PROBE_DNS=192.0.2.53,[2001:db8::53]:5353',
  },
  JUNSHU_CHECK_DEEP: { ja: 'yes か no', en: 'yes or no' },
  JUNSHU_PROBE_PACE: whole(1, 1000, '。例：JUNSHU_PROBE_PACE=10', ', e.g. JUNSHU_PROBE_PACE=10'),
  JUNSHU_CLAMD: {
    ja: '/ で始まるソケットの場所。例：JUNSHU_CLAMD=/var/run/clamav/clamd.ctl',
    en: 'the place of a socket, from / on, e.g. JUNSHU_CLAMD=/var/run/clamav/clamd.ctl',
  },
  JUNSHU_CLAMD_DATABASE: {
    ja: '/ で始まるフォルダの場所。例：JUNSHU_CLAMD_DATABASE=/var/lib/clamav',
    en: 'the place of a folder, from / on, e.g. JUNSHU_CLAMD_DATABASE=/var/lib/clamav',
  },
  JUNSHU_CLAMD_MB: whole(1, 2000, '（MiB）。例：JUNSHU_CLAMD_MB=25', ' (MiB), e.g. JUNSHU_CLAMD_MB=25'),
  JUNSHU_CLAMD_DAYS: whole(0, 365, '（日）。例：JUNSHU_CLAMD_DAYS=3', ' (days), e.g. JUNSHU_CLAMD_DAYS=3'),
  JUNSHU_BACKUP_TO: {
    ja: '/ で始まるフォルダの場所。例：JUNSHU_BACKUP_TO=/mnt/backup/junshu',
    en: 'the place of a folder, from / on, e.g. JUNSHU_BACKUP_TO=/mnt/backup/junshu',
  },
  JUNSHU_BACKUP_AT: {
    ja: '時刻（00:00–23:59）。例：JUNSHU_BACKUP_AT=01:00',
    en: 'an hour of the day (00:00–23:59), e.g. JUNSHU_BACKUP_AT=01:00',
  },
  JUNSHU_BACKUP_KEEP: whole(1, 10_000, '（個）。例：JUNSHU_BACKUP_KEEP=14', ' (backups), e.g. JUNSHU_BACKUP_KEEP=14'),
  JUNSHU_BACKUP_HOURS: whole(1, 8760, '（時間）。例：JUNSHU_BACKUP_HOURS=36', ' (hours), e.g. JUNSHU_BACKUP_HOURS=36'),
  JUNSHU_SMTP_URL: {
    ja: 'smtp:// か smtps:// で始まる URL。例：JUNSHU_SMTP_URL=smtp://利用者:パスワード@ホスト:587',
    en: 'a URL of smtp:// or smtps://, e.g. JUNSHU_SMTP_URL=smtp://USER:PASSWORD@HOST:587',
  },
  JUNSHU_MAIL_FROM: {
    ja: 'メールアドレスか、名前付きのもの。例：JUNSHU_MAIL_FROM=遵守 <junshu@example.jp>',
    en: 'a mail address, with a name or without, e.g. JUNSHU_MAIL_FROM=Junshu <junshu@example.jp>',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why a value can't be taken. */
export const settingReasons = {
  notNumber: { ja: '整数ではありません', en: 'it is no whole number' },
  tooSmall: { ja: '小さすぎます', en: 'it is too small' },
  tooLarge: { ja: '大きすぎます', en: 'it is too large' },
  notUrl: { ja: 'その形の URL として読めません', en: 'it is no URL of that kind' },
  severalHosts: {
    ja: '複数のホストは書けません。書き込みを受けるサーバーを一つだけ書くか、切り替わる名前（仮想 IP、DNS、HAProxy、pgbouncer）を書いてください',
    en: 'it names several hosts: name the one that takes writes, or a name that follows it (a virtual address, DNS, HAProxy, pgbouncer)',
  },
  sslMode: {
    ja: 'その sslmode はありません。verify-full（既定）、no-verify、disable のどれかにしてください',
    en: 'there is no such sslmode: use verify-full (the default), no-verify or disable',
  },
  subPath: {
    ja: 'ホストの後に続きがあります。遵守はアドレスの頭（/）で動き、下の階層（/junshu など）や ? 以下には置けません。プロキシには専用のホスト名かポートを与えてください',
    en: 'something follows the host: Junshu lives at the root of an address, not below a path (/junshu); give the proxy a host name or port of its own',
  },
  userInside: { ja: '利用者名やパスワードは書けません', en: 'it must hold no user and no password' },
  notHost: { ja: 'アドレスともホスト名とも読めません', en: 'it is neither an address nor a host name' },
  notListed: { ja: '並びの中に、その形でないものがあります', en: 'one of the list is not of that form' },
  notSender: { ja: 'メールアドレスとして読めません', en: 'it is no mail address' },
  needed: {
    ja: 'JUNSHU_SMTP_URL を使うには、これも要ります',
    en: 'it is needed where JUNSHU_SMTP_URL is set',
  },
  other: { ja: 'その形ではありません', en: 'it is not of that form' },
} as const satisfies Readonly<Record<string, Bilingual>>;

import type { Bilingual } from '../kernel/bilingual.ts';
import type { ScanDepth, ScanTool } from './scan-run.ts';

/** What a scan does to its target, in plain words; `version` changes with the words, and is kept with who confirmed them. */
export interface ScanNotice {
  readonly version: string;
  readonly title: Bilingual;
  readonly does: readonly Bilingual[];
}

const own: Bilingual = {
  ja: '対象は自社か省の管理するもので、検査の時間と方法について関係者（運用者、クラウド事業者）の了解を得ていること。',
  en: 'The target is ours or the ministry’s, and those who run it (operators, cloud provider) agree to the time and the means.',
};

/** Every notice, by tool and depth. */
export const scanNotices: Readonly<Record<ScanTool, Readonly<Record<ScanDepth, ScanNotice>>>> = {
  wapiti: {
    light: {
      version: 'wapiti-light@1',
      title: {
        ja: '最初のページのヘッダと Cookie だけを見ます（攻撃もフォームの送信もしません）',
        en: 'Reads headers and cookies of the first page alone (no attack, no form is sent)',
      },
      does: [
        {
          ja: 'サイトの URL のページと、存在しないページを一つ、数回取得します。リンクはたどりません。',
          en: 'Fetches the page of the site’s URL and one that does not exist, some times. No link is followed.',
        },
        own,
      ],
    },
    full: {
      version: 'wapiti-full@1',
      title: {
        ja: '攻撃を模した要求を送り、脆弱性を探します（能動的な検査）',
        en: 'Sends requests as an attacker would, to find vulnerabilities (an active scan)',
      },
      does: [
        {
          ja: 'サイトの URL の下のリンクを全てたどり、SQL、スクリプト、OS コマンド、パス、改行などを入れた要求を、見つけた全ての引数とフォームに送ります。',
          en: 'Follows every link below the site’s URL, and sends SQL, scripts, OS commands, paths and line breaks to every parameter and form that it finds.',
        },
        {
          ja: 'フォームは実際に送信されます。登録、メール送信、データの変更や消去が起こり得ます。本番のデータで行わないでください。',
          en: 'Forms are really sent: records, mails, changes and deletions may follow. Do not run it on live data.',
        },
        {
          ja: '負荷がかかり、WAF や監視が攻撃として知らせることがあります。30分で打ち切り、毎秒の接続は10回までに抑えます。',
          en: 'It is a load, and firewalls and monitors may tell of an attack. It ends after 30 minutes; connections are held to ten a second.',
        },
        own,
      ],
    },
  },
  testssl: {
    light: {
      version: 'testssl-light@1',
      title: { ja: 'TLS のバージョンを調べます（数十秒）', en: 'Looks at the versions of TLS (some tens of seconds)' },
      does: [
        {
          ja: '対象のポートへ数十回の TLS 接続を行います。データは送りません。',
          en: 'Makes some dozens of TLS connections to the target’s port; sends no data.',
        },
        own,
      ],
    },
    full: {
      version: 'testssl-full@1',
      title: {
        ja: 'TLS の全項目と既知の欠陥を調べます（数分）',
        en: 'Looks at all of TLS and at known flaws (some minutes)',
      },
      does: [
        {
          ja: '対象のポートへ数百回の TLS 接続を行い、Heartbleed、ROBOT、CCS などの欠陥の有無を、壊れた要求を送って確かめます。',
          en: 'Makes some hundred TLS connections, and sends broken requests to see flaws such as Heartbleed, ROBOT, CCS.',
        },
        {
          ja: '侵入検知が攻撃として知らせることがあります。古い機器では処理が止まることがあります。',
          en: 'Intrusion detection may tell of an attack, and very old machines may stop working.',
        },
        own,
      ],
    },
  },
};

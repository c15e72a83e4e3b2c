import type { DutyHelpTable } from './duty-help.ts';

/** Obligations 16 and 17: applications and content, web applications. */
export const duties16to17 = {
  '16.1': {
    asked: {
      ja: '渡すアプリやコンテンツに、不正プログラムが入っていないか。①〜③で確かめる。',
      en: 'Is what is delivered free of malware? ① to ③ say how to find out.',
    },
    good: {
      ja: '今期に渡した3件は、①検査・②コードの確認・③外部接続の確認をいずれも終え、結果を証跡に置いた。',
      en: 'For all three deliverables scan, review and a look at external access are done and on record.',
    },
    bad: { ja: '不正プログラムは含まない。', en: 'There is no malware.' },
    why: { ja: '言い切りだけで、確かめたことがない。', en: 'A claim without anything done.' },
  },
  '16.1.1': {
    asked: {
      ja: '渡す前に、対策ソフトで全部を検査したか。',
      en: 'Was everything scanned before delivery?',
    },
    good: {
      ja: '9月25日の納品前日に全412ファイル（書庫の中も）を検査し、検知0件、読めなかったものも0件。',
      en: 'The day before delivery all 412 files, archives too, were scanned: nothing found, nothing unread.',
    },
    bad: { ja: '開発端末は常時検査している。', en: 'Developers’ machines are always scanned.' },
    why: { ja: '渡す物そのものの検査が求められている。', en: 'What is delivered must itself be scanned.' },
  },
  '16.1.2': {
    asked: {
      ja: '仕様にないコードが混じっていないことを確かめたか。',
      en: 'Was it made sure that no code is in it that the specification doesn’t know?',
    },
    good: {
      ja: '変更の全31件を別の担当が読み、納品物と承認済みの原本の差がないことを9月24日に確かめた。',
      en: 'Another developer read all 31 changes; on 24 September the delivery equalled the approved sources.',
    },
    bad: { ja: 'テストに合格している。', en: 'All tests pass.' },
    why: { ja: '試験は、余計なものがないことまでは示さない。', en: 'Tests don’t show that nothing else is there.' },
  },
  '16.1.3': {
    asked: {
      ja: '開いただけで外部のサーバに接続する仕掛けが、仕様に反して入っていないか。',
      en: 'Does nothing reach outside servers by itself, against the specification?',
    },
    good: {
      ja: '実際のブラウザで全28ページを開き、接続先は仕様の2件（配信網・地図）だけと確かめた。',
      en: 'All 28 pages were opened in a browser; they reach the two hosts of the specification alone.',
    },
    bad: { ja: '外部サイトへのリンクはない。', en: 'There are no links to other sites.' },
    why: {
      ja: 'リンクではなく、自動で起きる接続が問われている。',
      en: 'It is about what loads by itself, not about links.',
    },
  },
  '16.2': {
    asked: {
      ja: '渡す物に、弱点が残っていないか。',
      en: 'Is what is delivered free of vulnerabilities?',
    },
    good: {
      ja: '部品212件を脆弱性の情報と照らし、該当1件を直してから渡した（9月22日）。診断の指摘は残っていない。',
      en: '212 components were compared; the one concerned was mended before delivery, no finding is open.',
    },
    bad: { ja: '既知の脆弱性はない。', en: 'There are no known vulnerabilities.' },
    why: {
      ja: '何を、いつの情報と照らしたかがない。',
      en: 'What was compared with the state of which day is missing.',
    },
  },
  '16.3': {
    asked: {
      ja: '実行ファイルの形で渡していないか。渡すなら、ほかに方法がない理由は何か。',
      en: 'Is nothing delivered as an executable, or why is there no other way?',
    },
    good: {
      ja: '納品は HTML・PDF・CSV だけで、412ファイルを中身で判定し、実行形式とマクロは0件。',
      en: 'HTML, PDF and CSV alone; by their content none of the 412 files is an executable or has macros.',
    },
    bad: { ja: '拡張子 .exe は含まない。', en: 'There are no .exe files.' },
    why: {
      ja: '名前では分からない。マクロやスクリプトもある。',
      en: 'Names tell nothing; macros and scripts count too.',
    },
  },
  '16.4': {
    asked: {
      ja: '受け取った人が、改ざんされていない本物と確かめる手段を渡したか。',
      en: 'Was a means given to verify that it is genuine and unaltered?',
    },
    good: {
      ja: '一式に電子署名を付け、要約値の一覧と確かめ方の1枚を添えて渡した。',
      en: 'Signed as a whole, with a list of digests and a page on how to verify.',
    },
    bad: { ja: 'パスワード付きで送付。', en: 'Sent with a password.' },
    why: { ja: '読めなくする手段で、本物と確かめる手段ではない。', en: 'That hides it, but proves nothing.' },
  },
  '16.4.gpki': {
    asked: {
      ja: '署名に政府認証基盤（GPKI）の証明書が使えるなら、それを使ったか。',
      en: 'Where the government’s PKI can be used for signing, was it?',
    },
    good: {
      ja: '5月12日に使えるかを相談し、本件は対象外との回答。民間認証局の証明書で署名した。',
      en: 'Asked on 12 May and told that it can’t be used here; a commercial certificate was used.',
    },
    bad: { ja: 'GPKIは使用していない。', en: 'GPKI is not used.' },
    why: { ja: '使えるかどうかを確かめた跡がない。', en: 'Whether it could be used was never found out.' },
  },
  '16.5': {
    asked: {
      ja: '使う人に、古いソフトや安全を下げる設定を求めていないか。',
      en: 'Are users not made to keep old software or lower their security?',
    },
    good: {
      ja: '動作の条件はサポート中のブラウザ4種。古い実行環境も、設定の変更も求めない（9月20日に確認）。',
      en: 'It needs four browsers in support, no old runtime and no change of settings.',
    },
    bad: { ja: '推奨環境を明示している。', en: 'The recommended environment is stated.' },
    why: { ja: '示した環境がサポート中かどうかがない。', en: 'Whether that is still supported is missing.' },
  },
  '16.6.dev': {
    asked: {
      ja: '利用者の知らないうちに、外部に接続したり情報を渡したりしない作りか。',
      en: 'Does nothing reach out or hand on users’ data without their knowledge?',
    },
    good: {
      ja: '解析用の外部部品は使わず、地図1件は押したときだけ読み込む。通信を記録して確かめた。',
      en: 'No analytics; the map loads only when asked for, as the recorded traffic shows.',
    },
    bad: { ja: '個人情報は収集していない。', en: 'No personal data are collected.' },
    why: {
      ja: '閲覧の記録なども「者に関する情報」に当たりうる。',
      en: 'Records of visits can be information on users, too.',
    },
  },
  '16.6.policy': {
    asked: {
      ja: 'どうしても外部に渡すなら、安全を確かめ、渡すことと止め方を掲げたか。',
      en: 'Where it is needed, was it made safe, published, and told how to switch it off?',
    },
    good: {
      ja: '解析1件について、送る項目・送り先・無効にする方法を4月1日から方針のページに掲げている。',
      en: 'For the one service, what goes where and how to opt out stands on the policy page since 1 April.',
    },
    bad: { ja: '会社のプライバシーポリシーを掲載。', en: 'Our company’s privacy policy is linked.' },
    why: {
      ja: 'このサイトの外部送信と止め方が書かれていない。',
      en: 'It says nothing of this site’s third parties or how to stop them.',
    },
  },
  '17.design': {
    asked: {
      ja: '公開するウェブアプリを、IPAの「安全なウェブサイトの作り方」に沿って作ったか。',
      en: 'Was the web application built as IPA’s guide says?',
    },
    good: {
      ja: '改訂第7版に沿って設計し、11種の弱点それぞれの対策を設計書の表で対応付けた。',
      en: 'Designed along revision 7; a table maps each of the eleven weaknesses to its measure.',
    },
    bad: { ja: '安全に配慮して開発。', en: 'Developed with security in mind.' },
    why: { ja: 'どの版に沿い、どう確かめたかがない。', en: 'Which revision, and how it was verified, is missing.' },
  },
  '17.test': {
    asked: {
      ja: '公開前と、手を入れたとき・新しい脅威のときに、アプリの診断をして直したか。',
      en: 'Was it diagnosed before opening, after each change and new threat, and mended?',
    },
    good: {
      ja: '公開前（3月12日）と7月の改修前（7月8日）に診断し、指摘2件を直して再診断で消えたことを見た。',
      en: 'On 12 March before opening and on 8 July before the change; both findings were gone when tested again.',
    },
    bad: { ja: '年1回診断している。', en: 'Diagnosed once a year.' },
    why: {
      ja: '年1回は15（8）の機器の診断。アプリは改修のたびに要る。',
      en: 'That is the platform of 15 (8); applications need it at each change.',
    },
  },
  '17.checklist': {
    asked: {
      ja: '「作り方」のチェックリストに答えを書いて、担当職員に出したか。',
      en: 'Was the guide’s checklist filled in and submitted?',
    },
    good: {
      ja: '38項目に答え、対応できない1項目の理由を添えて7月10日に提出した。',
      en: 'All 38 points answered, with the reason for the one that isn’t met; submitted on 10 July.',
    },
    bad: { ja: 'チェックリストで確認済み。', en: 'Checked with the list.' },
    why: { ja: '提出までが求められている。', en: 'It has to be submitted, too.' },
  },
  '17.follow': {
    asked: {
      ja: 'チェックリストについて指示があれば、それに従ったか。',
      en: 'Were instructions that came of the checklist followed?',
    },
    good: {
      ja: '7月18日の指示（入力の検査の追加）に7月25日に対応し、結果を報告した。ほかに指示はない。',
      en: 'The instruction of 18 July was carried out and reported on the 25th; there was no other.',
    },
    bad: { ja: '特に指示はなかった。', en: 'There was no particular instruction.' },
    why: {
      ja: '提出の日と、指示を待っているのかが分からない。',
      en: 'When it was submitted, and whether an answer is awaited, is open.',
    },
  },
} as const satisfies DutyHelpTable;

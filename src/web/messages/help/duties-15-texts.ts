import type { DutyHelpTable } from './duty-help.ts';

/** Obligation 15: information systems; its content is told even where it is done. */
export const duties15 = {
  '15.1.manage': {
    asked: {
      ja: '設計から運用までのどの段階でも、知らない変更や情報の抜き取りが起きないよう、同じ品質管理の下に置いているか。',
      en: 'From design to operation, does one quality system keep out changes that nobody intended?',
    },
    good: {
      ja: '変更は番号で管理し、2名の承認を経て反映した。今期の変更は31件、承認のないものは0件。',
      en: 'Each change has a number and two approvals; 31 in this period, none without.',
    },
    bad: { ja: '品質管理を徹底している。', en: 'Quality is thoroughly managed.' },
    why: {
      ja: '何をどう確かめて、知らない変更を防ぐのかがない。',
      en: 'What keeps an unintended change out is missing.',
    },
  },
  '15.1.doc': {
    asked: {
      ja: 'その品質管理の手順と体制が分かる書類を出したか。',
      en: 'Were the documents submitted that show this system?',
    },
    good: {
      ja: '変更管理の手順書と体制図を4月15日に提出した。7月に改めた版を7月20日に出し直した。',
      en: 'Procedure and organisation were submitted on 15 April, the revised edition on 20 July.',
    },
    bad: { ja: '求めがあれば提出する。', en: 'Available on request.' },
    why: { ja: '求められる前に出すことになっている。', en: 'It is to be submitted without being asked for.' },
  },
  '15.2.org': {
    asked: {
      ja: '知らない変更が見つかったとき、省と一緒に調べて取り除く手順と担当が決まっているか。',
      en: 'If tampering is found, is it settled how and by whom it is looked into together with the ministry?',
    },
    good: {
      ja: '見つけた人が1時間以内に責任者へ伝え、記録を止めて保全し、立入りを受け入れる手順を定めた。担当は4名。',
      en: 'Told within an hour, records preserved, inspection accepted: a procedure with four people in charge.',
    },
    bad: { ja: '不正は発生していない。', en: 'There was no tampering.' },
    why: { ja: '起きたときの手順が問われている。', en: 'The question is what happens if there is.' },
  },
  '15.2.doc': {
    asked: {
      ja: 'その手順と体制の書類を出したか。',
      en: 'Were its documents submitted?',
    },
    good: {
      ja: '追跡調査の手順書（第1版）を4月15日に提出し、受領の返信を得た。',
      en: 'The procedure, edition 1, was submitted on 15 April and its receipt confirmed.',
    },
    bad: { ja: '社内規程に定めがある。', en: 'It is in our internal rules.' },
    why: { ja: '提出した書類と日がない。', en: 'Which document was submitted, and when, is missing.' },
  },
  '15.3.base': {
    asked: {
      ja: '知られているものも新しいものも、不正プログラムを見つけて止めるソフトを入れたか。',
      en: 'Is there software that finds and stops malware, known and new?',
    },
    good: {
      ja: '端末24台とサーバ3台の全27台に、振る舞いでも検知する製品（版は台帳）を入れた。',
      en: 'All 27 machines have a product that also detects by behaviour; its edition is on record.',
    },
    bad: { ja: '標準の対策機能を使用。', en: 'The built-in protection is used.' },
    why: {
      ja: '製品と台数、新しいものを止められるかが分からない。',
      en: 'Product, count, and whether new malware is stopped is open.',
    },
  },
  '15.3.1': {
    asked: {
      ja: '対策ソフトそのものが、いつも新しい版になるようにしたか。',
      en: 'Does the protection itself stay at its newest version?',
    },
    good: {
      ja: '27台とも自動更新とし、9月30日に管理画面で全台が最新版であることを見た。',
      en: 'All 27 update by themselves; on 30 September all were seen to be current.',
    },
    bad: { ja: '自動更新に設定。', en: 'Set to update automatically.' },
    why: { ja: '本当に更新されたかを見ていない。', en: 'Whether they were updated was not looked at.' },
  },
  '15.3.2': {
    asked: {
      ja: '検知に使う定義が、いつも新しいか。',
      en: 'Are its definitions current?',
    },
    good: {
      ja: '1日4回取り込む設定。9月30日の時点で最も古い定義は9月29日付け、3日を超えたものは0台。',
      en: 'Fetched four times a day; the oldest on 30 September was of the 29th, none older than three days.',
    },
    bad: { ja: '定義は最新である。', en: 'Definitions are up to date.' },
    why: {
      ja: '確かめた日と、いちばん古いものの日付がない。',
      en: 'The day of looking and the oldest one are missing.',
    },
  },
  '15.3.3': {
    asked: {
      ja: '対策ソフトの設定を、使う人が変えられないようにしたか。',
      en: 'Are its settings out of users’ hands?',
    },
    good: {
      ja: '設定の変更は管理者2名だけに許し、端末側の画面は閉じた。例外はない。',
      en: 'Two administrators alone can change settings; the machines’ own screens are locked, without exception.',
    },
    bad: { ja: '利用者には変更しないよう指示。', en: 'Users are told not to change them.' },
    why: { ja: '指示ではなく、できない設定が求められている。', en: 'It must be impossible, not merely forbidden.' },
  },
  '15.3.4': {
    asked: {
      ja: '全部のファイルを対象にした検査を、決めた間隔で行ったか。',
      en: 'Were all files scanned at a regular interval?',
    },
    good: {
      ja: '毎週日曜に全ファイルを検査。27台とも直近は9月27日で、途中で止まったものはない。',
      en: 'Each Sunday; the last on all 27 machines was on 27 September, none broken off.',
    },
    bad: { ja: 'リアルタイム検知を有効化。', en: 'Real-time detection is on.' },
    why: { ja: '開いたときの検知は、全ファイルの検査ではない。', en: 'That is not a scan of all files.' },
  },
  '15.3.5': {
    asked: {
      ja: '感染した機器を早く切り離す仕組み（EDR）を入れるか、考えて決めたか。',
      en: 'Was it considered, and decided, whether to use EDR to cut off infected machines?',
    },
    good: {
      ja: '5月に3製品を比べ、端末24台に導入を決めて7月に入れた。サーバ3台は常駐監視で代えることとし、理由を記録した。',
      en: 'Three products were compared in May; 24 machines got one in July, for three servers the reasons for monitoring instead are on record.',
    },
    bad: { ja: '費用の都合で導入しない。', en: 'Not used for reasons of cost.' },
    why: {
      ja: '求められているのは検討の記録。何を比べ、何で補うかがない。',
      en: 'What counts is the record of considering: what was compared and what stands in its place.',
    },
  },
  '15.4.report': {
    asked: {
      ja: '対策のためにシステムを変えたら、すぐ担当職員に知らせたか。',
      en: 'Were changes made for security reported promptly?',
    },
    good: {
      ja: '今期の変更3件（通信方式の停止ほか）を、いずれも実施から2日以内に報告した。',
      en: 'Three changes, each reported within two days.',
    },
    bad: { ja: '月次報告に含めている。', en: 'It is in the monthly report.' },
    why: {
      ja: 'どの変更を、何日後に知らせたかが分からない。',
      en: 'Which change was told after how many days is open.',
    },
  },
  '15.4.handover': {
    asked: {
      ja: '次の段階や他の会社に引き継ぐ項目に、対策のことが入っているか。',
      en: 'Does what is handed on to the next stage or operator include security?',
    },
    good: {
      ja: '運用への引継ぎ書に、権限の一覧・更新の手順・残る弱点2件を書き、9月15日に渡した。',
      en: 'The handover of 15 September lists rights, how to update, and two weaknesses that remain.',
    },
    bad: { ja: '引継ぎ資料を作成済み。', en: 'Handover papers were made.' },
    why: { ja: '対策に要る中身が入っているかが分からない。', en: 'Whether security is in them can’t be told.' },
  },
  '15.5.eol': {
    asked: {
      ja: 'サポートが切れた、または契約中に切れるソフトを使っていないか。',
      en: 'Is no software used whose support ended, or ends within the contract?',
    },
    good: {
      ja: '台帳84件を10月1日に照合し、期限切れ0件。契約中に切れる1件は11月に次の版へ移す（計画を10月5日に提示）。',
      en: 'Of 84 rows none had ended on 1 October; one that will moves to its next version in November, as presented on the 5th.',
    },
    bad: { ja: '最新のソフトウェアを使用。', en: 'Current software is used.' },
    why: { ja: '件数も、期限を見た日もない。', en: 'No count, no day of looking at support ends.' },
  },
  '15.5.ledger': {
    asked: {
      ja: 'ソフトの名前・版・入っている場所を台帳で管理しているか。',
      en: 'Are name, version and place of all software on record?',
    },
    good: {
      ja: 'サーバ3台と端末の構成を毎月取り込み、84件の名称・版・導入箇所に空きはない（最終9月28日）。',
      en: 'Taken from the machines each month; 84 rows without a gap, last on 28 September.',
    },
    bad: { ja: '構成管理を実施。', en: 'Configuration is managed.' },
    why: { ja: 'どこまで載っているか、いつの姿かが分からない。', en: 'How complete, and of which day, is open.' },
  },
  '15.5.info': {
    asked: {
      ja: '使っているソフトの弱点の情報を集め、担当職員に知らせたか。',
      en: 'Is information on vulnerabilities collected and passed on to the official?',
    },
    good: {
      ja: '脆弱性情報を毎日照合し、該当した2件を翌日までに知らせた（6月11日、9月3日）。',
      en: 'Compared daily; two that concern us were told by the next day, on 11 June and 3 September.',
    },
    bad: { ja: '公的機関の情報を確認している。', en: 'Public information is looked at.' },
    why: {
      ja: '自分の台帳と照らしたか、知らせたかがない。',
      en: 'Whether it was held against the inventory and told is missing.',
    },
  },
  '15.5.plan': {
    asked: {
      ja: '弱点を知ったら、直す計画を作り、確認を得てから直したか。',
      en: 'For each vulnerability, was a plan made, confirmed, and carried out?',
    },
    good: {
      ja: '2件とも計画を作り、6月13日と9月4日に確認を得て、6月20日と9月12日に対策を終えた。',
      en: 'Both had a plan, confirmed on 13 June and 4 September, done on 20 June and 12 September.',
    },
    bad: { ja: '緊急のため先に対応した。', en: 'It was urgent, so it was done first.' },
    why: {
      ja: '計画と確認の日がない。急ぎの扱いも決めておく。',
      en: 'Plan and confirmation are missing; settle beforehand what is urgent.',
    },
  },
  '15.6.collect': {
    asked: {
      ja: '自社（再委託先も）のサーバを使うとき、その弱点の情報を集めているか。',
      en: 'For servers of our own, or a subcontractor’s, is vulnerability information collected?',
    },
    good: {
      ja: '自社サーバ2台・再委託先1台のOSとミドルウェアについて、毎週月曜に配布元の情報を見ている。',
      en: 'For two of ours and one of the subcontractor, publishers’ notices are read each Monday.',
    },
    bad: { ja: '保守会社に任せている。', en: 'Left to the maintenance company.' },
    why: { ja: '責任を持つのは受注者。見た間隔がない。', en: 'The contractor answers for it; how often is missing.' },
  },
  '15.6.patch': {
    asked: {
      ja: '修正が出たら、仕事への影響を見ながら、早く当てたか。',
      en: 'Were fixes applied promptly, minding their effect on the work?',
    },
    good: {
      ja: '修正9件を平均6日で当てた。最長は12日（月末処理を避けたため）、未適用は0件。',
      en: 'Nine fixes within six days on average; the longest took twelve, avoiding the month’s end. None is open.',
    },
    bad: { ja: '定期メンテナンスで適用。', en: 'Applied at regular maintenance.' },
    why: { ja: '出てから何日で当てたかが分からない。', en: 'How many days after release is open.' },
  },
  '15.7.gojp': {
    asked: {
      ja: '省の外向けのサイトやメールに「.go.jp」を使っているか。',
      en: 'Do sites and mail for the public use .go.jp?',
    },
    good: {
      ja: '公開サイト1件とメールの送信元1件は、いずれも省の「.go.jp」の下にある。転送先も同じ。',
      en: 'One site and one mail domain, both below the ministry’s .go.jp, redirects too.',
    },
    bad: { ja: '独自ドメインだが省の名を表示。', en: 'A domain of its own that shows the ministry’s name.' },
    why: { ja: '名の表示では、政府のものと確かめられない。', en: 'A name on the page proves nothing.' },
  },
  '15.8.scan': {
    asked: {
      ja: '公開の前と、その後は年1回以上、機器の診断をして、見つかった弱点を直したか。',
      en: 'Was the platform diagnosed before opening and yearly, and what was found mended?',
    },
    good: {
      ja: '公開前の3月10日と本年9月8日に診断し、9月の指摘1件（古い暗号方式）を9月14日に止めた。',
      en: 'On 10 March before opening and on 8 September; the one finding was closed on the 14th.',
    },
    bad: { ja: '診断を実施し問題なし。', en: 'Diagnosed without problems.' },
    why: { ja: '日・範囲・やり方がなく、1年以内か分からない。', en: 'Day, scope and method are missing.' },
  },
  '15.8.tls': {
    asked: {
      ja: 'サイトとの通信を暗号化し、古い方式を止めているか。',
      en: 'Is traffic to the site encrypted, with old versions off?',
    },
    good: {
      ja: '全ページを暗号化し、TLS 1.2 と 1.3 だけを受ける。9月30日の点検で確かめた。',
      en: 'All pages are encrypted; TLS 1.2 and 1.3 alone, as checked on 30 September.',
    },
    bad: { ja: 'SSL対応済み。', en: 'SSL is in place.' },
    why: {
      ja: 'どの版を受けるか、暗号化されない入口がないかが不明。',
      en: 'Which versions, and whether any door is left open, is not told.',
    },
  },
  '15.8.cert': {
    asked: {
      ja: 'サーバ証明書は、利用者が何も入れなくても正しいと分かるものか。',
      en: 'Is the certificate verifiable without installing anything?',
    },
    good: {
      ja: '公的な認証局の証明書で、有効期限は12月20日。30日前に知らせが来るようにし、自動で更新している。',
      en: 'From a public authority, valid until 20 December, renewed automatically, with an alarm 30 days before.',
    },
    bad: { ja: '証明書を導入済み。', en: 'A certificate is installed.' },
    why: { ja: '発行元と期限がない。', en: 'Issuer and expiry are missing.' },
  },
  '15.9.spoof': {
    asked: {
      ja: 'メールの送信元を偽られないよう、DNSに備えを書いているか。',
      en: 'Do the DNS records keep others from sending in our name?',
    },
    good: {
      ja: 'SPF・DKIM・DMARC を設定し、DMARC は拒否（reject）。9月の集計報告に不一致はない。',
      en: 'SPF, DKIM and DMARC, with reject; no mismatch in September’s reports.',
    },
    bad: { ja: 'SPFを設定している。', en: 'SPF is set.' },
    why: { ja: 'SPFだけでは、表示される差出人は守れない。', en: 'SPF alone doesn’t protect the sender that is shown.' },
  },
  '15.9.tls': {
    asked: {
      ja: 'サーバ同士のメールの受け渡しを暗号化しているか。',
      en: 'Is mail between servers encrypted?',
    },
    good: {
      ja: '受信サーバ2台とも暗号化を受け、MTA-STS を公開した。9月30日に点検済み。',
      en: 'Both incoming servers take TLS, MTA-STS is published; checked on 30 September.',
    },
    bad: { ja: 'メールは暗号化ZIPで送付。', en: 'Attachments are sent as encrypted ZIPs.' },
    why: {
      ja: '添付の暗号化と、サーバ間の暗号化は別である。',
      en: 'That is about attachments, not about the way between servers.',
    },
  },
  '15.9.sign': {
    asked: {
      ja: '省から出るメールに署名や暗号化を使い、本物と分かるようにしているか。',
      en: 'Is mail signed or encrypted, so that it is known to be genuine?',
    },
    good: {
      ja: '一斉配信のメールに S/MIME の署名を付けている。9月の配信2通で署名を確かめた。',
      en: 'Bulk mail bears an S/MIME signature, verified on both mails of September.',
    },
    bad: { ja: '署名欄に連絡先を記載。', en: 'Contact data stand below each mail.' },
    why: { ja: 'ここでいう署名は、電子署名のことである。', en: 'What is meant is a digital signature.' },
  },
  '15.10.vendor': {
    asked: {
      ja: '決められた日に、ドメインやDNS、環境を消せる事業者を選んだか。',
      en: 'Was a provider chosen that can delete domain, DNS and environment on the day set?',
    },
    good: {
      ja: 'DNS・配信網・基盤の3社とも、日を指定して消せることを約款で確かめ、写しを証跡に置いた。',
      en: 'For all three providers the terms allow deletion on a given day; copies are kept as evidence.',
    },
    bad: { ja: '実績のある事業者を選定。', en: 'An experienced provider was chosen.' },
    why: { ja: '指定の日に消せるかどうかが示されていない。', en: 'Whether it can delete on the day set is not shown.' },
  },
  '15.10.notice': {
    asked: {
      ja: '閉じる前に、終わることを一定の期間知らせたか。',
      en: 'Was the closing announced for some time beforehand?',
    },
    good: {
      ja: '運用中のため告知は未実施。閉鎖の30日前から終了日までトップページに掲げる計画（計画書に記載）。',
      en: 'In operation, so not yet; as planned it will be shown for 30 days before closing.',
    },
    bad: { ja: '閉鎖予定なしのため該当なし。', en: 'Not applicable, as no closing is planned.' },
    why: {
      ja: '終わりはいつか来る。いつ・何日間の計画を書く。',
      en: 'An end will come: write the plan, when and for how long.',
    },
  },
  '15.10.cleanup': {
    asked: {
      ja: '告知の後、ドメイン・DNS・配信網・リンク・SNSを漏れなく消したか。',
      en: 'After the notice, were domain, DNS, CDN, links and accounts all removed?',
    },
    good: {
      ja: '9月30日に DNS の3件と配信網の設定、SNSの1件を消し、10月2日に外から引けないことを確かめた。',
      en: 'Three DNS records, the CDN and one account were deleted on 30 September and looked up from outside on 2 October.',
    },
    bad: { ja: 'サイトを停止した。', en: 'The site was stopped.' },
    why: {
      ja: '止めただけでは、残った設定を他人に使われる。',
      en: 'What is left in the DNS can be taken over by others.',
    },
  },
  '15.10.narrative': {
    asked: {
      ja: '（１０）について、実施ならその中身、未実施・該当なしなら理由を必ず書く。',
      en: 'For (10), always write the content or the reason.',
    },
    good: {
      ja: '対象は公開サイト1件。運用中のため、選定の確認までを実施し、告知と抹消は契約終了時に行う。',
      en: 'One site; in operation, so the provider was verified, while notice and deletion follow at the end.',
    },
    bad: { ja: '実施', en: 'Implemented' },
    why: { ja: '一語では足りない、と様式に書かれている。', en: 'The form itself says that one word is not enough.' },
  },
} as const satisfies DutyHelpTable;

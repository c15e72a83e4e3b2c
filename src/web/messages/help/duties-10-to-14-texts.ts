import type { DutyHelpTable } from './duty-help.ts';

/** Obligations 10 to 14: measures and training, incidents, cloud. */
export const duties10to14 = {
  '10.vul': {
    asked: {
      ja: '使っている機器やソフトの弱点を知り、直す仕組みがあるか。',
      en: 'Are weaknesses of machines and software known and mended?',
    },
    good: {
      ja: '業務端末24台の更新を毎月第2水曜の翌週までに当て、9月末の未適用は0台。',
      en: 'Updates reach 24 machines within a week of release; at the end of September none was left out.',
    },
    bad: { ja: 'ウイルス対策ソフトを入れている。', en: 'Anti-virus software is installed.' },
    why: {
      ja: '弱点への対策と、不正プログラムへの対策は別の項目である。',
      en: 'That answers malware, not weaknesses.',
    },
  },
  '10.mal': {
    asked: {
      ja: 'ウイルスなどを見つけて止める備えが、全部の機器にあるか。',
      en: 'Is malware found and stopped on every machine?',
    },
    good: {
      ja: '端末24台・サーバ3台の全てに対策ソフトを入れ、定義の日付を管理画面で毎日見ている。検知は1件、隔離済み。',
      en: 'All 24 machines and three servers are covered, definitions watched daily; one detection, isolated.',
    },
    bad: { ja: '対策ソフトを導入済み。', en: 'Software is installed.' },
    why: { ja: '何台のうち何台か、最新かが分からない。', en: 'How many of how many, and whether current, is open.' },
  },
  '10.dos': {
    asked: {
      ja: '大量の通信で止められないように、または止められても続けられるようにしているか。',
      en: 'Can the service stand a flood of traffic, or go on in another way?',
    },
    good: {
      ja: '公開サイトの前に配信網を置き、急増を知らせる設定にした。6月に通知の試験を行った。',
      en: 'A delivery network stands before the site and tells of surges; the alarm was tried in June.',
    },
    bad: { ja: '攻撃は受けていない。', en: 'There was no attack.' },
    why: {
      ja: '備えを問われているのに、結果しか書かれていない。',
      en: 'A measure is asked for, not whether one was lucky.',
    },
  },
  '10.apt': {
    asked: {
      ja: 'この仕事を狙ったメールなどで入り込まれない、入られても広がらない備えがあるか。',
      en: 'Is there something against mail aimed at this work, and against spread once inside?',
    },
    good: {
      ja: '添付の実行形式を受信時に外し、業務用の網を社内から分けた。5月に訓練メールを22名へ送り、開いた2名に説明した。',
      en: 'Executable attachments are removed, the network is separate; of 22 who got a training mail in May two opened it and were told.',
    },
    bad: { ja: '不審なメールは開かないよう指導。', en: 'People are told not to open odd mail.' },
    why: {
      ja: '人の注意だけに頼り、いつ誰に伝えたかもない。',
      en: 'It rests on attention alone, and says not when or to whom.',
    },
  },
  '10.acl': {
    asked: {
      ja: '誰が何を使えるかを決め、決めたとおりになっているか。',
      en: 'Is it settled who may use what, and is it so?',
    },
    good: {
      ja: '共有領域は従事者22名だけに開き、管理者は2名。8月に一覧と照らし、退任者の残りはなかった。',
      en: 'The share is open to the 22 people, with two administrators; compared in August, nobody who left was on it.',
    },
    bad: { ja: 'アクセス権を適切に設定。', en: 'Access rights are set properly.' },
    why: { ja: '誰に開き、いつ確かめたかがない。', en: 'To whom, and when it was checked, is missing.' },
  },
  '10.leak': {
    asked: {
      ja: '情報が外に出ないように、出ても読めないようにしているか。',
      en: 'Is information kept from getting out, or unreadable if it does?',
    },
    good: {
      ja: '端末の記憶域を暗号化し、外部記憶の接続を禁じた。社外への送付は上長の承認後に限り、今期は14件。',
      en: 'Disks are encrypted, external storage is blocked; sending outside needs approval, 14 times in this period.',
    },
    bad: { ja: '情報の取扱いに注意している。', en: 'Information is handled with care.' },
    why: { ja: '手段がなく、誰が見ても確かめられない。', en: 'No means is named that anyone could check.' },
  },
  '10.edu': {
    asked: {
      ja: 'この契約の期間の間に、六つの対策についての教育を、従事者全員が受けたか。',
      en: 'Did everyone take training on the six kinds of measures within the contract’s period?',
    },
    good: {
      ja: '5月20日と7月3日の研修で六つの対策を扱い、22名全員が受講した。7月着任の1名は7月3日に受けた。',
      en: 'Two courses covered all six subjects; all 22 attended, the one who joined in July on 3 July.',
    },
    bad: { ja: '全社で毎年教育を行っている。', en: 'The company trains everyone each year.' },
    why: {
      ja: '契約期間の中か、全員か、六つを扱ったかが分からない。',
      en: 'Within the period, everyone, all six subjects: none of it is told.',
    },
  },
  '11.method': {
    asked: {
      ja: '事故のときの連絡先と手順を、前もって担当職員に示したか。',
      en: 'Was the procedure for incidents, with contacts, presented to the official beforehand?',
    },
    good: {
      ja: '連絡の順と電話番号、第1報の目安（2時間以内）を書いた手順を4月8日に示した。',
      en: 'A procedure with the order of calls, numbers and a first report within two hours was presented on 8 April.',
    },
    bad: { ja: '社内の事故対応規程がある。', en: 'We have an internal rule on incidents.' },
    why: { ja: '担当職員に示した日がない。', en: 'The day on which it was presented is missing.' },
  },
  '11.report': {
    asked: {
      ja: '事故や、そのおそれに気づいたら、すぐ担当職員に知らせたか。',
      en: 'Was an incident, or the danger of one, reported at once?',
    },
    good: {
      ja: '8月3日14時05分に誤送信に気づき、14時40分に第1報を行った。ほかに事故はない。',
      en: 'A mail sent to the wrong person was noticed at 14:05 on 3 August and reported at 14:40; there was no other.',
    },
    bad: { ja: '原因を調べてから報告した。', en: 'Reported once the cause was known.' },
    why: {
      ja: '第1報は、分かったことだけで先に出す。',
      en: 'The first report comes first, with whatever is known.',
    },
  },
  '11.follow': {
    asked: {
      ja: '原因を調べ、対処を担当職員と相談し、指示に従ったか。',
      en: 'Was the cause found, the mend discussed with the official, and the instruction followed?',
    },
    good: {
      ja: '宛先の自動補完が原因と8月5日に協議し、8月10日の指示どおり補完を止め、8月12日に完了の了承を得た。',
      en: 'Auto-completion was found as the cause and discussed on 5 August; it was switched off as instructed, agreed as done on 12 August.',
    },
    bad: { ja: '再発防止に努める。', en: 'We strive to prevent recurrence.' },
    why: { ja: '原因・相談・指示・終わりの日が一つもない。', en: 'No cause, no consultation, no instruction, no end.' },
  },
  '12.noconf': {
    asked: {
      ja: '申し込めば誰でも使えるクラウドに、要機密情報を置いていないか。',
      en: 'Is nothing confidential kept in cloud services that anyone can sign up for?',
    },
    good: {
      ja: '約款型は日程調整の1件だけで、氏名と日時のほかは入れない決まり。8月に中身を確かめた。',
      en: 'One such service, for scheduling; it may hold names and times alone, and was looked through in August.',
    },
    bad: { ja: '無料サービスは使っていない。', en: 'No free services are used.' },
    why: {
      ja: '有料でも約款型はある。料金ではなく契約の結び方の問題である。',
      en: 'Paid ones can be of that kind too: it is about terms, not price.',
    },
  },
  '12.access': {
    asked: {
      ja: '約款型クラウドを使うとき、勝手に入られないようにしているか。',
      en: 'Where such a service is used, is it protected against intrusion?',
    },
    good: {
      ja: '利用者3名に2段階の認証を必須とし、共有リンクには期限を付けた。',
      en: 'Its three users sign in with a second factor; links that are shared expire.',
    },
    bad: { ja: '提供会社が対策している。', en: 'The provider takes care of it.' },
    why: { ja: '使う側が設定することが書かれていない。', en: 'What the user has to set up is missing.' },
  },
  '13.list': {
    asked: {
      ja: '要機密情報を扱うクラウドを、ISMAPのリストから選んだか。選べないときの理由は何か。',
      en: 'Were cloud services for confidential information taken from the ISMAP lists, or why not?',
    },
    good: {
      ja: '基盤に使う1件は登録番号と有効期間を10月1日にリストで確かめた。使う機能は言明の範囲に入る。',
      en: 'The one platform was found on the list on 1 October, with number and validity; what we use is in its declared scope.',
    },
    bad: { ja: 'ISMAP取得済みのサービスを利用。', en: 'An ISMAP service is used.' },
    why: {
      ja: 'どの登録で、いつ確かめ、使う機能が範囲に入るかがない。',
      en: 'Which entry, when checked, and whether the use is in scope is missing.',
    },
  },
  '14.risk': {
    asked: {
      ja: 'クラウドを使う前に、提供条件から危険を考え、受け入れられると確かめたか。',
      en: 'Before a cloud service was used, were its terms weighed and the risk found acceptable?',
    },
    good: {
      ja: '保管場所・再委託・終了時の消去など9点を3月に評価し、残る危険を責任者が受け入れた（3月28日）。',
      en: 'Nine points, such as location, subcontractors and deletion at the end, were rated in March; the rest was accepted on the 28th.',
    },
    bad: { ja: '大手のサービスなので問題ない。', en: 'It is a major provider, so no problem.' },
    why: {
      ja: '条件を見ておらず、誰が受け入れたかもない。',
      en: 'No terms were looked at, and nobody accepted anything.',
    },
  },
  '14.approve': {
    asked: {
      ja: 'クラウドを使い始める前に、担当職員の利用承認を得たか。',
      en: 'Did the official approve the use before it began?',
    },
    good: {
      ja: 'クラウド2件とも4月3日に承認を得て、4月6日から使い始めた。承認の期限は3月31日。',
      en: 'Both services were approved on 3 April and used from the 6th; the approvals last until 31 March.',
    },
    bad: { ja: '提案書に記載してある。', en: 'It is in our proposal.' },
    why: { ja: '提案と承認は別で、承認の日がない。', en: 'A proposal is no approval, and its day is missing.' },
  },
  '14.caution': {
    asked: {
      ja: '使う人に、そのクラウドで気をつけることを示したか。',
      en: 'Were the users told what to mind with that service?',
    },
    good: {
      ja: '置いてよい情報、共有の範囲、外部公開の禁止を1枚にまとめ、使い始めの前に22名へ配った。',
      en: 'One page on what may be kept there, with whom it may be shared and nothing public went to all 22 before use.',
    },
    bad: { ja: '利用規約に従って使う。', en: 'Used under its terms.' },
    why: { ja: '示した相手と中身がない。', en: 'To whom, and what, is missing.' },
  },
  '14.manage': {
    asked: {
      ja: '使い始めた後も、誰がどう使っているかを見直しているか。',
      en: 'Is the use looked after once it has begun?',
    },
    good: {
      ja: '6月と9月に利用者と共有の設定を見直し、不要な共有1件を止めた。',
      en: 'Users and sharing were reviewed in June and September; one share that nobody needed was closed.',
    },
    bad: { ja: '管理者が適宜確認。', en: 'Administrators check as needed.' },
    why: { ja: 'いつ見て、何が分かったかがない。', en: 'When it was looked at, and what came of it, is missing.' },
  },
} as const satisfies DutyHelpTable;

import type { DutyHelpTable } from './duty-help.ts';

/** Obligations 2 to 5: regulations, audits, people, subcontracts. */
export const duties02to05 = {
  '2.a': {
    asked: {
      ja: '事故が起きたときに誰がどう動くかを、規程等に沿って決め、動ける状態にしているか。',
      en: 'Is it settled, as the regulations ask, who does what when an incident happens, and would it work?',
    },
    good: {
      ja: '事故対応の責任者と連絡の順を決め、6月に机上訓練を行い、夜間の連絡先を2名に増やした。',
      en: 'The person in charge and the order of calls are set; after a table exercise in June a second night contact was named.',
    },
    bad: { ja: '事故には適切に対応する体制がある。', en: 'There is a system to respond to incidents properly.' },
    why: {
      ja: '誰が・どの順で動くか、試したかが分からない。',
      en: 'Who acts in which order, and whether it was tried, is left open.',
    },
  },
  '2.b': {
    asked: {
      ja: '使う人を一人ずつ見分け、その人の仕事に要る範囲だけを使えるようにしているか。',
      en: 'Is each user told apart, with access to no more than the work needs?',
    },
    good: {
      ja: '利用者番号は一人に一つとし、退任した2名の権限を退任日に止めた。権限の見直しは5月と8月に行った。',
      en: 'One account for each person; those of two who left were stopped on their last day. Rights were reviewed in May and August.',
    },
    bad: { ja: 'パスワードを設定している。', en: 'Passwords are set.' },
    why: {
      ja: '共用か一人ずつか、誰に何を許したか、いつ見直したかが書かれていない。',
      en: 'Shared or personal, who may do what, and when it was reviewed is not said.',
    },
  },
  '2.c': {
    asked: {
      ja: '操作や通信の記録を取り、決めた間隔で見て、おかしな動きに気づけるか。',
      en: 'Are records of use and traffic kept and looked at regularly, so that something odd is noticed?',
    },
    good: {
      ja: '業務サーバ3台のログを1年間保管し、毎週月曜に認証の失敗を確かめた。26週分を実施、異常なし。',
      en: 'Logs of three servers are kept for a year; failed sign-ins are looked at each Monday: 26 weeks, nothing odd.',
    },
    bad: { ja: 'ログを取得している。', en: 'Logs are taken.' },
    why: {
      ja: 'どの装置の、何を、いつまで残し、誰が見たかがない。',
      en: 'Of which machines, what, for how long and who looks is missing.',
    },
  },
  '2.d': {
    asked: {
      ja: '機器や書類を、関係のない人が触れたり持ち去ったりできないようにしているか。',
      en: 'Are equipment and papers out of reach of those who have no business with them?',
    },
    good: {
      ja: '作業室は入退室をカードで記録し、端末は鎖で固定、書類は退勤時に施錠棚へ戻した。',
      en: 'The room records entries by card, machines are chained, papers go back into a locked cabinet each evening.',
    },
    bad: { ja: '社内の安全な場所に保管している。', en: 'Everything is kept in a safe place in our office.' },
    why: {
      ja: 'どこで、何によって安全なのかが分からない。',
      en: 'Where, and what makes it safe, can’t be told.',
    },
  },
  '2.e': {
    asked: {
      ja: '働く人に守ることを知らせ、守らなかったときの扱いまで決めているか。',
      en: 'Do those who work here know what is asked of them, and what follows if they don’t keep to it?',
    },
    good: {
      ja: '着任時に業務の手引きを配って説明し、従事者22名全員の受領日を台帳に残した。',
      en: 'A guide was handed out and explained on joining; for all 22 people the day is on record.',
    },
    bad: { ja: '従業員に周知徹底している。', en: 'Our employees are thoroughly informed.' },
    why: {
      ja: '何を、誰に、いつ知らせたかがない。全員かどうかも分からない。',
      en: 'What was told to whom and when is missing, and whether to everyone.',
    },
  },
  '2.f': {
    asked: {
      ja: '守るべき情報と機器を数え上げ、何が起こりうるかを考えて対策を決めているか。',
      en: 'Are information and equipment listed, and measures chosen after asking what might happen to them?',
    },
    good: {
      ja: '情報12件と機器31台を台帳にまとめ、4月に危険を洗い出し、持出し端末の暗号化を加えた。',
      en: 'Twelve items and 31 machines are listed; a look at risks in April added encryption of portable machines.',
    },
    bad: { ja: '資産は適宜把握している。', en: 'Assets are known as necessary.' },
    why: {
      ja: '数も、見直した日も、決めた対策も書かれていない。',
      en: 'No number, no day of review, no measure that came of it.',
    },
  },
  '2.g': {
    asked: {
      ja: 'システムや情報が、知らないうちに書き換えられていないことを確かめているか。',
      en: 'Is it made sure that systems and information are not altered unnoticed?',
    },
    good: {
      ja: '公開ファイルの要約値を毎晩照合し、8月の1件は正規の更新と確かめた。更新は2名で承認した。',
      en: 'Digests of published files are compared each night; the one difference in August was a regular release, approved by two.',
    },
    bad: { ja: '改ざんされないよう注意している。', en: 'Care is taken against tampering.' },
    why: { ja: '確かめる方法と間隔がない。', en: 'How and how often it is checked is missing.' },
  },
  '2.h': {
    asked: {
      ja: '決めた対策が働いているかを定期に確かめ、規程等が改まったら見直しているか。',
      en: 'Are measures reviewed regularly, and again when the regulations change?',
    },
    good: {
      ja: '9月に対策の一覧を自己点検し、2件を直した。規程等は令和5年度版を入手し、改定の有無を毎月見ている。',
      en: 'A self-review in September led to two changes. The edition of 2023 is at hand; changes are looked for each month.',
    },
    bad: { ja: '規程等を遵守している。', en: 'The regulations are observed.' },
    why: {
      ja: 'どの版を見て、いつ、何を確かめたかがない。',
      en: 'Which edition, when, and what was reviewed is missing.',
    },
  },
  '3.accept': {
    asked: {
      ja: '省や内閣官房の監査・侵入試験を求められたら受けられるか。この期間に受けたか。',
      en: 'Would an audit or penetration test by the government be accepted, and was there one in this period?',
    },
    good: {
      ja: '今期は監査の申入れなし。窓口を品質管理部（担当1名）に定め、求めがあれば10日以内に日程を返す。',
      en: 'No audit was asked for. The contact is named; a date is offered within ten days of a request.',
    },
    bad: { ja: '監査はなかったため該当なし。', en: 'Not applicable, as there was no audit.' },
    why: {
      ja: '受け入れる用意は、監査がない期間にも問われている。',
      en: 'Being ready is asked for in a period without an audit, too.',
    },
  },
  '3.fix': {
    asked: {
      ja: '監査や診断で指摘されたことを、期限までに直したか。残りはいつ直すか。',
      en: 'Was what audits and diagnoses found mended in time, and when will the rest be?',
    },
    good: {
      ja: '指摘4件のうち3件は7月までに是正し、記録を添えた。残る1件は部品の都合で11月10日に直す（責任者 開発課長）。',
      en: 'Three of four findings were mended by July; the last follows on 10 November, with its owner named.',
    },
    bad: { ja: '指摘事項には順次対応中。', en: 'Findings are being dealt with one by one.' },
    why: {
      ja: '何件のうち何件か、残りの期限と責任者がない。',
      en: 'How many of how many, by when and by whom is missing.',
    },
  },
  '4.limit': {
    asked: {
      ja: 'この仕事に関わる人を必要な人だけに絞り、外れた人は触れられなくなっているか。',
      en: 'Do only those work on it who need to, and are those who left shut out?',
    },
    good: {
      ja: '従事者は名簿の22名に限り、7月末に外れた2名の入館証と権限を当日回収した。',
      en: 'The 22 people on the list alone; cards and rights of two who left at the end of July were taken back that day.',
    },
    bad: { ja: '関係者のみが従事している。', en: 'Only those concerned work on it.' },
    why: {
      ja: '関係者が誰か、外れた人の権限がどうなったかが分からない。',
      en: 'Who is concerned, and what became of rights, can’t be told.',
    },
  },
  '4.capital': {
    asked: {
      ja: '株主や親会社・子会社など、会社の持ち主を担当職員に示したか。',
      en: 'Was the official shown who owns the company: shareholders, parent, subsidiaries?',
    },
    good: {
      ja: '4月8日に主な株主5名と持株の割合、親会社の名を示した。以後の変わりはない。',
      en: 'On 8 April five main shareholders with their shares and the parent were presented; nothing changed since.',
    },
    bad: { ja: '会社案内を提出済み。', en: 'A company brochure was submitted.' },
    why: {
      ja: '会社案内では株主と割合が分からず、いつの姿かも不明。',
      en: 'A brochure tells neither owners nor shares, nor of which day.',
    },
  },
  '4.officers': {
    asked: {
      ja: '取締役・監査役など、会社を動かす人の情報を示したか。',
      en: 'Was the official shown who runs the company: directors and auditors?',
    },
    good: {
      ja: '4月8日に役員7名の氏名と役職を示し、6月の総会で替わった1名は就任前の6月12日に示した。',
      en: 'Seven officers were presented on 8 April; the one who changed in June on 12 June, before taking office.',
    },
    bad: { ja: '役員は公表している。', en: 'Our officers are public.' },
    why: {
      ja: '公表と、担当職員への提示は別のことである。',
      en: 'Being public is not the same as being presented to the official.',
    },
  },
  '4.place': {
    asked: {
      ja: 'どこで仕事をするかを全部示したか。自宅や再委託先の場所も含む。',
      en: 'Were all places of work presented, homes and subcontractors’ rooms too?',
    },
    good: {
      ja: '本社4階と横浜の運用室の2か所を4月8日に示した。在宅での作業は行わない。',
      en: 'Two places, our 4th floor and the room in Yokohama, were presented on 8 April; nobody works from home.',
    },
    bad: { ja: '弊社内で実施。', en: 'Done in our company.' },
    why: { ja: '住所や部屋、在宅の有無が分からない。', en: 'Address, room and work from home are left open.' },
  },
  '4.people': {
    asked: {
      ja: '一人ひとりの所属・資格や研修・経験・国籍を、全員について示したか。',
      en: 'Were affiliation, qualifications, record and nationality presented for every single person?',
    },
    good: {
      ja: '従事者22名全員の所属、資格（登録番号と期限）、経歴、国籍を名簿で4月8日に示した。',
      en: 'For all 22 people affiliation, qualifications with number and expiry, record and nationality were presented on 8 April.',
    },
    bad: { ja: '主要な従事者の経歴書を提出した。', en: 'CVs of the main people were submitted.' },
    why: { ja: '全員ではなく、国籍の記載も分からない。', en: 'Not everyone, and nationality is not mentioned.' },
  },
  '4.represent': {
    asked: {
      ja: '人や場所などが変わる前に、変わったあとの姿を示し直したか。',
      en: 'Was a change of people or places presented before it took effect?',
    },
    good: {
      ja: '7月1日に加わる1名を6月24日に、9月末に外れる2名を9月20日に示した。事後になったものはない。',
      en: 'One who joined on 1 July was presented on 24 June, two who left in September on the 20th; none afterwards.',
    },
    bad: { ja: '変更があったため名簿を更新した。', en: 'The list was updated after changes.' },
    why: {
      ja: '変わる前に示したかどうかが問われている。',
      en: 'The question is whether it was presented beforehand.',
    },
  },
  '5.flow': {
    asked: {
      ja: '仕事の一部を他社に頼むとき、同じ対策を契約で求め、守られているかを見ているか。',
      en: 'Where a part goes to another company, are the same measures demanded by contract and looked after?',
    },
    good: {
      ja: '再委託先1社と同じ対策を契約に書き、8月に回答と証跡を受け取って確かめた。返却の扱いも定めた。',
      en: 'One subcontractor is bound to the same measures; its answers and evidence were checked in August, return of data is settled.',
    },
    bad: { ja: '再委託先は信頼できる会社である。', en: 'Our subcontractor is a trusted company.' },
    why: {
      ja: '何を求め、どう確かめたかがない。信頼は対策の代わりにならない。',
      en: 'What is demanded and how it is checked is missing; trust is no measure.',
    },
  },
  '5.tier': {
    asked: {
      ja: '再委託先がさらに頼んだ先まで、同じ対策が届いているか。',
      en: 'Do the same measures reach every further tier?',
    },
    good: {
      ja: '再々委託は1社（印刷）で、契約の写しと9月の回答を再委託先から受け取った。その先はない。',
      en: 'There is one company below (printing); its contract and its answer of September were received. None below that.',
    },
    bad: { ja: '再々委託は再委託先が管理している。', en: 'Further tiers are managed by the subcontractor.' },
    why: {
      ja: 'あるのかないのか、どこまで届いたかを元請が確かめていない。',
      en: 'Whether there are any, and what reached them, was not found out.',
    },
  },
} as const satisfies DutyHelpTable;

import type { DutyHelpTable } from './duty-help.ts';

/** Obligations 6 to 9: devices carried in, copies, return and erasure, confidentiality. */
export const duties06to09 = {
  '6.permit': {
    asked: {
      ja: '省内に機器を持ち込む前に、一台ずつ許可を得たか。',
      en: 'Was permission given for each device before it was carried into the ministry?',
    },
    good: {
      ja: 'ノートPC2台（製造番号を台帳に記載）の許可を5月7日に得て、5月11日から9月30日まで持ち込んだ。',
      en: 'Two laptops, serial numbers on record, permitted on 7 May and carried in from 11 May to 30 September.',
    },
    bad: { ja: '担当者に口頭で伝えてある。', en: 'The official was told.' },
    why: {
      ja: '誰がいつ、どの機器を許したかが残らない。',
      en: 'Who permitted which device on which day is not on record.',
    },
  },
  '6.copy': {
    asked: {
      ja: '省の中で情報を写すときも、その都度許可を得たか。',
      en: 'Was each copy made inside the ministry permitted, too?',
    },
    good: {
      ja: '省内での複製は会議資料1件のみ。6月2日に許可を得て6月3日に持込端末へ写した。',
      en: 'One copy inside: meeting papers, permitted on 2 June and copied onto the carried-in laptop on 3 June.',
    },
    bad: { ja: '持込許可を得ているので問題ない。', en: 'The device was permitted, so there is no problem.' },
    why: {
      ja: '持込みの許可と、複製の許可は別である。',
      en: 'Permission to carry in is no permission to copy.',
    },
  },
  '6.erase': {
    asked: {
      ja: '作業が終わった後、持ち込んだ機器から情報が消えたことを、見て分かる形で示したか。',
      en: 'After the work, was it shown in a checkable way that the devices hold nothing any more?',
    },
    good: {
      ja: '10月1日に2台を上書き消去し、製造番号・方法・立会者の入った記録と画面の写しを提示した。',
      en: 'Both were overwritten on 1 October; a record with serial numbers, method and witness and a screenshot was presented.',
    },
    bad: { ja: '返却前にデータを削除した。', en: 'Data were deleted before return.' },
    why: {
      ja: 'どの機器を、どの方法で、誰が確かめたかがない。',
      en: 'Which device, by which method and who witnessed it is missing.',
    },
  },
  '7.copy': {
    asked: {
      ja: '受け取った情報を省の外で写す前に、許可を得たか。紙もクラウドへの保存も含む。',
      en: 'Was permission given before information was copied outside the ministry, on paper or into a cloud too?',
    },
    good: {
      ja: '設計資料を社内の共有領域に写す許可を4月20日に得て、4月22日に写した。複製はこの1件。',
      en: 'Permission of 20 April to copy the design papers to our share, copied on 22 April. The only copy.',
    },
    bad: { ja: '業務に必要な範囲で複製した。', en: 'Copied as far as the work needed.' },
    why: {
      ja: '許可の日と、何をどこへ写したかがない。',
      en: 'The day of permission, and what went where, is missing.',
    },
  },
  '7.erase': {
    asked: {
      ja: '作業が終わった後、写した情報を消し、消えたことを示したか。',
      en: 'After the work, were copies erased, and was that shown?',
    },
    good: {
      ja: '契約期間中のため共有領域の複製は残っている。3月31日の終了後10日以内に消去し、証明を出す。',
      en: 'The contract goes on, so the copy is still there; it will be erased and proved within ten days after 31 March.',
    },
    bad: { ja: '不要になった複製は随時削除。', en: 'Copies are deleted when no longer needed.' },
    why: {
      ja: '台帳のどの複製を、いつ、どの方法で消したかがたどれない。',
      en: 'Which copy was erased when and how can’t be followed.',
    },
  },
  '8.dispose': {
    asked: {
      ja: '終わるときに、受け取った情報と複製を全部、返すか捨てるか消すかしたか。',
      en: 'At the end, was everything received, and every copy, handed back, disposed of or erased?',
    },
    good: {
      ja: '受領12件・複製3件のうち、紙4件は返却、11件は消去し、残りは0件。再委託先の分も同じ台帳で確かめた。',
      en: 'Of 12 items and 3 copies, four papers went back and eleven were erased; none is left, subcontractor’s included.',
    },
    bad: { ja: '契約終了時に適切に廃棄する。', en: 'Will be disposed of properly at the end.' },
    why: {
      ja: '件数と、返す・捨てる・消すの別、期日がない。',
      en: 'The count, which of the three, and the day are missing.',
    },
  },
  '8.confirm': {
    asked: {
      ja: '返却・廃棄・消去について、担当職員の確認を受けたか。',
      en: 'Did the official confirm the return, disposal and erasure?',
    },
    good: {
      ja: '4月9日に担当職員が一覧と消去の証明を確かめ、同日のメールで確認を受けた。',
      en: 'On 9 April the official looked at list and proofs and confirmed by mail the same day.',
    },
    bad: { ja: '社内で確認済み。', en: 'Confirmed within our company.' },
    why: {
      ja: 'ここで求められているのは、担当職員の確認である。',
      en: 'What is asked for is the official’s confirmation.',
    },
  },
  '9.nda': {
    asked: {
      ja: '知ったことを契約の後も漏らさないと、関わる人全員に約束させているか。',
      en: 'Is everyone bound not to tell what they learnt, after the contract too?',
    },
    good: {
      ja: '従事者22名全員から、終了後も続く秘密保持の誓約を着任前に受けた。途中で加わった1名も同じ。',
      en: 'All 22 people pledged before they started, beyond the end of the contract; so did the one who joined later.',
    },
    bad: { ja: '就業規則で守秘を定めている。', en: 'Our work rules ask for secrecy.' },
    why: {
      ja: '再委託先の人には及ばず、退職の後も続くかが分からない。',
      en: 'It doesn’t bind a subcontractor’s people, and may end with employment.',
    },
  },
  '9.purpose': {
    asked: {
      ja: '受け取った情報を、この仕事のほかに使っていないか。',
      en: 'Is information used for nothing but this work?',
    },
    good: {
      ja: '受領12件の使いみちを台帳に記し、9月に見直した。他の案件や提案書への転用はない。',
      en: 'The use of all 12 items is on record and was reviewed in September; none went into other projects.',
    },
    bad: { ja: '目的外利用はしていない。', en: 'There is no other use.' },
    why: {
      ja: '何によって、いつ確かめたのかがない。',
      en: 'By what and when this was found out is missing.',
    },
  },
  '9.provide': {
    asked: {
      ja: '他の会社などに情報を渡す前に、渡してよいかを考え、承認を得て、注意点を示したか。',
      en: 'Before information went to others, was it weighed, approved, and given with cautions?',
    },
    good: {
      ja: '翻訳会社へ原稿2件を渡すことを6月5日に承認され、持出し禁止などの注意点を書面で示した。',
      en: 'Two manuscripts for a translator were approved on 5 June and given with written cautions.',
    },
    bad: { ja: '秘密保持契約のある会社にのみ提供。', en: 'Given only to companies under an NDA.' },
    why: {
      ja: '担当職員の承認と、示した注意点がない。',
      en: 'The official’s approval and the cautions are missing.',
    },
  },
} as const satisfies DutyHelpTable;

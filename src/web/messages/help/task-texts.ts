import type { Bilingual } from '../../../core/kernel/bilingual.ts';

/** One step of a task, with the page where it is done: below /c/:number/, or from the root where it begins with one. */
export interface TaskStep {
  readonly text: Bilingual;
  readonly page?: string;
}

/** A page of help: what it is for, how it is done, and what often goes wrong. */
export interface TaskText {
  readonly title: Bilingual;
  readonly lead: Bilingual;
  readonly steps: readonly TaskStep[];
  readonly minding: readonly Bilingual[];
}

/** Help by what one wants to do, in the order in which it comes up. */
export const taskTexts = {
  begin: {
    title: { ja: '始める', en: 'Begin' },
    lead: {
      ja: '契約を登録してから最初の下書きまで。急げば30分ほどです。',
      en: 'From registering a contract to the first drafts, in about half an hour.',
    },
    steps: [
      {
        text: {
          ja: '契約を登録します。契約書の文を貼り付けると、件名と日付が提案されます。',
          en: 'Register the contract. Paste its text, and title and days are proposed.',
        },
        page: '/new',
      },
      {
        text: {
          ja: '去年の別紙４があれば、回答を取り込みます。',
          en: 'Where there is last year’s form, take its answers over.',
        },
        page: 'take-over',
      },
      {
        text: {
          ja: '契約の範囲（公開サイトの有無など）に答えます。関係のない義務がここで外れます。',
          en: 'Answer what the contract covers: duties that don’t apply fall away.',
        },
        page: 'settings#scope.buildsSystems',
      },
      {
        text: {
          ja: '従事者とシステムを台帳に入れます。Excelの表を貼り付けられます。',
          en: 'Enter people and systems; tables can be pasted.',
        },
        page: 'registers',
      },
      {
        text: {
          ja: '確認書類をひな型から作り、担当職員に示します。',
          en: 'Make the compliance plan from a template and present it to the official.',
        },
        page: 'plan',
      },
      {
        text: {
          ja: '台帳から作られた下書きを見て、合っているものだけ回答にします。',
          en: 'Look over the drafts made from the registers and take those that are right.',
        },
        page: 'drafts',
      },
    ],
    minding: [
      {
        ja: '「実施」は、この製品が勝手に付けることはありません。人が確かめて選びます。',
        en: 'Nothing is ever called implemented by itself: a person looks and chooses.',
      },
    ],
  },
  people: {
    title: { ja: '人が入る・抜ける', en: 'People come and go' },
    lead: {
      ja: '従事者を変えるときは、変わる前に担当職員へ示し直します（事項４）。',
      en: 'A change of people is presented to the official before it takes effect (4).',
    },
    steps: [
      {
        text: {
          ja: '従事者名簿に、加わる人を従事開始日の前に入れます。抜ける人には終了日を入れます。',
          en: 'Enter who joins before the first day, and the last day of who leaves.',
        },
        page: 'registers/people',
      },
      {
        text: {
          ja: '担当職員に示し、示した日をその行に入れます。',
          en: 'Present it to the official, and enter the day on which you did.',
        },
        page: 'registers/people',
      },
      {
        text: { ja: '誓約（事項９）と教育（事項10）の行を加えます。', en: 'Add the pledge (9) and the training (10).' },
        page: 'registers/pledges',
      },
      {
        text: {
          ja: '抜けた人の権限と入館証を止め、その日を残します。',
          en: 'Stop rights and cards of who left, and keep the day.',
        },
        page: 'items/4',
      },
      {
        text: {
          ja: '確認書類との違いが出たら、変更案を作って同意を得ます。',
          en: 'Where the plan differs now, propose the change and have it agreed.',
        },
        page: 'plan/versions#change',
      },
    ],
    minding: [
      {
        ja: '急な退職など、前もって示せなかったときは、その理由を行に書きます。',
        en: 'Where it couldn’t be presented beforehand, write why into the row.',
      },
    ],
  },
  subcontract: {
    title: { ja: '再委託する', en: 'Subcontract' },
    lead: {
      ja: '頼む先にも同じ対策が要ります。先に書面を整え、後から回答を集めます（事項５）。',
      en: 'The same measures are owed there: first the contract with them, then their answers (5).',
    },
    steps: [
      {
        text: {
          ja: '再委託先の台帳に、会社・範囲・扱う情報・期間を入れます。',
          en: 'Enter company, scope, information handled and period.',
        },
        page: 'registers/subcontracts',
      },
      {
        text: {
          ja: '契約が承認を求めていれば、承認を得て、担当職員の行為の台帳に残します。',
          en: 'Where the contract asks for approval, obtain it and record the act.',
        },
        page: 'registers/acts',
      },
      {
        text: {
          ja: '同じ対策と、情報の返却・消去を再委託先との契約に書きます。',
          en: 'Put the same measures, and return of information, into your contract with them.',
        },
        page: 'items/5',
      },
      {
        text: {
          ja: '再委託先の従事者も名簿に入れます。会社の欄で見分けます。',
          en: 'Their people belong on the list, too, told apart by company.',
        },
        page: 'registers/people',
      },
      {
        text: {
          ja: '期末に回答と証跡を受け取り、受け取った日を入れます。',
          en: 'Collect their answers and evidence at the period’s end.',
        },
        page: 'registers/subcontracts',
      },
    ],
    minding: [
      {
        ja: '再委託先が未実施なら、その義務は元請も未実施です。',
        en: 'What a subcontractor has not done, the contractor has not done.',
      },
    ],
  },
  incident: {
    title: { ja: '事故が起きた', en: 'An incident' },
    lead: {
      ja: '分かったことだけで、すぐ第1報を出します。調べるのは後です（事項11）。',
      en: 'Report at once with whatever is known; find out later (11).',
    },
    steps: [
      {
        text: {
          ja: '担当職員に電話などで知らせます。知らせた時刻を控えます。',
          en: 'Call the official, and note the time.',
        },
      },
      {
        text: {
          ja: '事故の台帳に、気づいた時刻・何が起きたか・第1報の時刻を入れます。',
          en: 'Enter when it was noticed, what happened, and when it was first reported.',
        },
        page: 'registers/incidents',
      },
      {
        text: {
          ja: '広がりを止めたか、どの情報が何件かを書き足します。分からなければ空けておきます。',
          en: 'Add whether it is contained and what is affected; leave open what isn’t known.',
        },
        page: 'registers/incidents',
      },
      {
        text: {
          ja: '原因と対処を担当職員と協議し、指示とその日を残します。',
          en: 'Discuss cause and mend with the official; record the instruction and its day.',
        },
        page: 'registers/incidents',
      },
      {
        text: {
          ja: '再発防止を終え、完了の了承を得て閉じます。',
          en: 'Finish prevention and close it once that is agreed.',
        },
        page: 'items/11',
      },
    ],
    minding: [
      {
        ja: '「おそれ」の段階でも知らせます。何もなかったと後で分かれば、そう書いて閉じます。',
        en: 'The danger of one is reported, too; if it comes to nothing, close it saying so.',
      },
    ],
  },
  'half-year': {
    title: { ja: '半期の報告を出す', en: 'The half-year report' },
    lead: {
      ja: '台帳を新しくし、16事項に答え、誤りをなくして出します。',
      en: 'Bring the registers up to date, answer the sixteen, clear what is wrong, hand in.',
    },
    steps: [
      {
        text: {
          ja: '概要で「次にやること」を上から片付けます。',
          en: 'Work down “Next” on the overview.',
        },
        page: '',
      },
      {
        text: {
          ja: '下書きをまとめて見て、合っているものを回答にします。',
          en: 'Look over the drafts and take those that are right.',
        },
        page: 'drafts',
      },
      {
        text: {
          ja: '残りの事項を開き、実施状況と内容・理由を書きます。事項15は実施でも内容が要ります。',
          en: 'Open the others and write status with content or reason; 15) wants its content even where implemented.',
        },
        page: 'items/15',
      },
      {
        text: {
          ja: '報告書の画面で、提出前の確認に出た誤りを直し、注意には一言を残します。',
          en: 'On the report’s page mend the errors, and leave a note on each warning.',
        },
        page: 'report',
      },
      {
        text: {
          ja: '仕上がりを見て、提出を記録し、控えを取り出します。',
          en: 'Look at the result, record the submission, take the files.',
        },
        page: 'report',
      },
    ],
    minding: [
      {
        ja: '提出した報告書は、その後に台帳を直しても変わりません。差し戻されたら直して再提出します。',
        en: 'What was submitted never changes with the registers; after a send-back it is mended and handed in again.',
      },
    ],
  },
  unchanged: {
    title: { ja: '前回と変わりがない半期', en: 'A half-year without changes' },
    lead: {
      ja: '変わりがなくても、台帳と証跡がこの期間のものかは確かめます。',
      en: 'Even then, registers and evidence must be of this period.',
    },
    steps: [
      {
        text: {
          ja: '毎期変わるもの（教育・点検・診断・ソフトウェア）の台帳だけを新しくします。',
          en: 'Renew what changes each time: training, checks, diagnoses, software.',
        },
        page: 'registers',
      },
      {
        text: { ja: '点検を走らせ、結果を証跡にします。', en: 'Run the checks and keep their results as evidence.' },
        page: 'checks',
      },
      {
        text: {
          ja: '前回の回答を見て、変わりのないものをまとめて確かめます。',
          en: 'Look at last time’s answers and confirm those that still hold.',
        },
        page: 'drafts',
      },
      {
        text: {
          ja: '報告書の画面で確認し、提出を記録します。',
          en: 'Check on the report’s page and record the submission.',
        },
        page: 'report',
      },
    ],
    minding: [
      {
        ja: '前回の文は、人が確かめるまで「未確認」のままです。写しただけでは回答になりません。',
        en: 'Last time’s texts stay unconfirmed until a person has looked at them.',
      },
    ],
  },
  closing: {
    title: { ja: '契約を終える', en: 'Close a contract' },
    lead: {
      ja: '受け取ったものを全部返すか消すかし、確認を受けてから閉じます（事項６〜８）。',
      en: 'Everything received is returned or erased, and confirmed, before it is closed (6 to 8).',
    },
    steps: [
      {
        text: {
          ja: '受領情報・複製・持込機器の台帳に、返却・消去の行をそろえます。',
          en: 'Complete returns and erasures of items, copies and devices.',
        },
        page: 'items/8',
      },
      {
        text: {
          ja: '担当職員の確認を受け、行為の台帳に残します。',
          en: 'Have the official confirm, and record the act.',
        },
        page: 'registers/acts',
      },
      {
        text: {
          ja: '公開サイトとドメインがあれば、告知と抹消を済ませます。',
          en: 'Where there is a site, announce and remove it.',
        },
        page: 'registers/retirements',
      },
      { text: { ja: '最後の報告を出します。', en: 'Hand in the last report.' }, page: 'report' },
      {
        text: {
          ja: '取っておくものを書き出し、案内に沿って閉じます。閉じると契約の記録は消去されます。',
          en: 'Take out what you keep, and follow the guide. Closing erases the contract’s records.',
        },
        page: 'closing',
      },
    ],
    minding: [
      {
        ja: '守秘の義務は契約の後も続きます。毎年の確かめだけが、閉じた後に残ります。',
        en: 'Confidentiality outlasts the contract: a yearly reminder is what remains.',
      },
    ],
  },
  backup: {
    title: { ja: '控えを取る・戻す', en: 'Backup and restore' },
    lead: {
      ja: 'サーバーを動かす人の作業です。動かしたまま取れます。',
      en: 'For whoever runs the server; it goes on running meanwhile.',
    },
    steps: [
      { text: { ja: '取る：junshu backup -o フォルダ', en: 'Make one: junshu backup -o FOLDER' } },
      {
        text: {
          ja: '鍵を別に取る：junshu backup keys（控えには鍵が入っていません）',
          en: 'Copy the keys apart: junshu backup keys (a backup holds none)',
        },
      },
      {
        text: {
          ja: '読めるか確かめる：junshu backup verify フォルダ',
          en: 'See that it can be read: junshu backup verify FOLDER',
        },
      },
      {
        text: {
          ja: '毎晩取る：設定 JUNSHU_BACKUP_TO にフォルダを書きます。古くなると契約の一覧で知らせます。',
          en: 'Every night: set JUNSHU_BACKUP_TO. When it gets old, the list of contracts tells so.',
        },
        page: '/',
      },
      {
        text: {
          ja: '戻す：junshu restore フォルダ。確かめてから junshu restore confirm で使い始めます。',
          en: 'Bring it back: junshu restore FOLDER, look at it, then junshu restore confirm.',
        },
      },
    ],
    minding: [
      {
        ja: '鍵がなければ、控えがあっても開けません。鍵の写しは別の場所に置きます。',
        en: 'Without the keys nothing of it can be opened: keep their copy elsewhere.',
      },
    ],
  },
} as const satisfies Readonly<Record<string, TaskText>>;

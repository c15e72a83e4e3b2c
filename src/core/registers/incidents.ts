import { defineRegister } from './declaration.ts';

/** 事故. */
export const incidents = defineRegister({
  name: 'incidents',
  label: { ja: '事故', en: 'Incidents' },
  purpose: {
    ja: '情報セキュリティの侵害とそのおそれを、認知から完了まで残します。',
    en: 'Breaches and suspected breaches, from recognition to closing.',
  },
  obligations: [11],
  titleField: 'title',
  sameWhen: ['title', 'recognisedAt'],
  grid: true,
  existsFrom: 'recognisedAt',
  order: [{ earlier: 'recognisedAt', later: 'firstReportAt', atEntry: 'refused' }],
  fields: {
    title: { kind: 'text', label: { ja: '件名', en: 'Title' }, required: true },
    incidentKind: {
      kind: 'choice',
      label: { ja: '種類', en: 'Kind' },
      required: true,
      choices: {
        misdelivery: { ja: '誤送信', en: 'Misdelivery' },
        loss: { ja: '紛失・盗難', en: 'Loss or theft' },
        intrusion: { ja: '不正アクセス', en: 'Intrusion' },
        malware: { ja: 'マルウェア', en: 'Malware' },
        exposure: { ja: '設定誤り・公開', en: 'Exposure' },
        other: { ja: 'その他', en: 'Other' },
      },
    },
    recognisedAt: {
      kind: 'instant',
      sense: 'happened',
      label: { ja: '認知した日時', en: 'Recognised at' },
      required: true,
      help: {
        ja: '第1報までの時間は、この日時から数えます。',
        en: 'The time to the first report is counted from here.',
      },
      synonyms: ['認知日時', '検知日時', '発見日時'],
    },
    occurredAt: { kind: 'instant', sense: 'happened', label: { ja: '発生した日時', en: 'Occurred at' } },
    what: { kind: 'longText', label: { ja: '分かっていること', en: 'What is known' }, required: true },
    affected: { kind: 'text', none: true, unknown: true, label: { ja: '影響する情報', en: 'Information affected' } },
    affectedCount: { kind: 'integer', label: { ja: '件数', en: 'Count' } },
    countUnknown: {
      kind: 'boolean',
      label: { ja: '件数は不明', en: 'Count not known' },
      help: {
        ja: '数えてもまだ分からないときに「はい」とします。空のままは、まだ聞いていない意味です。',
        en: 'Yes where somebody looked and can’t tell yet; empty means that nobody has.',
      },
    },
    contained: {
      kind: 'choice',
      label: { ja: '拡大の防止', en: 'Contained' },
      choices: { yes: { ja: '済', en: 'Yes' }, no: { ja: '未', en: 'No' }, ongoing: { ja: '対応中', en: 'Ongoing' } },
    },
    firstReportAt: {
      kind: 'instant',
      sense: 'happened',
      label: { ja: '第1報の日時', en: 'First report at' },
      help: {
        ja: '担当職員に知らせた日時です。この台帳に記録した日時ではありません。',
        en: 'When the official was told; not when this row was made.',
      },
    },
    firstReportBy: {
      kind: 'choice',
      label: { ja: '第1報の手段', en: 'First report by' },
      choices: {
        telephone: { ja: '電話', en: 'Telephone' },
        mail: { ja: 'メール', en: 'Mail' },
        inPerson: { ja: '対面', en: 'In person' },
        other: { ja: 'その他', en: 'Other' },
      },
      synonyms: ['報告手段', '連絡手段'],
    },
    callback: {
      kind: 'code',
      personal: true,
      label: { ja: '連絡できる電話', en: 'Call back at' },
      synonyms: ['折り返し先', '連絡先電話', '連絡先'],
    },
    followUps: {
      kind: 'longText',
      label: { ja: '続報', en: 'Follow-ups' },
      help: { ja: '日時と内容を、報告のたびに書き足します。', en: 'Day, time and content of each further report.' },
    },
    cause: { kind: 'longText', filler: 'warned', label: { ja: '原因', en: 'Cause' } },
    prevention: { kind: 'longText', filler: 'warned', label: { ja: '再発防止策', en: 'Prevention' } },
    instruction: {
      kind: 'reference',
      label: { ja: '担当職員の指示', en: 'Instruction of the official' },
      register: 'acts',
    },
    consultation: {
      kind: 'reference',
      label: { ja: '担当職員との協議', en: 'Consultation with the official' },
      register: 'acts',
      help: {
        ja: '原因究明と対処についての協議。「担当職員の行為」に「協議」として記録したものを選びます。',
        en: 'About the cause and what is done: the act recorded as a consultation.',
      },
      synonyms: ['協議'],
    },
    closingAgreedOn: {
      kind: 'date',
      sense: 'happened',
      label: { ja: '完了を担当職員が了承した日', en: 'Closing agreed on' },
      help: {
        ja: '契約が完了の了承を求めるときに記入します。',
        en: 'Filled where the contract asks the official to agree to the closing.',
      },
      synonyms: ['完了の了承日'],
    },
    closedOn: { kind: 'date', sense: 'happened', label: { ja: '完了日', en: 'Closed on' } },
    drill: {
      kind: 'boolean',
      label: { ja: '訓練', en: 'Drill' },
      help: {
        ja: '訓練は事故に数えず、報告書の判定にも使いません。',
        en: 'A drill is no incident and is not judged.',
      },
    },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});

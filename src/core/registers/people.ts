import { defineRegister } from './declaration.ts';

/** 従事者名簿. */
export const people = defineRegister({
  name: 'people',
  label: { ja: '従事者名簿', en: 'Personnel register' },
  purpose: {
    ja: '本業務に従事する全員の所属・専門性・実績・国籍と、担当職員に提示した日を残します。',
    en: 'Everyone engaged in the work: affiliation, expertise, record and nationality, and the day presented to the official.',
  },
  obligations: [4, 8, 10],
  titleField: 'name',
  sameWhen: ['kana', 'company', 'department'],
  grid: true,
  existsFrom: 'startedOn',
  neverVoid: 'always',
  fields: {
    name: {
      kind: 'text',
      label: { ja: '氏名', en: 'Name' },
      required: true,
      synonyms: ['名前', 'お名前', '従事者氏名', '従事者名', '担当者名', 'Full name'],
    },
    kana: {
      kind: 'kana',
      label: { ja: 'ふりがな', en: 'Reading' },
      required: true,
      synonyms: ['フリガナ', 'よみ', '読み', '読み仮名', 'よみがな', 'カナ', '氏名カナ', 'Kana', 'Furigana'],
    },
    company: {
      kind: 'text',
      series: true,
      label: { ja: '所属会社', en: 'Company' },
      required: true,
      synonyms: ['会社名', '会社', '所属', '事業者名', '所属先', 'Organisation', 'Organization'],
    },
    department: {
      kind: 'text',
      label: { ja: '部署', en: 'Department' },
      synonyms: ['所属部署', '部門', '部課', '所属部門', 'Division', 'Section'],
    },
    post: { kind: 'text', label: { ja: '役職', en: 'Post' }, synonyms: ['職位', '肩書', 'Title', 'Position'] },
    qualifications: {
      kind: 'longText',
      none: true,
      label: { ja: '専門性（資格・研修実績）', en: 'Expertise (qualifications, training)' },
      required: true,
      help: {
        ja: '情報セキュリティに係る資格と番号、研修実績を書きます。ない場合は「なし」とその代わりの研修を書きます。',
        en: 'Security qualifications with their numbers, and training; write \u201cnone\u201d and what stands in for it.',
      },
      synonyms: [
        '専門性',
        '資格・研修',
        '資格',
        '資格・研修実績',
        '保有資格',
        '研修実績',
        'Qualifications',
        'Expertise',
      ],
    },
    qualificationExpiresOn: {
      kind: 'until',
      label: { ja: '資格の有効期限', en: 'Qualification expires' },
      synonyms: ['資格期限', '資格有効期限'],
    },
    trackRecord: {
      kind: 'longText',
      none: true,
      label: { ja: '実績', en: 'Track record' },
      required: true,
      synonyms: ['経験・実績', '業務実績', '経験', '業務経験', 'Experience', 'Record'],
      personal: true,
    },
    nationality: {
      kind: 'text',
      label: { ja: '国籍', en: 'Nationality' },
      required: true,
      synonyms: ['国籍・地域', 'Citizenship'],
      personal: true,
    },
    role: { kind: 'text', label: { ja: '役割', en: 'Role' }, synonyms: ['担当', '担当業務', '区分'] },
    workplace: {
      kind: 'text',
      label: { ja: '実施場所', en: 'Workplace' },
      synonyms: ['作業場所', '勤務地', '勤務場所', '就業場所', 'Location', 'Place'],
    },
    handlesConfidential: {
      kind: 'boolean',
      label: { ja: '要機密情報を扱う', en: 'Handles confidential information' },
      synonyms: ['要機密情報', '機密取扱'],
    },
    informationRole: {
      kind: 'choice',
      label: { ja: '情報管理体制での区分', en: 'Role in information handling' },
      help: {
        ja: '情報管理体制図と情報取扱者名簿の区分です。空のときは、要機密情報を扱う人を業務従事者とみなします。',
        en: 'The place in the information management structure; left empty, whoever handles confidential information is an engaged person.',
      },
      synonyms: ['情報取扱者の区分', '情報管理区分', '名簿の区分', '情報管理体制', 'Information role'],
      choices: {
        responsible: { ja: '情報管理責任者', en: 'Information manager in charge' },
        manager: { ja: '情報取扱管理者', en: 'Information handling manager' },
        worker: { ja: '業務従事者', en: 'Engaged person' },
      },
      choiceSynonyms: { 責任者: 'responsible', 管理者: 'manager', 従事者: 'worker', 情報取扱者: 'worker' },
    },
    startedOn: {
      kind: 'date',
      sense: 'from',
      label: { ja: '従事開始日', en: 'Engaged from' },
      required: true,
      synonyms: ['開始日', '従事開始', '参画日', '着任日', 'Start date', 'From'],
    },
    endedOn: {
      kind: 'date',
      sense: 'until',
      label: { ja: '従事終了日', en: 'Engaged to' },
      synonyms: ['終了日', '従事終了', '離任日', '退任日', 'End date', 'To'],
    },
    presentedOn: {
      kind: 'date',
      sense: 'happened',
      label: { ja: '担当職員への提示日', en: 'Presented to the official on' },
      help: {
        ja: '変更の前に担当職員へ提示（再提示）した日です。',
        en: 'The day these facts were presented to the official, before the change.',
      },
      synonyms: ['提示日', '届出日', '再提示日'],
    },
    changePresentedOn: {
      kind: 'date',
      sense: 'happened',
      series: true,
      label: { ja: '変更の再提示日', en: 'Change presented on' },
      help: {
        ja: '従事している間に所属会社などが変わるとき、変更の前に担当職員へ再提示した日です。',
        en: 'The day on which a change of the company or the like was presented again, before it was made.',
      },
      synonyms: ['変更提示日', '所属変更の再提示日'],
    },
    departurePresentedOn: {
      kind: 'date',
      sense: 'happened',
      label: { ja: '退任の再提示日', en: 'Departure presented on' },
      help: {
        ja: '契約の途中で従事を終えるとき、その前に担当職員へ再提示した日です。',
        en: 'The day on which a departure before the end of the work was presented to the official, before it.',
      },
      synonyms: ['退任の提示日', '離任の提示日', '退任提示日'],
    },
    departureReason: {
      kind: 'longText',
      label: { ja: '事前に再提示できなかった理由', en: 'Why it could not be presented beforehand' },
      help: {
        ja: '急な退任などで、退任の前に再提示できなかったときに書きます。再提示日と日数とともに報告の案に示します。',
        en: 'For a sudden departure that could not be presented beforehand; told in the draft with its day and the days between.',
      },
      synonyms: ['事前に提示できなかった理由', '事後提示の理由'],
    },
    accessEndedOn: {
      kind: 'date',
      sense: 'from',
      label: { ja: 'アクセス権の停止日', en: 'Access ended on' },
      help: {
        ja: '退任した人について、権限を止めた日。従事終了日以前であること。',
        en: 'For those who left: the day their rights ended, not later than the engagement.',
      },
      synonyms: ['権限停止日', 'アカウント停止日'],
    },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});

import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { contractFactTexts } from './contract-fact-texts.ts';

/** Texts of the pages on which a contract is closed, loaded with them. {names} are filled in. */
export const closingTexts = {
  ...contractFactTexts,
  closingClosedOn: { ja: '終了日', en: 'Closed on' },
  closingLogSize: { ja: '記録の件数', en: 'Entries of the log' },
  closingRoot: { ja: '全体のハッシュ値', en: 'Root' },
  closingTitle: { ja: '契約の終了', en: 'Closing the contract' },
  closingQuestion: {
    ja: '返却・消去がすべて済んだか。済んだら、ここで預かった内容も消去します（事項８）。',
    en: 'Is everything returned or erased? Then what is kept here is erased too (matter 8).',
  },
  closingStaysRemainder: {
    ja: '契約後も続く守秘の義務（事項９）の、封をした控え：当事者の名称、誓約した人数と期限、次に確かめる日',
    en: 'a sealed remainder of 9): the parties’ names, how many people pledged and until when, the next day to look',
  },
  closingRemainder: { ja: '契約の終了後も続く守秘の義務（事項９）', en: 'Confidentiality that goes on (9)' },
  closingRemainderAbout: {
    ja: '本業務に関して知り得たことを、終了後も漏らさず、ほかの目的に使いません。契約の内容は残していません。',
    en: 'What became known through the work is neither disclosed nor used otherwise, also now. None of the contract’s content is kept.',
  },
  closingParties: { ja: '当事者', en: 'Parties' },
  closingPledges: { ja: '誓約した従事者', en: 'People who pledged' },
  closingPledgeCount: { ja: '{count}名', en: '{count}' },
  closingPledgedUntil: { ja: '誓約の期限', en: 'Pledged until' },
  closingUnlimited: { ja: '無期限', en: 'no end' },
  closingRemindOn: { ja: '次に確かめる日', en: 'Look again by' },
  closingReminder: {
    ja: '守秘の義務が守られているかを確かめる時期です',
    en: 'It is time to see whether confidentiality is kept',
  },
  closingSteps: { ja: '終了の手順', en: 'Steps of closing' },
  closingDone: { ja: '済み', en: 'done' },
  closingMayErase: { ja: '消去できます', en: 'may be erased' },
  closingOpen: { ja: '残り{count}件', en: '{count} open' },
  closingMend: { ja: '直す：{name}', en: 'Mend: {name}' },
  closingNothingOpen: { ja: '残りはありません。', en: 'Nothing is open.' },
  closingPrevious: { ja: '前へ：{title}', en: 'Back: {title}' },
  closingNext: { ja: '次へ：{title}', en: 'Next: {title}' },
  closingStep_end: { ja: '作業の終了・解除', en: 'End of the work' },
  closingStep_balance: { ja: '情報・複製・機器の残り', en: 'Balance' },
  closingStep_proofs: { ja: '消去の証明', en: 'Proofs of erasure' },
  closingStep_confirmations: { ja: '担当職員の確認', en: 'The official’s confirmation' },
  closingStep_subcontracts: { ja: '再委託先の申告', en: 'Subcontractors’ statements' },
  closingStep_reports: { ja: '最後の報告書', en: 'The last report' },
  closingStep_takeOut: { ja: '書き出しと残すもの', en: 'Take out, and what stays' },
  closingStep_confirm: { ja: '確認と消去', en: 'Confirm and erase' },
  closingAbout_end: {
    ja: '作業が終わった日、または契約が解除された日を記録します。解除の日から、返却・消去の義務がすぐに始まります。',
    en: 'Record the day on which the work ended or the contract was cancelled; a cancellation starts the duty to return and erase at once.',
  },
  closingAbout_balance: {
    ja: '受領した情報、複製、持込機器の一つ一つが、返却・廃棄・消去されるまで終了できません。',
    en: 'Not before every item, copy and device has been returned, disposed of or erased.',
  },
  closingAbout_proofs: {
    ja: '消去ごとに、証明書または記録が要ります。証明の媒体は、消した媒体と同じでなければなりません。',
    en: 'Each erasure needs a proof that names the very medium.',
  },
  closingAbout_confirmations: {
    ja: '担当職員の確認を必ず受け、その日付と手段を「担当職員の行為」に残します。',
    en: 'The official’s confirmation is compulsory; its day and means stand among the acts.',
  },
  closingAbout_subcontracts: {
    ja: '情報を扱った再委託先は、それぞれ返却・消去を済ませたことを申告します。',
    en: 'Each subcontractor that handled information states that it returned or erased it.',
  },
  closingAbout_reports: {
    ja: '終了の日までに始まった期間の報告書が、すべて提出されている必要があります。',
    en: 'Every report on a period that began before the end must be submitted.',
  },
  closingAbout_takeOut: {
    ja: '消去のあとは、だれにも読めません。要るものを書き出してから、そのことを記録してください。',
    en: 'After the erasure nobody can read it: take out what is needed, then record that.',
  },
  closingAbout_confirm: {
    ja: '消えるものと残るものを確かめ、契約番号を入力します。',
    en: 'See what goes and what stays, then type the contract’s number.',
  },
  closingEndKind: { ja: '終わり方', en: 'How it ended' },
  closingKind_completed: { ja: '作業が終わった', en: 'The work ended' },
  closingKind_cancelled: { ja: '契約が解除された', en: 'The contract was cancelled' },
  closingEndOn: { ja: '終了・解除の日', en: 'Day of the end' },
  closingEndReason: { ja: '理由・経緯', en: 'Reason' },
  closingReasonNeeded: { ja: '解除の理由を書いてください。', en: 'Write why it was cancelled.' },
  closingRecord: { ja: '記録する', en: 'Record' },
  closingContractFile: {
    ja: '契約ファイル（契約、確認書類、回答、台帳）',
    en: 'Contract file (contract, plan, answers, registers)',
  },
  closingKeptAt: { ja: '書き出したものの保管場所', en: 'Where the files are kept' },
  closingKeptAtHelp: {
    ja: '書き出さない場合は空のままにします。この記録も消去されます。',
    en: 'Leave empty if nothing was taken out. This record is erased too.',
  },
  closingKeepTitle: {
    ja: '件名「{title}」を、終了した契約の一覧に残す',
    en: 'Keep the title “{title}” in the list of closed contracts',
  },
  closingGoes: { ja: '消えるもの', en: 'What goes' },
  closingStays: { ja: '残るもの', en: 'What stays' },
  closingRows: { ja: '{name} {count}行', en: '{name}: {count|# row|# rows}' },
  closingBodies: { ja: '記録（ログ）の本文 {count}件', en: '{count|# body|# bodies} of the log' },
  closingFiles: { ja: 'ファイル {count}件（{size} バイト）', en: '{count|# file|# files} ({size} bytes)' },
  closingKey: { ja: 'この契約の鍵', en: 'The contract’s key' },
  closingStaysNumber: { ja: '契約番号 {number} と終了日', en: 'The number {number} and the day of closing' },
  closingStaysLog: {
    ja: '記録の見出しとハッシュ値、署名付きチェックポイント',
    en: 'Headers and hashes of the log, its signed checkpoints',
  },
  closingStaysCertificate: {
    ja: '消去証明書（件数とファイルのハッシュ値。氏名は含みません）',
    en: 'The certificate: counts and digests of files, no names',
  },
  closingNoWayBack: { ja: '消去は取り消せません。', en: 'There is no way back.' },
  closingCopies: {
    ja: 'データフォルダの控えにある、この契約の鍵とファイルも消してください（docs/operating.md）。データベースの控えは、鍵がないため読めません。',
    en: 'Erase the contract’s key and files from your copies of the data folder too (docs/operating.md). Copies of the database can’t be read without the key.',
  },
  closingKeyCopies: {
    ja: 'この契約の鍵の控えがまだ{count}個あります',
    en: '{count} copies of this contract’s key still stand',
  },
  closingKeyCopiesHow: {
    ja: 'これがある間は、契約の終了後もバックアップの内容を開けます。ほかの契約には新しい控えを作り、これを破棄して、junshu backup key-copy-destroyed で記録してください。',
    en: 'While they stand, backups of the content can be opened even after the closing. Make a new copy for the other contracts, destroy these, and note it with junshu backup key-copy-destroyed.',
  },
  closingKeyCopy: { ja: '{on}作成、宛先 {recipient}（{id}）', en: 'Made on {on} for {recipient} ({id})' },
  closingTypeNumber: { ja: '契約番号（{number}）を入力', en: 'Type the contract’s number ({number})' },
  closingWrongNumber: { ja: '契約番号と違います。', en: 'Not the contract’s number.' },
  closingErase: { ja: '消去する', en: 'Erase' },
  closingErasing: { ja: '消去しています…', en: 'Erasing…' },
  closingNotReady: {
    ja: 'まだ残りがあります。上の手順で「残り」とある項目を済ませてください。',
    en: 'Some rows are still open: see the steps above.',
  },
  closingClosed: {
    ja: 'この契約は終了し、内容は消去されました。',
    en: 'This contract is closed and its content erased.',
  },
  closingClosedBody: {
    ja: '記録の見出しとハッシュ値は残り、全体の連続性は今後も検証できます。',
    en: 'Headers and hashes of its log stay and can still be verified.',
  },
  closingTitleErased: { ja: '（消去済み）', en: '(erased)' },
  closingCertificate: { ja: '消去証明書', en: 'Certificate of erasure' },
  closingUnderWay: {
    ja: '消去の途中です。サーバーの次の起動で完了します。',
    en: 'The erasure is under way; the server’s next start completes it.',
  },
  closingSigner: { ja: '証明する者の氏名', en: 'Name of the signer' },
  closingSignerHelp: {
    ja: '書類にだけ入り、どこにも保存しません。空なら手書きの欄になります。',
    en: 'Goes into the document and is kept nowhere; left empty, a line to sign by hand.',
  },
  closingCertificateAs: { ja: '{format} で保存', en: 'Save as {format}' },
} as const satisfies Readonly<Record<string, Bilingual>>;

import type { ChecklistAnswerKind } from '../../core/catalogue/checklist.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import type { ChecklistLack } from '../../core/registers/checklist-state.ts';

/** The sheet's own words for the answers. */
export const answerTexts = {
  handled: { ja: '対応済', en: 'handled' },
  notHandled: { ja: '未対策', en: 'not handled' },
  notNeeded: { ja: '対応不要', en: 'not needed' },
} as const satisfies Readonly<Record<ChecklistAnswerKind, Bilingual>>;

/** What an answer still lacks, as a person can mend it. */
export const lackTexts = {
  unanswered: { ja: 'まだ回答していません', en: 'Not answered yet' },
  alternativeNotNamed: { ja: 'どの項目を実施したかを選んでください', en: 'Tell which of the items was done' },
  reasonMissing: { ja: '理由を書いてください', en: 'Give the reason' },
  conditionNotExplained: {
    ja: 'この項目だけで足りる理由を書いてください',
    en: 'Explain why this item alone will do',
  },
  interimMeasureMissing: { ja: '代替策を書いてください', en: 'Tell what holds until then' },
  officialNotInformed: { ja: '担当職員に伝えた日を入れてください', en: 'Enter the day the official was told' },
} as const satisfies Readonly<Record<ChecklistLack, Bilingual>>;

/** Texts of the checklist's page, apart from the application's own so that they are loaded with the page alone. */
export const checklistTexts = {
  links: { ja: 'チェックリストに回答する', en: 'Answer the checklists' },
  question: {
    ja: '38の欄のうち、どれにまだ答えるか。理由の要る回答はどれか。',
    en: 'Which of the answers are still to come, and which need a reason?',
  },
  root: { ja: '根本的解決', en: 'root measure' },
  additional: { ja: '保険的対策', en: 'additional measure' },
  answerOf: { ja: 'チェック {cell}', en: 'Answer to {cell}' },
  doneOf: {
    ja: '実施した項目 {cell}（いずれかを実施していれば「対応済」です）',
    en: 'Items done for {cell} (one of them suffices for “handled”)',
  },
  onlyWhen: { ja: '{condition}だけに使う項目です。', en: 'Only {condition}.' },
  advice: { ja: '見るところ', en: 'What to look at' },
  reason: { ja: '理由', en: 'Reason' },
  reasonHelp: {
    ja: 'IPAの表に欄はありませんが、担当職員に聞かれたときの答えとして残します。',
    en: 'IPA’s sheet has no column for it; it is kept for the official’s questions.',
  },
  interimMeasure: { ja: '代替策（対策するまでの間の手当て）', en: 'What holds until then' },
  officialInformedOn: { ja: '担当職員に伝えた日', en: 'Official informed on' },
  evidence: { ja: '証跡（文書名・記録の番号など）', en: 'Proof (document, record)' },
  signature: { ja: '{name}が{date}に回答', en: 'Answered by {name} on {date}' },
  carriedNote: { ja: '「{title}」から引き継いだ回答です', en: 'Carried over from “{title}”' },
  answeredBy: { ja: '回答した人', en: 'Answered by' },
  answeredOn: { ja: '回答した日', en: 'Answered on' },
  carriedFrom: { ja: '引き継ぎ元', en: 'Carried over from' },
  done: { ja: '実施した項目', en: 'Items done' },
  progress: {
    ja: '{cells}欄中、対応済{handled}・未対策{notHandled}・対応不要{notNeeded}・未回答{unanswered}',
    en: 'Of {cells} answers {handled} handled, {notHandled} not handled, {notNeeded} not needed, {unanswered} to come',
  },
  lacking: { ja: '直すところのある回答：{count}欄', en: 'Answers to mend: {count}' },
  complete: { ja: 'すべての欄に、必要な理由とともに回答しました', en: 'Every answer is there with its reason' },
  application: { ja: '対象：{name}（{edition}）', en: 'For {name} ({edition})' },
  submitted: { ja: '{date}に提出', en: 'Submitted on {date}' },
  classes: { ja: '脆弱性の種類', en: 'Classes' },
  classOpen: { ja: '（あと{count}）', en: ' ({count} left)' },
  lookers: {
    ja: 'この種類を見るツール：{tools}。検出がなくても、回答は人が確かめて選びます。',
    en: 'Tools that look at this class: {tools}. Even where they find nothing, a person makes sure and answers.',
  },
  lookersNone: {
    ja: 'この種類を見るツールはありません。設計やソースを人が確かめて回答してください。',
    en: 'No tool looks at this class: a person makes sure of design and source, and answers.',
  },
  looker: { ja: '{tool}（{says}）', en: '{tool} ({says})' },
  lookerComma: { ja: '、', en: ', ' },
  show: { ja: '表示する欄', en: 'Show' },
  showAll: { ja: 'すべて', en: 'All' },
  showUnanswered: { ja: '未回答・直すところのある欄', en: 'To answer or mend' },
  showOpen: { ja: '未対策', en: 'Not handled' },
  showNothing: { ja: '当てはまる欄はありません。', en: 'There is none.' },
  keys: { ja: 'Ctrl+Enter で次の欄へ進みます。', en: 'Ctrl+Enter goes to the next answer.' },
  unknownEdition: { ja: 'この版の項目を持っていません', en: 'Junshu does not hold this edition' },
  unknownEditionHow: {
    ja: '台帳の「版」が「{edition}」です。「改訂第7版」なら回答できます。',
    en: 'The register says “{edition}”. “改訂第7版” can be answered.',
  },
  openRegister: { ja: 'チェックリストの台帳を開く', en: 'Open the register' },
  bulk: {
    ja: 'この種類の未回答{count}欄をまとめて「対応不要」にする',
    en: 'Mark the {count} open answers of this class as not needed',
  },
  bulkReason: { ja: '共通の理由', en: 'The reason they share' },
  bulkStore: { ja: '{count}欄を「対応不要」にする', en: 'Mark {count} as not needed' },
  carry: { ja: '前のチェックリストから引き継ぐ', en: 'Carry over from an earlier checklist' },
  carryWhich: { ja: 'どのチェックリストから', en: 'From which checklist' },
  carryHelp: {
    ja: '未回答の欄だけに入ります。改修で変わったところがないか、一つずつ確かめてから引き継いでください。',
    en: 'Only unanswered cells are filled. See that nothing has changed before you carry an answer over.',
  },
  carryNone: {
    ja: '引き継げる回答はありません（未回答の欄がないか、前の回答がありません）。',
    en: 'There is nothing to carry over.',
  },
  carryStore: {
    ja: '選んだ{count}欄を、変わりがないと確かめて引き継ぐ',
    en: 'Carry over {count}: nothing has changed',
  },
  stored: { ja: '{count}欄を保存しました', en: '{count|# answer|# answers} stored' },
  item: { ja: '欄', en: 'Cell' },
  answer: { ja: 'チェック', en: 'Answer' },
  choose: { ja: '引き継ぐ', en: 'Carry over' },
  sheet: { ja: 'IPAの表（XLSX）', en: 'IPA’s sheet (XLSX)' },
  sheetHelp: {
    ja: 'IPAが公開する「チェックリスト」のファイルを選んでください。ファイルは保存しません。',
    en: 'Choose the checklist file that IPA publishes. The file is not kept.',
  },
  sheetRead: { ja: '記入済みの表を読む', en: 'Read a filled sheet' },
  sheetFill: { ja: '表に書き込んで受け取る', en: 'Fill the sheet and download it' },
  sheetFilled: {
    ja: '{count}欄に書き込みました。元のファイルの体裁はそのままです。未回答の欄には触れていません。',
    en: '{count|# answer was|# answers were} written; the layout is untouched, and so are cells without an answer.',
  },
  sheetSave: { ja: '書き込んだ表を保存する', en: 'Save the filled sheet' },
  sheetLeft: {
    ja: '式が入っているか行のない欄には書き込みませんでした（{cells}）。Excelで直接記入してください。',
    en: 'Cells with a formula or without a row were left ({cells}): fill them in Excel.',
  },
  readOthers: {
    ja: '同じ表のシートがほかにもあります（{sheets}）。読んだのは最初の一枚だけです。',
    en: 'There are further such sheets ({sheets}); only the first was read.',
  },
  tableOf: { ja: '{title}（{count}）', en: '{title} ({count})' },
  readCounts: {
    ja: '新しい回答{add}・変わる回答{change}・同じ{same}・空欄{empty}・要確認{doubtful}',
    en: '{add} new, {change} changed, {same} same, {empty} empty, {doubtful} doubtful',
  },
  readSheet: { ja: 'シート「{sheet}」を読みました', en: 'Read the sheet “{sheet}”' },
  readDoubts: { ja: '確かめてください（保存しません）', en: 'Doubtful: not stored' },
  readNotes: { ja: '表記の違いを補って読みました', en: 'Read in spite of another spelling' },
  readPlace: { ja: 'セル', en: 'Place' },
  readRaw: { ja: '書かれていた文字', en: 'As written' },
  readWhat: { ja: '読み取り', en: 'Reading' },
  readMend: { ja: '直し方', en: 'How to mend' },
  readStore: { ja: '{count}欄を保存する', en: 'Store {count|# answer|# answers}' },
  readChanges: { ja: '保存される回答', en: 'What will be stored' },
  before: { ja: 'いま', en: 'Now' },
  after: { ja: '表', en: 'Sheet' },
} as const satisfies Readonly<Record<string, Bilingual>>;

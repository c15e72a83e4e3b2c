import type { InputProblem, OpenClosingRow, Refusal } from '../commands/context.ts';
import { closingRowText } from '../core/closing/lack-texts.ts';
import { evidenceFaultTexts } from '../core/evidence/evidence-texts.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { firstOf } from '../core/kernel/first-of.ts';
import { labelOf } from '../core/registers/book-label-texts.ts';
import { labelOfPath } from '../core/registers/input-label-texts.ts';
import { fileWords } from '../faults/system-fault.ts';
import type { Problem } from '../queries/read-models.ts';
import { heldDetail } from './held-words.ts';
import { staleDetail } from './stale-words.ts';
import { submissionWords } from './submission-words.ts';

const statuses: Readonly<Record<Refusal['type'], number>> = {
  contractNotFound: 404,
  notFound: 404,
  numberTaken: 409,
  busy: 503,
  backupUnderWay: 409,
  notAllowed: 403,
  contractClosed: 410,
  contractTroubled: 409,
  closingOpen: 409,
  badInput: 422,
  findingsOpen: 409,
  findingsChanged: 409,
  submissionStopped: 409,
  submissionOvertaken: 409,
  notWithdrawable: 409,
  undone: 409,
  rowsHeld: 409,
  carryOverStale: 409,
  tooLarge: 413,
  unreachable: 502,
  revisionConflict: 409,
  sameBytes: 409,
  notStored: 507,
  fileDamaged: 410,
  uploadElsewhere: 409,
  uploadBusy: 423,
};

const titles: Readonly<Record<Refusal['type'], Bilingual>> = {
  contractNotFound: { ja: 'その番号の契約はありません', en: 'There is no contract of that number' },
  notFound: { ja: '見つかりません', en: 'Not found' },
  numberTaken: { ja: 'その契約番号は使われています', en: 'That contract number is taken' },
  contractTroubled: { ja: 'この契約は読めません', en: 'This contract can’t be read' },
  busy: { ja: '順番が来ませんでした', en: 'The turn never came' },
  backupUnderWay: { ja: 'バックアップが動いています', en: 'A backup is under way' },
  contractClosed: { ja: 'この契約は終了しました', en: 'This contract is closed' },
  closingOpen: { ja: 'まだ終了できません', en: 'It can’t be closed yet' },
  notAllowed: { ja: 'この操作は許可されていません', en: 'You may not do this' },
  badInput: { ja: '入力に直すところがあります', en: 'The input needs mending' },
  findingsOpen: { ja: '提出前に解決することが残っています', en: 'Some findings stand in the way of submission' },
  findingsChanged: { ja: '指摘が、表示されたときから変わりました', en: 'The findings are not those that were shown' },
  submissionStopped: { ja: 'この報告書は提出できません', en: 'This report can’t be submitted' },
  submissionOvertaken: { ja: '提出できませんでした', en: 'It was not submitted' },
  notWithdrawable: { ja: 'この報告書は取り下げられません', en: 'This report can’t be withdrawn' },
  undone: { ja: 'もう取り消されています', en: 'It was undone already' },
  rowsHeld: { ja: '元に戻せない行があります', en: 'Some rows can’t be put back' },
  carryOverStale: { ja: '確認の画面が古くなっています', en: 'What you saw is not so any more' },
  tooLarge: { ja: '大きすぎて受け取れません', en: 'Too large to be taken' },
  unreachable: { ja: '外部の場所に届きません', en: 'A place outside can’t be reached' },
  revisionConflict: { ja: 'ほかの人が先に変更しました', en: 'Someone else changed this first' },
  sameBytes: { ja: '同じファイルがもうあります', en: 'The same file is here already' },
  notStored: { ja: '保存できませんでした', en: 'It could not be stored' },
  fileDamaged: { ja: 'ファイルを渡せません', en: 'The file can’t be given out' },
  uploadElsewhere: { ja: '送る位置が違います', en: 'Not the place to go on from' },
  uploadBusy: { ja: '別の接続がまだ送っています', en: 'Another connection is still sending' },
};

const diskFull: Bilingual = {
  ja: 'サーバーの空き容量が足りません。この操作では何も変わっていません。読むことはできます。管理者が空きを作ったあと、もう一度行ってください（送りかけのファイルは届いた分が残り、同じファイルを置くと続きから送れます）。',
  en: 'The server’s disk is full. Nothing was changed by this; reading goes on. Once the administrator has made room, do it again (of a file under way what had arrived is kept: add the same file and it goes on from there).',
};

function notStoredText(code: string): Bilingual {
  if (['ENOSPC', 'EDQUOT'].includes(code)) return diskFull;
  const why = fileWords(code)?.what ?? { ja: '', en: '' };
  return {
    ja: `サーバーのデータフォルダに書き込めません（${code}）。${why.ja}何も半端には残っていません。管理者に知らせてください。`,
    en: `The server can’t write to its data folder (${code}). ${why.en} Nothing was left half there: tell the administrator.`,
  };
}

const closedDetail = (number: string): Bilingual => ({
  ja: `契約${number}の内容は消去されました。消去証明書とログの検証は「契約の終了」の画面にあります。`,
  en: `The content of ${number} was erased. Its certificate and its log are on the page “Closing”.`,
});

/** Every open row by its name, one a line: nothing is left to be found out by trying again. */
function openClosingDetail(open: readonly OpenClosingRow[]): Bilingual {
  const say = (language: keyof Bilingual): string =>
    open
      .map((row) => {
        const name = row.register === '' ? '' : `${labelOf(row.register)[language]} ${row.title || row.entryId}: `;
        return `${name}${closingRowText(row)[language]}`;
      })
      .join('\n');
  return { ja: say('ja'), en: say('en') };
}

const unreachableText = (place: string, why: Bilingual): Bilingual => ({
  ja: `${place}：${why.ja}。インターネットに出られない環境では、別の機械で取得したファイルを junshu feed import で取り込んでください。`,
  en: `${place}: ${why.en}. Without the internet, fetch the file elsewhere and take it in with junshu feed import.`,
});
const takenNumber: InputProblem = {
  path: 'number',
  message: titles.numberTaken,
  mend: { ja: '別の番号にしてください。', en: 'Give another number.' },
};

/** Problems that stand in the detail, one a line, before it is said how many more there are. */
const linesTold = 20;

/** How the place of a problem begins its line: the field's name; in a file its place too; nothing where the words name it. */
function placeOf({ path, label, fix }: InputProblem, language: keyof Bilingual): string {
  if (path === '' || (fix !== undefined && label === undefined)) return '';
  const colon = language === 'ja' ? '：' : ': ';
  if (label === undefined) return `${path}: `;
  return path.startsWith('contract.') ? `${label[language]} (${path})${colon}` : `${label[language]}${colon}`;
}

/** A problem with the name of its field. */
function named(problem: InputProblem): InputProblem {
  const label = problem.label ?? labelOfPath(problem.path);
  return label === undefined ? problem : { ...problem, label };
}

function problemsDetail(problems: readonly InputProblem[]): Bilingual {
  const more = problems.length - linesTold;
  const say = (language: keyof Bilingual, others: string): string =>
    [
      ...problems
        .slice(0, linesTold)
        .map((one) => `${placeOf(one, language)}${one.message[language]} ${one.mend[language]}`),
      ...(more > 0 ? [others] : []),
    ].join('\n');
  return {
    ja: say('ja', `ほかに${more}件あります（全${problems.length}件）。`),
    en: say('en', `There are ${more} more (${problems.length} in all).`),
  };
}

const busyDetail: Bilingual = {
  ja: '同じ契約への書き込みが続いています。何も書き込まれていません。少し待って、もう一度試してください。',
  en: 'Others keep writing into this contract. Nothing was written: wait a little and try again.',
};

const sameBytesText = (same: Extract<Refusal, { readonly type: 'sameBytes' }>['same']): Bilingual => ({
  ja: same.map(({ name, places }) => `「${name}」（${places.map(({ ja }) => ja).join('、')}）`).join('\n'),
  en: same.map(({ name, places }) => `“${name}” (${places.map(({ en }) => en).join(', ')})`).join('\n'),
});

const undoneText = (seq: number, by: number): Bilingual => ({
  ja: `記録${seq}の取り込みは、記録${by}で取り消されました。`,
  en: `The import of entry ${seq} was undone by entry ${by}.`,
});

function detailOf(refusal: Refusal): Bilingual {
  switch (refusal.type) {
    case 'contractNotFound':
    case 'numberTaken':
      return { ja: `契約番号：${refusal.number}`, en: `Contract number: ${refusal.number}` };
    case 'busy':
      return busyDetail;
    case 'backupUnderWay':
      return { ja: '終わってから、もう一度行ってください。', en: 'Do it again when it has ended.' };
    case 'notFound':
      return { ja: `${refusal.what.ja}がありません。`, en: `There is no ${refusal.what.en}.` };
    case 'badInput':
      return problemsDetail(refusal.problems.map(named));
    case 'contractTroubled':
      return { ja: `${refusal.number}：${refusal.why.ja}`, en: `${refusal.number}: ${refusal.why.en}` };
    case 'contractClosed':
      return closedDetail(refusal.number);
    case 'closingOpen':
      return openClosingDetail(refusal.open);
    case 'findingsOpen':
    case 'findingsChanged':
    case 'submissionStopped':
    case 'submissionOvertaken':
    case 'notWithdrawable':
      return submissionWords(refusal);
    case 'undone':
      return undoneText(refusal.seq, refusal.by);
    case 'rowsHeld':
      return heldDetail(refusal.held, refusal.count);
    case 'carryOverStale':
      return staleDetail(refusal.stale);
    case 'tooLarge':
      return {
        ja: `${Math.floor(refusal.limit / 1_000_000)} MB までです。分けて送ってください。`,
        en: `The limit is ${Math.floor(refusal.limit / 1_000_000)} MB: send it in parts.`,
      };
    case 'unreachable':
      return unreachableText(refusal.place, refusal.why);
    case 'revisionConflict':
      return {
        ja: `${refusal.changedBy}さんが変更しました。違う項目を見比べて、どちらを残すか選んでください。`,
        en: `${refusal.changedBy} changed it. Compare the fields and choose.`,
      };
    case 'sameBytes':
      return sameBytesText(refusal.same);
    case 'notStored':
      return notStoredText(refusal.code);
    case 'fileDamaged':
      return {
        ja: `「${refusal.name}」：${evidenceFaultTexts[refusal.fault].ja}。手元に元のファイルがあれば、もう一度置くと元に戻ります。`,
        en: `“${refusal.name}”: ${evidenceFaultTexts[refusal.fault].en}. Adding the original again mends it.`,
      };
    case 'uploadElsewhere':
      return { ja: `${refusal.offset} バイト目から続けてください。`, en: `Go on from byte ${refusal.offset}.` };
    case 'uploadBusy':
      return { ja: '数秒待って、もう一度試してください。', en: 'Wait some seconds and try again.' };
    case 'notAllowed':
      return { ja: '担当者に権限を確かめてください。', en: 'Ask for the right to do it.' };
  }
}

/** The one table from refusals to answers (RFC 9457), in both languages. */
export function problemOf(refusal: Refusal): Problem {
  const problem = {
    type: refusal.type,
    status: statuses[refusal.type],
    title: titles[refusal.type],
    detail: detailOf(refusal),
  };
  if (refusal.type === 'closingOpen') return { ...problem, open: refusal.open };
  if (refusal.type === 'badInput') {
    const problems = refusal.problems.map(named);
    return { ...problem, problems: firstOf(problems), problemCount: problems.length };
  }
  if (refusal.type === 'numberTaken') return { ...problem, problems: [named(takenNumber)], problemCount: 1 };
  if (refusal.type === 'findingsOpen') return { ...problem, findings: refusal.findings.map(({ id }) => id) };
  if (refusal.type === 'submissionStopped') return { ...problem, obstacle: refusal.obstacle.kind };
  if (refusal.type === 'sameBytes') return { ...problem, same: refusal.same };
  if (refusal.type !== 'revisionConflict') return problem;
  const { expected, actual, changedBy, changedAt, fields } = refusal;
  return { ...problem, conflict: { expectedRevision: expected, revision: actual, changedBy, changedAt, fields } };
}

/** An answer that no refusal stands behind: sign-in, unknown paths, what broke inside. */
export function plainProblem(type: string, status: number, title: Bilingual, detail: Bilingual): Problem {
  return { type, status, title, detail };
}

import type { Refusal } from '../commands/context.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { Problem } from '../queries/read-models.ts';

const statuses: Readonly<Record<Refusal['type'], number>> = {
  contractNotFound: 404,
  notFound: 404,
  numberTaken: 409,
  notAllowed: 403,
  badInput: 422,
  findingsOpen: 409,
  tooLarge: 413,
  unreachable: 502,
  revisionConflict: 409,
};

const titles: Readonly<Record<Refusal['type'], Bilingual>> = {
  contractNotFound: { ja: 'その番号の契約はありません', en: 'There is no contract of that number' },
  notFound: { ja: '見つかりません', en: 'Not found' },
  numberTaken: { ja: 'その契約番号は使われています', en: 'That contract number is taken' },
  notAllowed: { ja: 'この操作は許可されていません', en: 'You may not do this' },
  badInput: { ja: '入力に直すところがあります', en: 'The input needs mending' },
  findingsOpen: { ja: '提出前に解決することが残っています', en: 'Some findings stand in the way of submission' },
  tooLarge: { ja: '大きすぎて受け取れません', en: 'Too large to be taken' },
  unreachable: { ja: '外部の場所に届きません', en: 'A place outside can’t be reached' },
  revisionConflict: { ja: 'ほかの人が先に変更しました', en: 'Someone else changed this first' },
};

function detailOf(refusal: Refusal): Bilingual {
  switch (refusal.type) {
    case 'contractNotFound':
    case 'numberTaken':
      return { ja: `契約番号：${refusal.number}`, en: `Contract number: ${refusal.number}` };
    case 'notFound':
      return { ja: `${refusal.what.ja}がありません。`, en: `There is no ${refusal.what.en}.` };
    case 'badInput': {
      const say = (language: keyof Bilingual): string =>
        refusal.problems
          .slice(0, 20)
          .map(({ path, message, mend }) => `${path}: ${message[language]} ${mend[language]}`)
          .join('\n');
      return { ja: say('ja'), en: say('en') };
    }
    case 'findingsOpen':
      return { ja: `残り${refusal.findings.length}件`, en: `${refusal.findings.length} left` };
    case 'tooLarge':
      return {
        ja: `${Math.floor(refusal.limit / 1_000_000)} MB までです。分けて送ってください。`,
        en: `The limit is ${Math.floor(refusal.limit / 1_000_000)} MB: send it in parts.`,
      };
    case 'unreachable':
      return {
        ja: `${refusal.place}：${refusal.why.ja}。インターネットに出られない環境では、別の機械で取得したファイルを junshu feed import で取り込んでください。`,
        en: `${refusal.place}: ${refusal.why.en}. Without the internet, fetch the file elsewhere and take it in with junshu feed import.`,
      };
    case 'revisionConflict':
      return {
        ja: `${refusal.changedBy}さんが変更しました。違う項目を見比べて、どちらを残すか選んでください。`,
        en: `${refusal.changedBy} changed it. Compare the fields and choose.`,
      };
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
  if (refusal.type === 'badInput') return { ...problem, problems: refusal.problems };
  if (refusal.type !== 'revisionConflict') return problem;
  const { expected, actual, changedBy, changedAt, fields } = refusal;
  return { ...problem, conflict: { expectedRevision: expected, revision: actual, changedBy, changedAt, fields } };
}

/** An answer that no refusal stands behind: sign-in, unknown paths, what broke inside. */
export function plainProblem(type: string, status: number, title: Bilingual, detail: Bilingual): Problem {
  return { type, status, title, detail };
}

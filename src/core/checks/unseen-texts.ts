import type { ResultText } from './check.ts';
import type { UnseenReason } from './observation.ts';

/** The words for what could not be told; {detail} is what the probe met. */
export const unseenTexts = {
  timedOut: {
    title: { ja: '時間内に応答がありませんでした', en: 'No answer in time' },
    explanation: {
      ja: '制限時間の内に応答が終わりませんでした（{detail}）。',
      en: 'The answer did not end within the time limit ({detail}).',
    },
    remedy: {
      ja: '対象が動いていることを確かめ、もう一度点検してください。',
      en: 'Make sure that the target is up and check again.',
    },
  },
  unreachable: {
    title: { ja: '接続できませんでした', en: 'Unreachable' },
    explanation: { ja: '対象に接続できませんでした（{detail}）。', en: 'The target could not be reached ({detail}).' },
    remedy: {
      ja: 'アドレス、ポート、ファイアウォールを確かめてください。',
      en: 'Check address, port and firewall.',
    },
  },
  nameNotFound: {
    title: { ja: '名前が見つかりません', en: 'No such name' },
    explanation: { ja: 'DNS にその名前がありません（{detail}）。', en: 'DNS does not know the name ({detail}).' },
    remedy: {
      ja: '台帳の名前の綴りと、DNS の登録を確かめてください。',
      en: 'Check the name in the register and in DNS.',
    },
  },
  dnsFailed: {
    title: { ja: 'DNS で調べられませんでした', en: 'DNS failed' },
    explanation: { ja: 'DNS が答えませんでした（{detail}）。', en: 'DNS gave no answer ({detail}).' },
    remedy: { ja: 'しばらく置いて、もう一度点検してください。', en: 'Wait a little and check again.' },
  },
  addressForbidden: {
    title: { ja: '点検してよいアドレスではありません', en: 'Address not allowed' },
    explanation: {
      ja: '私設、ループバックなどのアドレスには、管理者の許可なしに接続しません（{detail}）。',
      en: 'Private, loopback and similar addresses are not contacted unless the operator allows it ({detail}).',
    },
    remedy: {
      ja: '点検してよい範囲なら、管理者が JUNSHU_PROBE_ALLOW に CIDR で加えてください。',
      en: 'If it may be checked, let the operator add its CIDR to JUNSHU_PROBE_ALLOW.',
    },
  },
  limitReached: {
    title: { ja: '上限を超えたため途中で止めました', en: 'Stopped at a limit' },
    explanation: { ja: '大きさや回数の上限に達しました（{detail}）。', en: 'A limit was reached ({detail}).' },
    remedy: {
      ja: '対象が正しく応答しているかを確かめてください。',
      en: 'See whether the target answers as it should.',
    },
  },
  notUnderstood: {
    title: { ja: '応答を読めませんでした', en: 'Not understood' },
    explanation: {
      ja: '応答が規格どおりではありません（{detail}）。',
      en: 'The answer is not as the standard has it ({detail}).',
    },
    remedy: {
      ja: '対象の設定を確かめ、もう一度点検してください。',
      en: 'Check how the target is set up and check again.',
    },
  },
  notJudged: {
    title: { ja: '観測を判定できませんでした', en: 'The observation could not be judged' },
    explanation: {
      ja: '保存した観測を判定する途中で不具合が起きました（{detail}）。ほかの点検には影響しません。',
      en: 'A fault occurred while the kept observation was judged ({detail}). Other checks are not affected.',
    },
    remedy: {
      ja: 'もう一度点検してください。続くときは、この文をそえて開発元に知らせてください。',
      en: 'Check again. If it persists, report it with these words.',
    },
  },
  toolMissing: {
    title: { ja: '点検に使うプログラムがありません', en: 'A program is missing' },
    explanation: { ja: '{detail} が見つかりません。', en: '{detail} was not found.' },
    remedy: { ja: '{detail} を入れて、もう一度点検してください。', en: 'Install {detail} and check again.' },
  },
  toolFailed: {
    title: { ja: '点検に使うプログラムが失敗しました', en: 'A program failed' },
    explanation: {
      ja: 'プログラムが正しく終わりませんでした（{detail}）。',
      en: 'The program did not end well ({detail}).',
    },
    remedy: { ja: '設定を確かめ、もう一度点検してください。', en: 'Check its set-up and check again.' },
  },
  partlySeen: {
    title: { ja: '一部しか調べられませんでした', en: 'Only partly seen' },
    explanation: { ja: '全体を調べられていません（{detail}）。', en: 'Not all of it could be looked at ({detail}).' },
    remedy: { ja: '調べられなかった部分を、別の方法で確かめてください。', en: 'Check what is left by other means.' },
  },
  stopped: {
    title: { ja: '途中で中止されました', en: 'Stopped' },
    explanation: { ja: '点検は途中で中止されました。', en: 'The check was stopped before its end.' },
    remedy: { ja: 'もう一度点検してください。', en: 'Check again.' },
  },
} as const satisfies Readonly<Record<UnseenReason, ResultText>>;

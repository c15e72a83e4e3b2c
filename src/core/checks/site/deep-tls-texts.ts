import type { CheckText } from '../check.ts';
import { resultText } from '../result-text.ts';

export const deepTlsText = {
  title: { ja: 'testssl による詳しい確認', en: 'A deeper look by testssl' },
  sees: {
    ja: '求めたときだけ（check site --deep、JUNSHU_CHECK_DEEP）、testssl で既知の欠陥（Heartbleed、CCS、ROBOT、DROWN など）を調べ、受け入れるバージョンと弱い暗号スイートを、本製品の観測と突き合わせます。',
    en: 'Only when asked for (check site --deep, JUNSHU_CHECK_DEEP): looks by testssl for known flaws (Heartbleed, CCS, ROBOT, DROWN and others), and holds the versions and weak suites that it sees against what we see.',
  },
  grammar: {
    ja: 'testssl の JSON（id・severity・finding）を読みます。知らない id と重大度は結論に使いません。',
    en: 'The JSON of testssl (id, severity, finding); unknown ids and severities conclude nothing.',
  },
  blind: {
    ja: '数分かかるため、普段は行いません。testssl の版より新しい欠陥は見えません。',
    en: 'Not done by default, since it takes minutes. Flaws newer than the version of testssl are not seen.',
  },
  results: {
    sound: resultText(
      ['testssl も問題を見つけません', 'testssl finds nothing amiss'],
      [
        '欠陥 {count} 項目に当てはまらず、バージョンと暗号スイートの見え方も一致しています。',
        'None of {count} flaws, and it sees versions and suites as we do.',
      ],
    ),
    weak: resultText(
      ['条件により影響があります', 'Affected under conditions'],
      ['testssl の所見: {finding}', 'testssl says: {finding}'],
      [
        'CBC モードの暗号スイートや HTTP の圧縮など、所見に挙がった機能を外せるか検討してください。',
        'See whether what it names (CBC suites, HTTP compression) can be dropped.',
      ],
    ),
    vulnerable: resultText(
      ['欠陥があります', 'A flaw is there'],
      ['testssl の所見: {finding}（{cve}）', 'testssl says: {finding} ({cve})'],
      [
        'TLS の実装を更新し、設定を見直してください。鍵が漏れる欠陥なら、鍵と証明書も替えてください。',
        'Update the implementation of TLS and its settings; where keys may have leaked, replace key and certificate.',
      ],
    ),
    unclear: resultText(
      ['testssl は判定できませんでした', 'testssl could not tell'],
      ['testssl の所見: {finding}', 'testssl says: {finding}'],
      ['時間を置いてもう一度行うか、別の道具で確かめてください。', 'Run it again later, or look by another tool.'],
    ),
    versionDiffers: resultText(
      ['{place} の見え方が食い違っています', 'The two disagree on {place}'],
      [
        'testssl では {theirs}、本製品では {ours} です。負荷分散の先や、途中の機器で答えが違うことがあります。',
        'testssl says {theirs}, we say {ours}. Servers behind a balancer, or something on the way, may answer differently.',
      ],
      [
        'アドレスが複数あれば全てのサーバの設定をそろえ、もう一度点検してください。',
        'Set every server behind the name alike and check again.',
      ],
    ),
    suitesDiffer: resultText(
      ['弱い暗号スイートの見え方が食い違っています', 'The two disagree on weak suites'],
      [
        'testssl と本製品の一方だけが、使ってはならない暗号スイートを受け入れると見ています。',
        'Only one of testssl and us sees suites that must not be used.',
      ],
      [
        '「暗号スイート」の結果と testssl の出力（証跡）を見比べ、もう一度点検してください。',
        'Compare the result on suites with testssl’s output (evidence) and check again.',
      ],
    ),
    unseen: resultText(
      ['testssl は何も見られませんでした', 'testssl saw nothing'],
      ['どのバージョンでも接続できませんでした。', 'It connected by no version.'],
      ['もう一度点検してください。', 'Check again.'],
    ),
  },
} as const satisfies CheckText<
  'sound' | 'weak' | 'vulnerable' | 'unclear' | 'versionDiffers' | 'suitesDiffer' | 'unseen'
>;

import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { SecurityLine } from '../journal/security-journal.ts';

/** What the security journal tells of, in words. */
export const securityEventTexts: Readonly<Record<SecurityLine['what'], Bilingual>> = {
  signInLink: { ja: 'サインイン用リンクの作成', en: 'sign-in link made' },
  signIn: { ja: 'サインイン', en: 'sign-in' },
  signOut: { ja: 'サインアウト', en: 'sign-out' },
  ownerToken: { ja: '所有者の合言葉', en: 'owner’s token' },
  request: { ja: '権限のない、又は存在しない契約への要求', en: 'request without the right, or for no such contract' },
  export: { ja: 'ファイルの書出し・ダウンロード', en: 'file exported or downloaded' },
  contractKeyMade: { ja: '契約の鍵の作成', en: 'contract’s key made' },
  contractKeyDestroyed: { ja: '契約の鍵の破壊', en: 'contract’s key destroyed' },
  contractClosed: { ja: '契約の終了', en: 'contract closed' },
  keysCopied: { ja: '鍵の控えの作成・破壊', en: 'copy of the keys made or destroyed' },
  restored: { ja: 'バックアップからの復元・その確認', en: 'restored from a backup, or that confirmed' },
  signingKey: { ja: 'ログの署名鍵の作成・交換', en: 'log-signing key made or replaced' },
};

export const outcomeTexts: Readonly<Record<SecurityLine['outcome'], Bilingual>> = {
  done: { ja: '成功', en: 'done' },
  refused: { ja: '拒否', en: 'refused' },
};

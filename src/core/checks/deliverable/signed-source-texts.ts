import { resultText, type Said } from '../result-text.ts';

const giveKey: Said = [
  '署名者の公開鍵を別の経路で受け取り、--keys で与えてください。',
  'Get the signer’s public key by another way and give it by --keys.',
];
const find: Said = [
  '誰がいつ変えたかを調べ、意図しない変更でないことを確かめてください。',
  'Find out who changed what, and that nothing unintended is in it.',
];

export const signedSourceText = {
  title: { ja: 'ソースの署名', en: 'Signed source' },
  sees: {
    ja: 'フォルダが git のリポジトリなら、最新のコミットと、それを指すタグの OpenPGP 署名を検証します。',
    en: 'Where the folder is a git repository: OpenPGP signatures of the newest commit and of tags on it.',
  },
  grammar: {
    ja: 'git のコミットとタグの gpgsig（OpenPGP、RFC 9580）を読みます。',
    en: 'gpgsig of git’s commits and tags (OpenPGP, RFC 9580).',
  },
  blind: {
    ja: '過去のコミット、SSH と X.509 による署名、コミットしていない変更は見ません。',
    en: 'Earlier commits, signatures by SSH or X.509, changes that are not committed.',
  },
  results: {
    valid: resultText(['署名は有効です', 'The signature is valid'], ['署名者: {signer}。', 'Signer: {signer}.']),
    noRepository: resultText(
      ['git のリポジトリではありません', 'Not a git repository'],
      ['署名されたコミットを見るものがありません。', 'There are no commits to look at.'],
      [
        'ソースの管理を確かめるには、リポジトリのフォルダを点検してください。',
        'Check the repository’s folder to see how the source is kept.',
      ],
    ),
    tampered: resultText(
      ['署名が内容と合いません', 'The signature does not fit'],
      ['署名のあとに書き換えられています。', 'It was rewritten after it was signed.'],
      find,
    ),
    untrusted: resultText(
      ['与えられた鍵による署名ではありません', 'Signed by none of the given keys'],
      ['鍵: {signer}。', 'Key: {signer}.'],
      find,
    ),
    expired: resultText(
      ['署名した鍵が期限外か失効しています', 'The key is out of its time, or revoked'],
      ['署名者: {signer}。', 'Signer: {signer}.'],
      ['有効な鍵で署名してください。', 'Sign with a valid key.'],
    ),
    unsigned: resultText(
      ['署名がありません', 'Not signed'],
      ['誰が作ったかを署名からは確かめられません。', 'A signature can’t tell who made it.'],
      [
        'コミットかタグに署名する（git tag -s）運用を検討してください。',
        'Consider signing commits or tags (git tag -s).',
      ],
    ),
    signerUnknown: resultText(
      ['署名者の公開鍵がないため検証できません', 'It can’t be verified without the signer’s key'],
      ['鍵: {signer}。', 'Key: {signer}.'],
      giveKey,
    ),
    notUnderstood: resultText(
      ['コミットか署名を読めません', 'The commit or its signature can’t be read'],
      [
        'リポジトリを読めないか、OpenPGP でない署名です。',
        'The repository can’t be read, or it is signed in another form.',
      ],
      ['git verify-commit の結果を証跡に残してください。', 'Keep the result of git verify-commit as evidence.'],
    ),
  },
} as const;

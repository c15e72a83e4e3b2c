import { cutOffTexts } from '../cut-off-texts.ts';
import { resultText } from '../result-text.ts';

export const provenanceText = {
  title: { ja: '部品と作成過程の出どころ', en: 'Where parts and build come from' },
  sees: {
    ja: '依存関係のロックファイルが部品をハッシュ値で固定しているか、作成過程の証明（in-toto、SLSA）があるかを見ます。',
    en: 'Whether lock files pin packages by digest, and whether attestations of the build (in-toto, SLSA) are there.',
  },
  grammar: {
    ja: '各ロックファイルの形式の版ごとの構造と、in-toto の Statement を読みます。',
    en: 'Lock files by the structure of their version, and Statements of in-toto.',
  },
  blind: {
    ja: '証明の署名（「作成過程の証明の検証」で見ます）、開発環境の管理、意図しない変更の有無そのものは見えません。',
    en: 'Signatures of attestations (another check sees them), how development is managed, whether something unintended was changed.',
  },
  results: {
    attested: resultText(
      ['作成過程の証明があります', 'The build is attested'],
      ['種類: {predicate}。', 'Predicate: {predicate}.'],
    ),
    pinned: resultText(
      ['部品がハッシュ値で固定されています', 'Packages are pinned by digest'],
      ['{packages}件すべて。', 'All {packages}.'],
    ),
    partlyPinned: resultText(
      ['ハッシュ値で固定されていない部品があります', 'Some packages are not pinned by digest'],
      ['{packages}件のうち{withDigest}件が固定されています。', '{withDigest} of {packages} are pinned.'],
      [
        'パッケージ管理ツールでロックファイルを作り直し、ハッシュ値を含めてください。',
        'Make the lock file anew so that it holds digests.',
      ],
    ),
    empty: resultText(
      ['外部の部品はありません', 'No packages from elsewhere'],
      ['ロックファイルは空です。', 'The lock file is empty.'],
    ),
    nothing: resultText(
      ['出どころを示すものが見当たりません', 'Nothing tells where it comes from'],
      [
        'ロックファイルも作成過程の証明もありません。別の方法で管理しているかは見えません。',
        'There is neither a lock file nor an attestation; other ways of managing can’t be seen.',
      ],
      [
        'ソースの一式を点検するか、管理の体制が分かる資料を証跡に登録してください。',
        'Check the source tree, or record documents on how it is managed.',
      ],
    ),
    ...cutOffTexts,
  },
} as const;

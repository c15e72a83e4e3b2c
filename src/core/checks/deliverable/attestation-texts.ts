import { cutOffTexts } from '../cut-off-texts.ts';
import { resultText, type Said } from '../result-text.ts';

const who: Said = [
  '種類: {predicate}。署名者: {signer}（認証: {issuer}）。',
  'Predicate: {predicate}. Signer: {signer} ({issuer}).',
];

export const attestationText = {
  title: { ja: '作成過程の証明の検証', en: 'Signed attestations of the build' },
  sees: {
    ja: 'sigstore で署名された作成過程の証明（in-toto、SLSA）の署名を検証し、証明の対象が提供するファイルそのものかをハッシュ値で見ます。',
    en: 'Verifies attestations of the build (in-toto, SLSA) signed with sigstore, and whether their subject is the delivered file, by digest.',
  },
  grammar: {
    ja: 'DSSE の封筒と in-toto の Statement を読み、subject のハッシュ値をファイルと比べます。',
    en: 'Envelopes of DSSE and Statements of in-toto; digests of the subject against the file.',
  },
  blind: {
    ja: '証明の中身（作成の手順や環境）が十分かは見ません。sigstore 以外で署名された証明は検証しません。',
    en: 'Whether what is attested is good enough; attestations signed otherwise than with sigstore.',
  },
  results: {
    verified: resultText(['作成過程の証明は有効です', 'The build is attested by whom you expect'], who),
    none: resultText(
      ['署名された作成過程の証明はありません', 'There is no signed attestation of the build'],
      ['検証するものがありません。', 'There is nothing to verify.'],
    ),
    unattested: resultText(
      ['アプリケーションに作成過程の証明がありません', 'The application’s build is not attested'],
      ['sigstore で署名された証明が見当たりません。', 'No attestation signed with sigstore is there.'],
      [
        '作成の過程を自動化しているなら、SLSA の証明を付けることを検討してください。',
        'Where the build is automated, consider attesting it (SLSA).',
      ],
    ),
    otherFile: resultText(
      ['証明が提供するファイルと合いません', 'It does not speak of the delivered file'],
      [
        '種類: {predicate}。証明が書き換えられたか、同じ名前の別のファイルを指しています。',
        'Predicate: {predicate}. It was altered, or speaks of another file of the same name.',
      ],
      [
        '証明の対象と提供するファイルのどちらが正しいかを調べてください。',
        'Find out which is right: what it attests, or the delivered file.',
      ],
    ),
    otherSigner: resultText(['予定した署名者による証明ではありません', 'Not attested by the signer you expect'], who, [
      '誰が作ったものかを調べてください。',
      'Find out who made it.',
    ]),
    unproven: resultText(['証明の署名を信頼できません', 'The attestation’s signature can’t be trusted'], who, [
      '信頼するルートを確かめ、証明を作り直してください。',
      'See which root is to be trusted, and attest anew.',
    ]),
    identityOpen: resultText(['署名者が予定の人かは分かりません', 'Whether it is by whom you expect is open'], who, [
      '提供物の「署名者（sigstore）」と認証した所を書くか、--identity と --issuer を付けてください。',
      'Fill in the signer and who vouches in the deliverable’s row, or give --identity and --issuer.',
    ]),
    untold: resultText(
      ['証明を検証できません', 'The attestation can’t be verified'],
      [
        '種類: {predicate}。対象のファイルか署名者の鍵がないか、読めない形です。',
        'Predicate: {predicate}. Its file or the signer’s key is missing, or its form can’t be read.',
      ],
      ['証明の対象のファイルを一緒に点検してください。', 'Check it together with the file that it speaks of.'],
    ),
    ...cutOffTexts,
  },
} as const;

import { cutOffTexts } from '../cut-off-texts.ts';
import { resultText } from '../result-text.ts';

export const signatureValidText = {
  title: { ja: '電子署名の検証', en: 'Signatures' },
  sees: {
    ja: 'CMS（.p7s）、PDF、Authenticode、S/MIME、OpenPGP の署名を、与えられた証明書・公開鍵だけを信頼して検証します。sigstore の署名は、公開の sigstore か与えられたルートを信頼し、通信せずに検証します。',
    en: 'Verifies signatures in CMS (.p7s), PDF, Authenticode, S/MIME and OpenPGP, trusting nothing but given certificates and keys; in sigstore offline, trusting the public instance’s root or a given one.',
  },
  grammar: {
    ja: 'CMS（RFC 5652）、PDF の ByteRange（ISO 32000）、Authenticode、OpenPGP（RFC 9580）、S/MIME（RFC 8551）、sigstore の束を読みます。署名者が複数なら一人ずつ判定し、PDF は追記と、収められた失効の情報も見ます。Office・OpenDocument などの XML 署名は、あることだけを見て、検証しません。',
    en: 'CMS (RFC 5652), ByteRange of PDF (ISO 32000), Authenticode, OpenPGP (RFC 9580), S/MIME (RFC 8551), bundles of sigstore. Each of several signers is judged by itself; of a PDF, what was added behind and what it keeps of revocation are read. XML signatures of Office, OpenDocument and the like are seen, and not verified.',
  },
  blind: {
    ja: '失効の有無は、PDF に収められた失効リストと OCSP の応答のほかは見ません。OpenPGP の署名の時刻は、署名した人が書いたものです。与えられた証明書や署名者を信頼してよいかは人が判断します。',
    en: 'Revocation, but for lists and OCSP answers that a PDF keeps. The time of an OpenPGP signature is what its signer wrote; whether a given certificate or signer deserves trust is for people to say.',
  },
  results: {
    valid: resultText(
      ['署名は有効です', 'The signature is valid'],
      ['{format}。署名者: {signer}（発行者: {issuer}）。', '{format}. Signer: {signer} ({issuer}).'],
    ),
    noSignature: resultText(
      ['電子署名はありません', 'There is no signature'],
      ['検証するものがありません。', 'There is nothing to verify.'],
      ['政府認証基盤などの電子署名を使えるか検討してください。', 'Consider signing, with GPKI where you can.'],
    ),
    tampered: resultText(
      ['署名が内容と合いません', 'The signature does not fit the content'],
      ['{format}。署名のあとに内容が変わっています。', '{format}. The content was changed after it was signed.'],
      ['改ざんの有無を調べ、署名し直してください。', 'Find out why, and sign anew.'],
    ),
    untrusted: resultText(
      ['署名者が、信頼する証明書に連なりません', 'The signer does not descend from what is trusted'],
      ['{format}。署名者: {signer}（発行者: {issuer}）。', '{format}. Signer: {signer} ({issuer}).'],
      [
        '署名者を確かめ、正しければその認証局の証明書（中間も）か公開鍵を与えてください。',
        'Make sure who signed; if right, give the authority’s certificates (intermediates too) or the key.',
      ],
    ),
    expired: resultText(
      ['署名の証明書が期限外か失効しています', 'The certificate or key is out of its time, or revoked'],
      ['{format}。署名者: {signer}。', '{format}. Signer: {signer}.'],
      ['有効な証明書で署名し直してください。', 'Sign anew with a valid certificate.'],
    ),
    untimed: resultText(
      [
        '署名の証明書の期限が切れていて、期限内の署名かは分かりません',
        'The certificate has expired; whether it was signed before is open',
      ],
      [
        '{format}。署名者: {signer}。信頼するタイムスタンプがありません。',
        '{format}. Signer: {signer}. There is no trusted timestamp.',
      ],
      [
        'タイムスタンプがあれば、その認証局の証明書を、種類「証明書」の証跡として登録するか --anchors で与えてください。なければ、タイムスタンプを付けて署名し直してください。',
        'If it bears a timestamp, record the certificate of the timestamp’s authority as evidence of kind “certificate”, or give --anchors. If not, sign anew with a timestamp.',
      ],
    ),
    partlyCovered: resultText(
      ['署名が文書の全体に及びません', 'The signature does not cover the whole document'],
      [
        '署名のあとに、検証の情報とタイムスタンプのほかに書き足された部分があるか、書き足しを読めません。',
        'Something other than data for verifying it and timestamps was added after it was signed, or what was added can’t be read.',
      ],
      ['全体に署名し直してください。', 'Sign the whole document anew.'],
    ),
    growthUnread: resultText(
      ['署名のあとの書き足しを読めません', 'What was added behind the signature can’t be read'],
      [
        '暗号化されているか、相互参照が二通り（ハイブリッド参照）で、読む道具により内容が違いうるため、書き足しが検証の情報だけかを言えません。',
        'It is encrypted, or has two kinds of cross-references that readers may take differently, so that nobody can tell whether only data for verifying it was added.',
      ],
      [
        '署名に使ったソフトで開いて確かめ、結果を証跡に残すか、追記のないファイルに署名し直してください。',
        'Look at it with what signed it and keep the result, or sign a file without additions anew.',
      ],
    ),
    revoked: resultText(
      ['署名の証明書は失効していました', 'The certificate of the signature was revoked'],
      [
        '{format}。文書に収められた失効リストか OCSP の応答によります。失効より前の信頼できるタイムスタンプがありません。署名者: {signer}。',
        '{format}. By a list or an OCSP answer that the document keeps; no trusted timestamp from before. Signer: {signer}.',
      ],
      ['有効な証明書で署名し直してください。', 'Sign anew with a valid certificate.'],
    ),
    revocationUnread: resultText(
      ['文書に収められた失効の情報を、すべては読めません', 'Not all that the document keeps of revocation can be read'],
      [
        '{format}。署名は内容と合い、信頼する証明書に連なりますが、文書の失効リストか OCSP の応答が、壊れているか、暗号化されているか、種類ごとに50件を超えています。失効していないとは言えません。署名者: {signer}。',
        '{format}. It fits the content and descends from what is trusted, but a revocation list or OCSP answer that the document keeps is broken, encrypted, or beyond 50 of its kind; nobody can tell that the certificate was not revoked. Signer: {signer}.',
      ],
      [
        '署名に使ったソフトで失効の有無を確かめ、結果を証跡に残してください。',
        'See with what signed it whether the certificate was revoked, and keep the result as evidence.',
      ],
    ),
    formUnverified: resultText(
      ['署名がありますが、この形式は検証していません', 'It is signed in a form that is not verified here'],
      [
        '{format}。Office 文書、OpenDocument、EPUB などの中の XML 署名です。改ざんの有無も署名者も、ここでは分かりません。',
        '{format}, kept within a document of Office, OpenDocument, EPUB or the like. Neither changes nor its signer can be told here.',
      ],
      [
        '作成したソフト（Word の「署名の詳細」など）で検証し、結果を証跡に残してください。',
        'Verify it with what made it (“Signature Details” in Word …) and keep the result as evidence.',
      ],
    ),
    unlogged: resultText(
      ['いつ署名されたかの証明がありません', 'Nothing proves when it was signed'],
      [
        '{format}。信頼する記録（透明性ログ、タイムスタンプ）に載った証明がないか、合いません。署名者: {signer}。',
        '{format}. No proof of a trusted log or timestamp, or one that does not fit. Signer: {signer}.',
      ],
      [
        '透明性ログに記録して署名し直し、バンドル全体を受け取ってください。',
        'Sign anew with the transparency log, and get the whole bundle.',
      ],
    ),
    otherIdentity: resultText(
      ['署名は正しいものの、予定した署名者ではありません', 'It is sound, but not by the signer you expect'],
      ['{format}。署名者: {signer}（認証: {issuer}）。', '{format}. Signer: {signer} ({issuer}).'],
      [
        '誰が署名したかを調べてください。正しければ提供物の「署名者（sigstore）」と認証した所を改めてください。',
        'Find out who signed. If it is right, mend the signer and who vouches in the deliverable’s row.',
      ],
    ),
    identityOpen: resultText(
      ['署名は正しいものの、署名者が予定の人かは分かりません', 'It is sound; whether it is by whom you expect is open'],
      [
        '{format}。署名者: {signer}（認証: {issuer}）。sigstore では誰でも署名できます。',
        '{format}. Signer: {signer} ({issuer}). In sigstore anyone can sign.',
      ],
      [
        '提供物の「署名者（sigstore）」と認証した所を書くか、--identity と --issuer を付けてください。',
        'Fill in the signer and who vouches in the deliverable’s row, or give --identity and --issuer.',
      ],
    ),
    intact: resultText(
      ['内容は署名のとおりですが、署名者を確かめられません', 'It fits, but nobody can tell whose signature it is'],
      [
        '{format}。署名者は {signer} を名乗ります。信頼する証明書や公開鍵が与えられていません。',
        '{format}. It says {signer}; no certificate or key was given to trust.',
      ],
      [
        '認証局の証明書か公開鍵を、種類「証明書」の証跡として登録するか --anchors、--keys で与えてください。',
        'Record the authority’s certificate or the public key as evidence of kind “certificate”, or give --anchors, --keys.',
      ],
    ),
    signerUnknown: resultText(
      ['署名者の公開鍵がないため検証できません', 'It can’t be verified without the signer’s key'],
      ['{format}。鍵: {signer}。', '{format}. Key: {signer}.'],
      [
        '署名者から別の経路で受け取った公開鍵を、種類「証明書」の証跡として登録するか --keys で与えてください。',
        'Get the signer’s public key by another way; record it as evidence of kind “certificate”, or give --keys.',
      ],
    ),
    contentMissing: resultText(
      ['署名された内容が見当たりません', 'What was signed is not there'],
      ['{format}。署名と同じ場所に元のファイルがありません。', '{format}. The file that it signs is not beside it.'],
      ['元のファイルを署名と同じフォルダに置いてください。', 'Put the file beside its signature.'],
    ),
    notUnderstood: resultText(
      ['署名を読めません', 'The signature can’t be read'],
      ['{format}。壊れているか、検証できない形式です。', '{format}. It is damaged or of a form that isn’t verified.'],
      ['署名に使ったソフトで検証し、結果を証跡に残してください。', 'Verify it with what made it and keep the result.'],
    ),
    noTool: resultText(
      ['検証する道具がありません', 'There is no tool to verify it'],
      [
        '{format}。この形式を検証するプログラムがこの機械にありません。',
        '{format}. The program for it is not installed.',
      ],
      [
        'openssl、gpg、osslsigncode を入れるか、別の道具で検証した結果を証跡に残してください。',
        'Install openssl, gpg and osslsigncode, or keep the result of another tool.',
      ],
    ),
    ...cutOffTexts,
  },
} as const;

import { resultText, type Said } from '../result-text.ts';
import { coverageTexts } from './coverage-texts.ts';

const sign: Said = [
  '電子署名を付けるか、SHA-256 の一覧を作り、提供とは別の経路（府省のウェブサイトなど）で公表してください。',
  'Sign it, or make a list of SHA-256 and publish it by another way (the ministry’s web site).',
];

export const authenticityMeansText = {
  title: { ja: '真正性を確認できる手段', en: 'Means to tell that it is genuine' },
  sees: {
    ja: '電子署名（CMS、PDF、Authenticode、S/MIME、OpenPGP、sigstore）と、ハッシュ値の一覧が添えられているかを見ます。',
    en: 'Whether a signature (CMS, PDF, Authenticode, S/MIME, OpenPGP, sigstore) or a list of digests is there.',
  },
  grammar: {
    ja: '署名の形式の構造（CMS、PDF、Authenticode、OpenPGP、S/MIME、sigstore）と、ハッシュ値の一覧の行を読みます。',
    en: 'The structure of signatures (CMS, PDF, Authenticode, OpenPGP, S/MIME, sigstore) and the lines of lists of digests.',
  },
  blind: {
    ja: '一覧がどこで公表されているか、受け取る人が確かめられるかは見えません。',
    en: 'Where a list is published, and whether those who receive it can verify.',
  },
  results: {
    signature: resultText(['電子署名があります', 'It is signed'], ['署名は{count}件です。', '{count} signed.']),
    hashList: resultText(
      ['ハッシュ値の一覧があります', 'There is a list of digests'],
      ['電子署名はありません。', 'There is no signature.'],
      [
        '一覧は提供物とは別の経路で公表してください。可能なら政府認証基盤などの電子署名を使ってください。',
        'Publish the list by another way than the files; sign (GPKI) where you can.',
      ],
    ),
    weakList: resultText(
      ['ハッシュ値の方式が弱いものです', 'The list’s digests are weak'],
      ['SHA-256 か SHA-512 だけの一覧ではありません。', 'It is not of SHA-256 or SHA-512 alone.'],
      sign,
    ),
    declaredOnly: resultText(
      ['台帳の手段を確かめられません', 'The declared means can’t be seen'],
      [
        '台帳には「{verification}」とありますが、ファイルの中に署名も一覧もありません。',
        'The register says “{verification}”; among the files there is neither signature nor list.',
      ],
      ['署名か一覧も証跡に登録してください。', 'Record the signature or list as evidence too.'],
    ),
    none: resultText(
      ['真正性を確認する手段がありません', 'No means to tell that it is genuine'],
      ['署名も、ハッシュ値の一覧もありません。', 'There is neither a signature nor a list of digests.'],
      sign,
    ),
    listUnread: resultText(
      ['ハッシュ値の一覧を読めません', 'The list of digests can’t be read'],
      ['名前は一覧ですが、ハッシュ値の行が一つも読めません。', 'By its name it is a list; no line of it is a digest.'],
      ['UTF-8 で「ハッシュ値 ファイル名」の行にしてください。', 'Write lines of “DIGEST  NAME” in UTF-8.'],
    ),
    nothingGiven: coverageTexts.nothingGiven,
  },
} as const;

const again: Said = ['一覧を作り直してください（sha256sum など）。', 'Make the list anew (sha256sum).'];

export const hashListText = {
  title: { ja: 'ハッシュ値の一覧', en: 'List of digests' },
  sees: {
    ja: 'SHA256SUMS などの一覧を読み、同じフォルダより下のファイルと突き合わせます。',
    en: 'Reads lists such as SHA256SUMS and holds them against the files of their folder and below.',
  },
  grammar: {
    ja: 'GNU（エスケープを含む）、BSD、7-Zip、Get-FileHash の表と CSV を、UTF-8・UTF-16・CP932 で読みます。名前は NFC、区切りは「/」にそろえます。',
    en: 'Lists of GNU (escapes too), BSD, 7-Zip, and Get-FileHash as table and CSV, in UTF-8, UTF-16 and CP932; names as NFC with “/”.',
  },
  blind: { ja: '一覧そのものが差し替えられていないかは見えません。', en: 'Whether the list itself was replaced.' },
  results: {
    complete: resultText(
      ['一覧のとおりです', 'As listed'],
      ['{listed}件すべてが一致しました。', 'All {listed} agree.'],
    ),
    noList: resultText(
      ['ハッシュ値の一覧はありません', 'There is no list of digests'],
      ['突き合わせるものがありません。', 'There is nothing to hold against.'],
      ['署名がなければ、SHA-256 の一覧を作ってください。', 'Without a signature, make a list of SHA-256.'],
    ),
    wrong: resultText(
      ['{name} のハッシュ値が違います', 'The digest of {name} is another'],
      [
        '一覧を作ったあとに変わったか、改ざんされています。',
        'It was changed after the list was made, or tampered with.',
      ],
      [
        'ファイルを確かめ、正しいものと差し替えるか、一覧を作り直してください。',
        'Examine the file; replace it, or make the list anew.',
      ],
    ),
    missing: resultText(
      ['{name} がありません', '{name} is missing'],
      ['一覧にあるファイルが見当たりません。', 'It is listed and not there.'],
      again,
    ),
    unlisted: resultText(
      ['{name} が一覧にありません', '{name} is not listed'],
      ['このファイルの真正性を確かめられません。', 'Nobody can tell whether this file is genuine.'],
      again,
    ),
    weak: resultText(
      ['ハッシュ値の方式が弱いものです', 'Weak digests'],
      ['SHA-256 か SHA-512 だけの一覧ではありません。', 'It is not of SHA-256 or SHA-512 alone.'],
      again,
    ),
    unread: resultText(
      ['一覧に読めない行があります', 'Lines of the list can’t be read'],
      ['{count}行を読めません。', '{count} can’t be read.'],
      ['「ハッシュ値 ファイル名」の形にしてください。', 'Write “digest  name” on each line.'],
    ),
  },
} as const;

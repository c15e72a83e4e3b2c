import { resultText } from '../result-text.ts';
import { coverageTexts } from './coverage-texts.ts';

export const wholeScannedText = {
  title: { ja: '全体のスキャン', en: 'Wholly scanned' },
  sees: {
    ja: '自らアーカイブを開き（深さ5、10,000個まで）、スキャンが及ばなかったものを理由とともに挙げます。',
    en: 'Opens archives itself (depth 5, 10,000 members) and names whatever the scan did not reach, and why.',
  },
  grammar: {
    ja: 'ZIP（APPNOTE）・tar（POSIX ustar、pax）・gzip（RFC 1952）の構造と、そこに書かれた大きさ・検査値を実物と照らします。',
    en: 'The structure of ZIP (APPNOTE), tar (POSIX ustar, pax) and gzip (RFC 1952), with sizes and checksums held against what is there.',
  },
  blind: {
    ja: '7z・RAR・CAB・ディスクイメージなどの中は自らは見ません。PDF などの文書に埋め込まれたファイルも開きません。',
    en: 'Does not itself open 7z, RAR, CAB, disk images and the like, nor files embedded in documents such as PDF.',
  },
  results: {
    whole: resultText(
      ['すべてスキャンしました', 'Everything was scanned'],
      ['ファイル{files}個、アーカイブの中身{members}個。', '{files} files, {members} members of archives.'],
    ),
    nothingGiven: coverageTexts.nothingGiven,
    encrypted: resultText(
      ['暗号化されています', 'Encrypted'],
      ['パスワードがかかっていて中を見られません。', 'A password keeps the contents from being seen.'],
      ['パスワードのないものを点検してください。', 'Check it without the password.'],
    ),
    tooDeep: resultText(
      ['アーカイブの入れ子が深すぎます', 'Archives nested too deeply'],
      ['5段より深い入れ子は開きません。', 'Archives are opened five deep.'],
      ['入れ子を解いて点検してください。', 'Unpack the outer archives and check again.'],
    ),
    tooMany: resultText(
      ['数が多すぎます', 'Too many files'],
      ['10,000個を超えた分は見ていません。', 'What is beyond 10,000 was not seen.'],
      ['いくつかに分けて点検してください。', 'Check it in several parts.'],
    ),
    tooLarge: resultText(
      ['大きすぎます', 'Too large'],
      [
        'スキャンできる大きさを超えたため、全体は見ていません。',
        'It is beyond the size that is scanned and was not seen whole.',
      ],
      [
        'clamd の上限（StreamMaxLength、MaxFileSize）と JUNSHU_CLAMD_MB を上げるか、分けて点検してください。',
        'Raise clamd’s limits (StreamMaxLength, MaxFileSize) and JUNSHU_CLAMD_MB, or check it in parts.',
      ],
    ),
    tooDense: resultText(
      ['圧縮率が異常です', 'Unpacks to far too much'],
      ['展開すると200倍を超えるため、開きません（圧縮爆弾のおそれ）。', 'It grows over 200 times: perhaps a bomb.'],
      ['中身を確かめ、展開したものを点検してください。', 'Look at what it is and check it unpacked.'],
    ),
    damaged: resultText(
      ['壊れています', 'Damaged'],
      ['アーカイブか中身が壊れていて読めません。', 'The archive or member can’t be read.'],
      ['作り直してもう一度点検してください。', 'Make it anew and check again.'],
    ),
    unlistedBytes: resultText(
      ['目録にない部分があります', 'Holds bytes that its directory does not list'],
      [
        'ZIP の目録にないデータがあり、ソフトによっては取り出せます。',
        'The ZIP holds data beside its directory, which some programs unpack.',
      ],
      ['ZIP を作り直してください。', 'Make the ZIP anew.'],
    ),
    notWalked: resultText(
      ['開けない形式です', 'A format that is not opened'],
      [
        'この形式の中は自ら開かないため、すべてスキャンされたとは言えません。',
        'It is not opened here, so nobody can say that all of it was scanned.',
      ],
      ['展開したものか ZIP を点検してください。', 'Check it unpacked, or as a ZIP.'],
    ),
    link: resultText(
      ['リンクなど、ファイルでないものです', 'A link or device'],
      ['行き先が分からないため、たどりません。', 'It may lead anywhere and is not followed.'],
      ['ファイルそのものを置いて点検してください。', 'Put the file itself there.'],
    ),
    timeOver: resultText(
      ['時間切れです', 'Out of time'],
      ['ここから先は見ていません。', 'From here on nothing was seen.'],
      ['いくつかに分けて点検してください。', 'Check it in several parts.'],
    ),
    unreadable: resultText(
      ['読めません', 'Can’t be read'],
      ['ファイルを読めないか、スキャナーが失敗しました。', 'The file can’t be read, or the scanner failed on it.'],
      ['権限と clamd の記録を確かめてください。', 'Look at permissions and clamd’s log.'],
    ),
  },
} as const;

import { isAmong } from '../../src/core/checks/content/declared-hosts.ts';
import { fitsPattern } from '../../src/core/checks/deliverable/expected-signer.ts';
import { nameAndVersion } from '../../src/core/checks/deliverable/name-and-version.ts';
import { requirementsIn } from '../../src/core/checks/deliverable/required-environment.ts';
import { dkimTags } from '../../src/core/checks/mail/dkim-tags.ts';
import { dmarcPolicy } from '../../src/core/checks/mail/dmarc-record.ts';
import { refusesAll } from '../../src/core/checks/mail/mail-records.ts';
import { isValidMtaSts } from '../../src/core/checks/mail/mta-sts-record.ts';
import { readSelectors } from '../../src/core/checks/mail/selectors.ts';
import { faultyTerm } from '../../src/core/checks/mail/spf-terms.ts';
import { readTagList } from '../../src/core/checks/mail/tag-list.ts';
import { takeoverService } from '../../src/core/checks/retirement/takeover-services.ts';
import { isWide, readPolicy } from '../../src/core/checks/site/content-policy.ts';
import { readPorts } from '../../src/core/checks/site/declared-ports.ts';
import { hostOf } from '../../src/core/checks/site/page-content.ts';
import { classOf } from '../../src/core/checks/site/suite-class.ts';
import { readContractText } from '../../src/core/contract/text/contract-text.ts';
import { attachmentNamed, evidenceName, isLeftover } from '../../src/core/evidence/file-name.ts';
import { guessDay, guessKind } from '../../src/core/evidence/guess.ts';
import { asciiHost } from '../../src/core/kernel/ascii-host.ts';
import { offendingCharacters } from '../../src/core/kernel/characters.ts';
import { cleanCode, cleanText, graphemeCount, graphemesOf } from '../../src/core/kernel/clean-text.ts';
import { fillText } from '../../src/core/kernel/fill-text.ts';
import { isBelowGoJp } from '../../src/core/kernel/go-jp.ts';
import { inNumber } from '../../src/core/kernel/in-number.ts';
import { normalisedDate, parseJapaneseDate } from '../../src/core/kernel/japanese-date.ts';
import { cleanReading, isHiragana, toHiragana } from '../../src/core/kernel/kana.ts';
import { normalForm } from '../../src/core/kernel/normal-form.ts';
import { isEndless, isPlainDate } from '../../src/core/kernel/plain-date.ts';
import { repeatedKey } from '../../src/core/kernel/repeated-key.ts';
import { beginsSurely, saysNothing, whatIsSaid } from '../../src/core/kernel/says-nothing.ts';
import { holdsWords, isFoundIn, searchKeys, searchWords } from '../../src/core/kernel/search-key.ts';
import { closersOf, listWithin, shortText, textWithin } from '../../src/core/kernel/short-text.ts';
import { spokenDay } from '../../src/core/kernel/spoken-day.ts';
import { spokenInstant } from '../../src/core/kernel/spoken-instant.ts';
import { isStorable } from '../../src/core/kernel/storable-text.ts';
import { readTabbed } from '../../src/core/kernel/tabbed-text.ts';
import { textBefore, trimEndOf } from '../../src/core/kernel/text-ends.ts';
import { textKey } from '../../src/core/kernel/text-key.ts';
import { isUuid } from '../../src/core/kernel/uuid.ts';
import { fullWidthDigits } from '../../src/core/kernel/wareki.ts';
import { writtenInstantDay } from '../../src/core/kernel/written-instant.ts';
import { parseUntil } from '../../src/core/kernel/written-until.ts';
import { xmlCharacters, xmlText } from '../../src/core/kernel/xml-text.ts';
import { companyKey } from '../../src/core/pictures/engaged-people.ts';
import { textWidth, wrapText } from '../../src/core/pictures/text-lines.ts';
import { filledSentence } from '../../src/core/plan/fill-template.ts';
import { openPlace, openPlaces } from '../../src/core/plan/open-places.ts';
import { wordDifference } from '../../src/core/plan/word-difference.ts';
import { readAnswerText, readBoxText } from '../../src/core/registers/checklist-marks.ts';
import { choiceParts } from '../../src/core/registers/choice-parts.ts';
import { fillerFinding } from '../../src/core/registers/door-findings.ts';
import { guarded, looksLikeFormula, unguarded } from '../../src/core/registers/formula-guard.ts';
import { headerKey, isNoHeader } from '../../src/core/registers/header-match.ts';
import { ismapRemark } from '../../src/core/registers/ismap-remark.ts';
import { readUntil } from '../../src/core/registers/read-until-cell.ts';
import { dittoOf, isPartlyDitto } from '../../src/core/registers/tables/ditto.ts';
import { isSomeHeader } from '../../src/core/registers/tables/foreign-header.ts';
import { furnitureOf } from '../../src/core/registers/tables/furniture.ts';
import { characterIssues, foldRadicals, withoutUnseen } from '../../src/core/registers/tables/odd-characters.ts';
import { readAnswerCell } from '../../src/core/report/form-answer.ts';
import { textsOf } from '../../src/core/report/form-claims.ts';
import { partMark, reasonHeading, rowNumber, shortRowNumber } from '../../src/core/report/form-headings.ts';
import { cellOfText, squeezed } from '../../src/core/report/form-page.ts';
import { markOf, plainAnswer, scanWords } from '../../src/core/report/form-words.ts';
import { indentationOf } from '../../src/core/report/indentation.ts';
import { plainCell } from '../../src/core/report/paper.ts';
import { reasonShortage } from '../../src/core/report/reason-shortage.ts';
import { comparedText, similarity } from '../../src/core/report/similarity.ts';
import type { Readers } from './reader.ts';

/** Readers of one text, of the kernel, the rules, the checks and the registers. */
export const kernelReaders: Readers = {
  'core/checks/content/declared-hosts isAmong': (text) => isAmong(text, [text, 'a.example', '*.example']),
  'core/checks/deliverable/expected-signer fitsPattern': (text) => fitsPattern('*a*b*.go.jp', text),
  'core/checks/deliverable/expected-signer fitsPattern (as the pattern)': (text) => fitsPattern(text, text.slice(1)),
  'core/checks/deliverable/name-and-version nameAndVersion': nameAndVersion,
  'core/checks/deliverable/required-environment requirementsIn': requirementsIn,
  'core/checks/mail/mail-records refusesAll': (text) => refusesAll([`v=spf1 ${text}`]),
  'core/checks/mail/mta-sts-record isValidMtaSts': (text) => [isValidMtaSts(text), isValidMtaSts(`v=STSv1;${text}`)],
  'core/checks/mail/selectors readSelectors': readSelectors,
  'core/checks/mail/dkim-tags dkimTags': dkimTags,
  'core/registers/ismap-remark ismapRemark': ismapRemark,
  'core/checks/mail/dmarc-record dmarcPolicy': dmarcPolicy,
  'core/checks/mail/spf-terms faultyTerm': (text) => [faultyTerm(text), faultyTerm(`v=spf1 include:${text}`)],
  'core/checks/mail/tag-list readTagList': readTagList,
  'core/checks/retirement/takeover-services takeoverService': takeoverService,
  'core/checks/site/content-policy readPolicy': readPolicy,
  'core/checks/site/content-policy isWide': isWide,
  'core/checks/site/declared-ports readPorts': readPorts,
  'core/checks/site/page-content hostOf': hostOf,
  'core/checks/site/suite-class classOf': classOf,
  'core/contract/text/contract-text readContractText': readContractText,
  'core/contract/text/contract-text readContractText (behind labels)': (text) =>
    readContractText(`件名${text}\n契約期間${text}令和8年4月1日から${text}`),
  'core/evidence/file-name attachmentNamed': attachmentNamed,
  'core/evidence/file-name evidenceName': evidenceName,
  'core/evidence/file-name isLeftover': isLeftover,
  'core/evidence/guess guessDay': (text) => guessDay(text),
  'core/evidence/guess guessKind': (text) => guessKind(text, text),
  'core/kernel/characters offendingCharacters': (text) => offendingCharacters(text, 'x0208'),
  'core/kernel/clean-text cleanCode': cleanCode,
  'core/kernel/clean-text cleanText': cleanText,
  'core/kernel/ascii-host asciiHost': asciiHost,
  'core/kernel/clean-text graphemeCount': graphemeCount,
  'core/kernel/clean-text graphemesOf': graphemesOf,
  'core/kernel/search-key isFoundIn': (text) => isFoundIn([text, text], [text.slice(1), text]),
  'core/kernel/search-key searchKeys': searchKeys,
  'core/kernel/search-key searchWords': searchWords,
  'core/kernel/search-key holdsWords': (text) => holdsWords(text, [text.slice(1), text]),
  'core/kernel/fill-text fillText': (text) => fillText({ ja: text, en: '{value}（）' }, { value: text }),
  'core/kernel/in-number inNumber': (text) => inNumber(text, { count: 1 }),
  'core/kernel/japanese-date normalisedDate': normalisedDate,
  'core/kernel/japanese-date parseJapaneseDate': (text) => parseJapaneseDate(text, { allowSerial: true }),
  'core/kernel/kana cleanReading': cleanReading,
  'core/kernel/kana isHiragana': isHiragana,
  'core/kernel/kana toHiragana': toHiragana,
  'core/kernel/normal-form normalForm': (text) => [normalForm(text, 'NFC'), normalForm(text, 'NFKC')],
  'core/kernel/plain-date isEndless': isEndless,
  'core/kernel/plain-date isPlainDate': isPlainDate,
  'core/kernel/repeated-key repeatedKey': repeatedKey,
  'core/kernel/says-nothing beginsSurely': beginsSurely,
  'core/kernel/says-nothing saysNothing': saysNothing,
  'core/kernel/says-nothing whatIsSaid': whatIsSaid,
  'core/kernel/short-text closersOf': closersOf,
  'core/kernel/short-text listWithin': (text) => [listWithin([text, text], 120), listWithin(text.split(','), 120)],
  'core/kernel/go-jp isBelowGoJp': (text) => isBelowGoJp(text),
  'core/kernel/short-text shortText': (text) => shortText(text, 120),
  'core/kernel/short-text textWithin': (text) => textWithin(text, 500),
  'core/kernel/spoken-day spokenDay': (text) => spokenDay(text, '2026-11-30', 'near'),
  'core/kernel/spoken-instant spokenInstant': (text) => spokenInstant(text, '2026-11-30T06:30:00Z', 'past'),
  'core/kernel/storable-text isStorable': isStorable,
  'core/kernel/tabbed-text readTabbed': (text) => readTabbed(text).length,
  'core/kernel/text-ends textBefore': (text) => textBefore(text, /!/),
  'core/kernel/text-ends trimEndOf': (text) => trimEndOf(text, /[\s\u3000,.;a-]/),
  'core/kernel/text-key textKey': textKey,
  'core/kernel/uuid isUuid': isUuid,
  'core/kernel/wareki fullWidthDigits': fullWidthDigits,
  'core/kernel/written-instant writtenInstantDay': (text) => writtenInstantDay(text, 'Japan'),
  'core/kernel/written-until parseUntil': (text) => parseUntil(text, { allowSerial: true }),
  'core/kernel/xml-text xmlCharacters': xmlCharacters,
  'core/kernel/xml-text xmlText': xmlText,
  'core/pictures/engaged-people companyKey': companyKey,
  'core/pictures/text-lines textWidth': textWidth,
  'core/pictures/text-lines wrapText': (text) => wrapText(text, 20),

  'core/plan/fill-template filledSentence': (text) => filledSentence(text, { values: {}, holders: {} } as never),
  'core/plan/open-places openPlace': (text) => openPlace(text, 'ja'),
  'core/plan/open-places openPlaces': openPlaces,
  'core/plan/word-difference wordDifference': (text) => wordDifference(text.slice(0, 20_000), text.slice(7, 20_007)),
  'core/registers/checklist-marks readAnswerText': readAnswerText,
  'core/registers/checklist-marks readBoxText': readBoxText,
  'core/registers/choice-parts choiceParts': choiceParts,
  'core/registers/door-findings fillerFinding': (text) =>
    fillerFinding('name', { kind: 'text', label: { ja: text, en: '' }, filler: 'refused' } as never, text),
  'core/registers/formula-guard guarded': guarded,
  'core/registers/formula-guard looksLikeFormula': looksLikeFormula,
  'core/registers/formula-guard unguarded': unguarded,
  'core/registers/header-match headerKey': headerKey,
  'core/registers/header-match isNoHeader': isNoHeader,
  'core/registers/tables/ditto dittoOf': dittoOf,
  'core/registers/tables/ditto isPartlyDitto': isPartlyDitto,
  'core/registers/tables/foreign-header isSomeHeader': (text) => isSomeHeader([text, text]),
  'core/registers/tables/furniture furnitureOf': (text) => [furnitureOf([text]), furnitureOf([text, text, text])],
  'core/registers/tables/odd-characters foldRadicals': foldRadicals,
  'core/registers/tables/odd-characters withoutUnseen': withoutUnseen,
  'core/registers/tables/odd-characters characterIssues': (text) => characterIssues(text, undefined),
  'core/registers/read-until-cell readUntil': readUntil,
  'core/report/form-answer readAnswerCell': (text) => readAnswerCell(cellOfText(text)),
  'core/report/form-claims textsOf': textsOf,
  'core/report/form-headings partMark': partMark,
  'core/report/form-headings reasonHeading': reasonHeading,
  'core/report/form-headings rowNumber': rowNumber,
  'core/report/form-headings shortRowNumber': shortRowNumber,
  'core/report/form-page squeezed': squeezed,
  'core/report/form-words markOf': markOf,
  'core/report/form-words plainAnswer': plainAnswer,
  'core/report/form-words scanWords': scanWords,
  'core/report/indentation indentationOf': indentationOf,
  'core/report/paper plainCell': plainCell,
  'core/report/reason-shortage reasonShortage': reasonShortage,
  'core/report/similarity comparedText': comparedText,
  'core/report/similarity similarity': (text) => similarity(text.slice(0, 500_000), text.slice(500_000)),
};

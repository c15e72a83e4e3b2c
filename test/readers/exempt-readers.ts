/** Exported functions that take a text and need no trial of their own, by the reason why. */
export const exemptReaders: Readonly<Record<string, readonly string[]>> = {
  'makes words for people of texts that were read': [
    ...['tables/unreadable unreadable', 'tables/unreadable tooLongCell', 'tables/component-list placeName'],
    ...['xlsx/parse-part notTaken', 'core/registers/cell-reading bad', 'core/registers/cell-reading shown'],
    ...['core/registers/checklist-reading-texts readingNotes', 'core/registers/consoles/console-devices absentIssue'],
    ...['core/registers/book-label-texts labelOf', 'core/report/plan-annexes showFact'],
    ...['core/report/plan-annexes namedLabel', 'core/report/plan-annexes factLabel'],
    ...['core/registers/door-findings futureFinding', 'core/report/form-answer-texts otherWords'],
    ...[
      'core/report/form-answer-texts isMeant',
      'core/report/form-answer-texts readAs',
      'core/report/form-page cellOfText',
    ],
    ...['core/registers/import-question sheetQuestion'],
    ...['core/registers/import-question columnQuestion', 'core/registers/tables/ditto leftDittoIssue'],
    ...['core/registers/tables/ditto dittoIssue', 'core/registers/tables/ditto partlyDittoIssue'],
    ...['core/registers/tables/layout-texts struckTextIssue', 'core/registers/tables/layout-texts mergedAcrossIssue'],
  ],
  'looks a name up, or joins names': [
    ...['core/registers/registers registerNamed', 'core/registers/consoles/console-devices knownName'],
    ...['core/checks/all-checks checkNamed', 'core/checks/site/content-policy allowsInline'],
    ...['core/checks/kept-observation observationId', 'core/checks/target-anchor targetAnchor'],
    ...['core/checks/target-anchor pathToTarget'],
    ...['core/registers/checklist-answers checklistAnswerId', 'core/registers/checklist-answers partsOfAnswerId'],
    ...['core/registers/book-doors bookFindings', 'core/registers/books bookNamed'],
    ...['feeds/feed-store incomingFolder', 'matching/package-identity isExtended'],
    ...['core/report/finding-notes findingNoteId', 'feeds/matching-feeds keptFeeds'],
    ...['probes/outbound/address-policy addressPolicy', 'probes/outbound/names namesBy'],
  ],
  'takes an instant of our own clock': ['core/kernel/plain-date japanDay', 'core/kernel/plain-date japanTime'],
  'writes a document; what people wrote goes through xmlText': [
    ...['docx/constant-parts partsWith', 'docx/package mainXml', 'docx/wordprocessing runs'],
    ...['docx/wordprocessing paragraphOf', 'docx/wordprocessing paragraph', 'docx/wordprocessing answerControl'],
    ...['docx/wordprocessing table', 'zip/write-zip zipMember'],
  ],
  'is tried as a part of readTable, readComponentList, readXlsxTable or previewTable': [
    ...['tables/components-json componentsInJson', 'tables/components-text componentsInLines'],
    'core/registers/read-word-cell yesOrNo',
    ...['tables/components-json isObject', 'tables/components-json objectsIn', 'tables/components-json textIn'],
    'tables/other-lists refuseOtherText',
    ...['tables/package-release distributionOf', 'xlsx/merged-cells fillMerged', 'core/registers/is-blank isBlank'],
  ],
  'is tried as a part of readFilledForm': ['docx/symbols symbolOf'],
  'is tried as a part of readScan, which knows each format': [
    ...['scanners/other-results refuseOtherXml', 'scanners/other-results refuseOtherText'],
    ...['scanners/nuclei isNuclei', 'scanners/nuclei isNucleiLines', 'scanners/nuclei nucleiScan'],
    ...['scanners/sarif sarifScan', 'scanners/testssl isTestssl', 'scanners/testssl testsslScan'],
    ...['scanners/vex vexScan', 'scanners/wapiti wapitiScan', 'scanners/zap zapScan'],
  ],
  'hands the bytes to a thread that reads them by a reader tried here': [
    ...['tables/reading-workers readFilledFormAside', 'tables/reading-workers readScanAside'],
  ],
  'takes the path or address of a file, whose content goes to readers tried here': [
    ...['feeds/download download', 'feeds/given-feeds readGivenFeed', 'feeds/read-feed readFeed'],
    ...['feeds/read-advisories readAdvisories', 'feeds/feed-store storeFeed', 'feeds/feed-store feedLines'],
    ...['feeds/feed-store listFeeds', 'zip/read-archive readArchive', 'probes/content/content-files openContent'],
    ...['probes/files/given-files filesAt', 'probes/malware/database scannerDatabase'],
    ...['probes/signatures/verify-source verifySource'],
  ],
  'takes an ecosystem, a target or a program by name, and records that were read': [
    ...['feeds/read-advisories advisoriesIn', 'matching/advisory-feed advisoryFeedOf'],
    ...['matching/advisory-feed advisoryFeed', 'core/checks/checked-target judgeTarget'],
    ...[
      'probes/components/probe-components probeComponents',
      'probes/requirements/probe-requirements probeRequirements',
    ],
    ...['probes/programs findProgram', 'probes/programs runProgram', 'probes/programs programVersion'],
    ...['probes/scanning/scanner-run reportOf', 'probes/tools ownTool', 'probes/tls/chain-end rootsFrom'],
  ],
  'counts the rows of a file, which are read by parseContractFile': ['core/registers/row-limits crowdOfFile'],
  'is offendingCharacters with the profile of a contract, which is tried here': [
    'core/report/unusable-characters unusableCharacters',
  ],
  'takes an error': [
    'probes/content/scan unreadBy',
    'probes/http/http-failure httpFailureOf',
    'probes/unseen unseenOf',
  ],
  'is held to a shape by zod, as parseContractFile is, which is tried here': [
    ...['core/registers/contract-file-problems formatProblem', 'core/registers/readable-row isReadableRow'],
  ],
};

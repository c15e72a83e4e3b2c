import { cellsOf } from '../../src/core/catalogue/checklist.ts';
import { ipaWebsite7 } from '../../src/core/catalogue/checklist-editions.ts';
import type { Json } from '../../src/core/kernel/json.ts';
import { dayAfter } from './naive-reading.ts';
import type { RandomRow } from './random-contract.ts';

/** The days that a sound contract is built around. */
interface Place {
  readonly day: string;
  readonly start: string;
  /** Rows of a register. */
  readonly size: number;
}

type Data = Readonly<Record<string, Json>>;

const many = (register: string, size: number, data: (index: number) => Data): readonly RandomRow[] =>
  Array.from({ length: size }, (_, index) => ({ id: `${register}${index}`, data: data(index) }));

const of = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('an empty list');
  return item;
};

export const families = ['incident', 'access', 'logging', 'physical', 'staff', 'assets', 'integrity', 'review'];
export const measureKinds = 'vulnerability malware denialOfService targetedAttack accessControl leakage'.split(' ');
export const stepFields = [
  'domainDoneOn',
  'dnsDoneOn',
  'cdnDoneOn',
  'environmentDoneOn',
  'linksDoneOn',
  'accountsDoneOn',
];
const retirement = (start: string, index: number): Data => ({
  designatedOn: dayAfter(start, 58),
  vendorAbility: '確認書',
  noticeFrom: dayAfter(start, 10),
  noticeTo: dayAfter(start, 50),
  ...Object.fromEntries(stepFields.map((field) => [field, dayAfter(start, 55)])),
  ...(index === 1 ? { absentSteps: ['cdn', 'accounts'], absentSaidBy: '山田', cdnDoneOn: '', accountsDoneOn: '' } : {}),
});

const act = (id: string, actKind: string, on: string, more: Data = {}): RandomRow => ({
  id,
  data: { title: `行為 ${id}`, actKind, on, official: '佐藤', means: 'mail', ...more },
});

function actRows({ start, size }: Place): readonly RandomRow[] {
  return [
    ...many('permission', size, () => act('', 'permission', dayAfter(start, 5)).data),
    ...many('devicePermission', size, () => act('', 'permission', dayAfter(start, 5)).data),
    ...many('approval', size, () => act('', 'approval', dayAfter(start, 5)).data),
    ...many('cloudApproval', size, () => act('', 'approval', dayAfter(start, 5)).data),
    ...many('subcontractApproval', size, () => act('', 'approval', start).data),
    ...many('confirmation', size, () => act('', 'confirmation', dayAfter(start, 25)).data),
    ...many(
      'incidentInstruction',
      size,
      () => act('', 'instruction', dayAfter(start, 41), { resolvedOn: dayAfter(start, 42), obligation: 11 }).data,
    ),
    ...many('consultation', size, () => act('', 'consultation', dayAfter(start, 41)).data),
    act('checklistInstruction', 'instruction', dayAfter(start, 12), {
      obligation: 17,
      resolvedOn: dayAfter(start, 14),
    }),
  ];
}

const namedRegulations = [
  '政府機関等のサイバーセキュリティ対策のための統一基準',
  '経済産業省情報セキュリティ管理規程',
  '経済産業省情報セキュリティ対策基準',
];

function organisation({ day, start, size }: Place): Readonly<Record<string, readonly RandomRow[]>> {
  return {
    regulations: many('regulations', namedRegulations.length, (n) => ({
      name: of(namedRegulations, n),
      edition: '令和5年度版',
      effectiveOn: '2018-04-01',
      newerEdition: of(['なし', '令和7年度版'], n),
      consultedOn: dayAfter(start, 3),
    })),
    controls: families.map((family) => ({
      id: family,
      data: { family, what: `${family}の対策`, evidence: '社内規程 第3章', validUntil: dayAfter(day, 90) },
    })),
    audits: many('audits', size, (n) => ({
      title: `監査${n}`,
      auditKind: of(['security', 'own', 'penetration'], n),
      requestedOn: dayAfter(start, 10),
      accepted: true,
      heldOn: dayAfter(start, 30),
      result: '報告書',
    })),
    people: many('people', size, (n) => ({
      name: `従事者${n}`,
      kana: 'じゅうじしゃ',
      company: '例示株式会社',
      department: '開発部',
      qualifications: '情報処理安全確保支援士',
      qualificationExpiresOn: dayAfter(day, 200),
      trackRecord: '省庁のシステム構築',
      nationality: '日本',
      startedOn: dayAfter(start, n === 0 ? 0 : 20 + n),
      presentedOn: dayAfter(start, n === 0 ? 0 : 10),
      workplace: '東京都',
      ...(n === 2
        ? { endedOn: dayAfter(day, -5), accessEndedOn: dayAfter(day, -5), departurePresentedOn: dayAfter(day, -9) }
        : {}),
    })),
    workplaces: many('workplaces', size, (n) => ({ address: `東京都${n}`, placeKind: 'own', presentedOn: start })),
    officers: many('officers', size, (n) => ({ name: `役員${n}`, post: '取締役', presentedOn: start })),
    capitalRelations: many('capitalRelations', size, (n) => ({
      party: `株主${n}`,
      relation: 'shareholder',
      sharePercent: 20,
      presentedOn: start,
    })),
    subcontracts: many('subcontracts', size, (n) => ({
      company: `再委託先${n}`,
      scope: '試験',
      tier: of([1, 2, 1], n),
      informationHandled: of(['試験データ', 'なし'], n),
      handlesConfidential: n % 2 === 0,
      from: dayAfter(start, 10),
      approval: `subcontractApproval${n}`,
      flowDown: '再委託契約 第8条',
      answersDueOn: dayAfter(start, 40),
      answersReceivedOn: dayAfter(start, 38),
      returnStatedOn: dayAfter(start, 55),
      returnStatement: '返却書',
    })),
  };
}

function information({ start, size }: Place): Readonly<Record<string, readonly RandomRow[]>> {
  return {
    carriedInDevices: many('carriedInDevices', size, (n) => ({
      device: `持込PC${n}`,
      serial: `D-${n}`,
      hasStorage: true,
      purpose: '作業',
      from: dayAfter(start, 10),
      to: dayAfter(start, 20),
      place: '本館',
      permission: `devicePermission${n}`,
      workEndedOn: dayAfter(start, 20),
    })),
    informationItems: many('informationItems', size, (n) => ({
      title: `受領情報${n}`,
      receivedOn: dayAfter(start, 4),
      form: of(['paper', 'file'], n),
      confidential: true,
      count: n + 1,
      usedOtherwise: false,
      purposeKeptBy: '保管場所を分けている',
    })),
    copies: many('copies', size, (n) => ({
      informationItem: `informationItems${n}`,
      medium: 'usb',
      mediumId: `USB-${n}`,
      place: '自社',
      madeAt: of(['outside', 'inside', 'outside'], n),
      madeOn: dayAfter(start, 10),
      permission: `permission${n}`,
      workEndedOn: dayAfter(start, 20),
    })),
    erasures: [
      ...many('copyErasure', size, (n) => ({
        copy: `copies${n}`,
        mediumId: `USB-${n}`,
        ...erasure(start),
      })),
      ...many('deviceErasure', size, (n) => ({
        device: `carriedInDevices${n}`,
        mediumId: `D-${n}`,
        ...erasure(start),
      })),
    ],
    handbacks: many('handbacks', size, (n) => ({
      informationItem: `informationItems${n}`,
      handling: 'handback',
      count: n + 1,
      doneOn: dayAfter(start, 50),
      confirmedOn: dayAfter(start, 51),
    })),
    pledges: many('pledges', size, (n) => ({
      person: `people${n}`,
      signedOn: start,
      proof: '誓約書',
      survives: true,
    })),
    disclosures: many('disclosures', size, (n) => ({
      recipient: `提供先${n}`,
      what: '概要',
      why: '調整のため',
      disclosedOn: dayAfter(start, 10),
      handlingAssured: true,
      cautions: '目的外に使わない',
      approval: `approval${n}`,
    })),
    responseProcedures: many('responseProcedures', size, (n) => ({
      title: `対処手順${n}`,
      edition: '1',
      contacts: '担当→責任者→担当職員',
      presentedOn: dayAfter(start, 2),
    })),
    incidents: many('incidents', size, (n) => ({
      title: `事故${n}`,
      incidentKind: 'misdelivery',
      recognisedAt: `${dayAfter(start, 40)}T09:00:00+09:00`,
      what: '誤送信',
      affected: of(['名簿', '不明', 'なし'], n),
      contained: 'yes',
      firstReportAt: `${dayAfter(start, 40)}T10:30:00+09:00`,
      cause: '宛先の選び間違い',
      prevention: '二人で確かめる',
      instruction: `incidentInstruction${n}`,
      consultation: `consultation${n}`,
      closedOn: dayAfter(start, 45),
      drill: false,
    })),
  };
}

const erasure = (start: string): Data => ({
  method: 'purge',
  erasedBy: '山田',
  erasedOn: dayAfter(start, 22),
  proof: '消去証明書',
  confirmedOn: dayAfter(start, 24),
});

function training({ start, size }: Place): Readonly<Record<string, readonly RandomRow[]>> {
  return {
    trainings: many('trainings', size, (n) => ({
      title: `教育${n}`,
      heldOn: dayAfter(start, 25 + n),
      subjects: n === 0 ? measureKinds : measureKinds.slice(0, 3),
      material: '教材',
    })),
    attendances: many('attendances', size, (n) => ({
      training: 'trainings0',
      person: `people${n}`,
      attendedOn: dayAfter(start, 25),
    })),
    measures: measureKinds.map((measureKind) => ({
      id: measureKind,
      data: { measureKind, what: `${measureKind}の対策`, place: '全社', since: start, evidence: '設定書' },
    })),
  };
}

const axes = ['terms', 'dataUse', 'law', 'location', 'subcontractors', 'incidents', 'encryption'].concat([
  'signIn',
  'deletion',
  'audit',
]);

function cloud({ day, start, size }: Place): Readonly<Record<string, readonly RandomRow[]>> {
  return {
    cloudServices: many('cloudServices', size, (n) => ({
      service: `クラウド${n}`,
      provider: '提供者',
      serviceKind: of(['contracted', 'termsOnly'], n),
      purpose: '開発',
      confidential: n % 2 === 0,
      ismapList: 'ismap',
      ismapNumber: `C24-000${n}-1`,
      ismapAuditPeriodEnd: dayAfter(day, -60),
      ismapCheckedOn: dayAfter(day, -10),
      accessProtection: '多要素認証',
      approval: `cloudApproval${n}`,
      cautions: '要機密情報を置かない',
      usedFrom: dayAfter(start, 10),
      usageReviewedOn: dayAfter(day, -10),
    })),
    riskAssessments: Array.from({ length: size }, (_, n) =>
      axes.map((axis) => ({
        id: `risk${n}${axis}`,
        data: {
          cloudService: `cloudServices${n}`,
          axis,
          likelihood: 1,
          impact: 2,
          measure: '対策済み',
          residual: axis === 'law' ? 4 : 2,
          acceptedBy: '責任者',
          assessedOn: dayAfter(start, 3),
        },
      })),
    ).flat(),
  };
}

function systems({ day, start, size }: Place): Readonly<Record<string, readonly RandomRow[]>> {
  return {
    systems: many('systems', size, (n) => ({
      name: `システム${n}`,
      phase: 'operation',
      isPublic: true,
      hasMail: true,
    })),
    qualityDocuments: ['qualitySystem', 'tamperProcedure'].map((documentKind) => ({
      id: documentKind,
      data: {
        title: `文書 ${documentKind}`,
        documentKind,
        edition: '1',
        madeOn: start,
        submittedOn: dayAfter(start, 5),
      },
    })),
    endpoints: many('endpoints', size, (n) => ({
      name: `サーバ${n}`,
      endpointKind: 'server',
      product: '対策ソフト',
      currentCheckedOn: dayAfter(day, -3),
      definitionsOn: dayAfter(day, -3),
      centralSettings: true,
      fullScanOn: dayAfter(day, -3),
      edr: of(['adopted', 'rejected'], n),
      edrReason: '検討記録',
    })),
    equipment: many('equipment', size, (n) => ({
      name: `機器${n}`,
      procuredOn: dayAfter(start, 12),
      maker: '製造者',
      origin: '日本',
      assurance: '製造者の証明書',
      supportEndsOn: dayAfter(start, 900),
    })),
    changes: many('changes', size, (n) => ({
      title: `変更${n}`,
      why: '脆弱性対策',
      changedOn: dayAfter(start, 30),
      reportedOn: dayAfter(start, 33),
    })),
    handovers: many('handovers', size, (n) => ({
      title: `引継ぎ${n}`,
      to: '次期事業者',
      handedOn: dayAfter(start, 30),
      recipientKind: 'otherOperator',
      items: ['accounts', 'keys'],
      securityItems: 'アカウント、鍵、証明書',
    })),
    software: many('software', size, (n) => ({
      name: `ソフト${n}`,
      version: '1.2.3',
      place: `サーバ${n}`,
      supportEndsOn: of([dayAfter(start, 800), 'unlimited'], n),
      supportSource: '提供元',
      vulnerabilitiesCheckedOn: dayAfter(day, -5),
    })),
    vulnerabilities: many('vulnerabilities', size, (n) => ({
      vulnerabilityId: `CVE-2026-000${n}`,
      software: `software${n}`,
      severity: 'high',
      knownExploited: false,
      learnedOn: dayAfter(start, 20),
      affected: true,
      informedOn: dayAfter(start, 21),
      plan: '修正を適用する',
      plannedFor: dayAfter(start, 40),
      planConfirmation: `confirmation${n}`,
      doneOn: dayAfter(start, 35),
    })),
    servers: many('servers', size, (n) => ({
      name: `サーバ${n}`,
      os: 'Debian 13',
      watchedOn: dayAfter(day, -3),
      patchReleasedOn: dayAfter(day, -20),
      patchedOn: dayAfter(day, -10),
      host: `サーバ${n}`,
    })),
  };
}

function publicPart({ day, start, size }: Place): Readonly<Record<string, readonly RandomRow[]>> {
  return {
    sites: many('sites', size, (n) => ({
      url: `https://www${n}.example.go.jp/`,
      opensOn: dayAfter(start, 30),
      certificateIssuer: 'JPRS',
      certificateExpiresOn: dayAfter(day, 100),
      ...(n === 2 ? { closesOn: dayAfter(day, -20) } : {}),
    })),
    mailDomains: many('mailDomains', size, (n) => ({ domain: `mail${n}.example.go.jp`, smime: 'S/MIME', sends: true })),
    diagnoses: [
      ...many('platform', size, (n) => ({
        title: `診断${n}`,
        diagnosisKind: 'platform',
        occasion: 'beforeOpening',
        site: `sites${n}`,
        heldOn: dayAfter(start, 20),
        heldBy: '診断会社',
        extent: 'whole',
      })),
      ...many('application', size, (n) => ({
        title: `アプリ診断${n}`,
        diagnosisKind: 'webApplication',
        webApplication: `webApplications${n}`,
        heldOn: dayAfter(start, 21),
        heldBy: '診断会社',
        extent: 'whole',
      })),
      ...many('afterChange', size, (n) => ({
        title: `改修後診断${n}`,
        diagnosisKind: 'webApplication',
        occasion: 'afterChange',
        webApplication: `webApplications${n}`,
        heldOn: dayAfter(start, 47),
        heldBy: '診断会社',
        extent: 'whole',
      })),
    ],
    findings: ['audit', 'diagnosis', 'official', 'checklist', 'check'].flatMap((foundBy) =>
      many(`${foundBy}Finding`, size, (n) => ({
        title: `指摘 ${foundBy}${n}`,
        foundBy,
        ...(foundBy === 'audit' ? { audit: `audits${n}` } : {}),
        ...(foundBy === 'diagnosis' ? { diagnosis: of([`platform${n}`, `application${n}`], n) } : {}),
        severity: 'medium',
        foundOn: dayAfter(start, 35),
        dueOn: dayAfter(start, 58),
        owner: '山田',
        action: '修正した',
        closedOn: dayAfter(start, 55),
        evidence: '修正の記録',
      })),
    ),
    retirements: [
      ...many('siteRetirement', size, (n) => ({ target: `sites${n}`, ...retirement(start, n) })),
      ...many('mailRetirement', size, (n) => ({ mailDomain: `mailDomains${n}`, ...retirement(start, n) })),
    ],
    webApplications: many('webApplications', size, (n) => ({
      name: `アプリ${n}`,
      site: `sites${n}`,
      releasedOn: dayAfter(start, 30),
      changedOn: dayAfter(start, 45),
    })),
    threats: many('threats', size, (n) => ({
      title: `脅威${n}`,
      learnedOn: dayAfter(start, 40),
      webApplication: `webApplications${n}`,
    })),
    thirdParties: many('thirdParties', size === 1 ? 1 : size - 1, (n) => ({
      host: `stats${n}.example.com`,
      deliverable: `deliverables${n}`,
      company: '解析サービス',
      data: 'アクセス履歴',
      purpose: '利用状況の把握',
      optOut: '設定から止められる',
      inPolicy: true,
      safetyCheckedOn: dayAfter(start, 39),
      safetyBasis: '契約書',
    })),
    checklists: many('checklists', size, (n) => ({
      title: `チェックリスト${n}`,
      webApplication: `webApplications${n}`,
      edition: '7',
      submittedOn: dayAfter(start, 29),
    })),
    checklistAnswers: many('checklists', size, () => ({})).flatMap(({ id }) =>
      cellsOf(ipaWebsite7).map(({ id: cell, items }) => ({
        id: `${id}:${cell}`,
        data: {
          answer: 'handled',
          answeredOn: dayAfter(start, 28),
          ...(items.length > 1 ? { done: [items[0]?.id ?? ''] } : {}),
        },
      })),
    ),
    deliverables: many('deliverables', size, (n) => ({
      name: `提供物${n}`,
      version: '1.0',
      deliveredOn: dayAfter(start, 40),
      specification: '仕様書',
      deliverableKind: of(['application', 'content', 'document'], n),
      digest: 'a'.repeat(64),
      scannedOn: dayAfter(start, 39),
      scanClean: true,
      codeReviewedOn: dayAfter(start, 38),
      accessReviewedOn: dayAfter(start, 38),
      isExecutable: false,
      executableReason: of(['ブラウザで動かないため', ''], n),
      verification: of(['電子署名', 'ハッシュ値の一覧'], n),
      signatureCheckedOn: dayAfter(start, 39),
      signatureValid: true,
      gpki: of(['adopted', 'rejected'], n),
      gpkiReason: '検討記録',
      requirement: '現行のブラウザ',
      lowersSecurity: false,
      ...(n > 0 && n === size - 1
        ? { thirdParties: 'なし', thirdPartiesDeclared: 'なし' }
        : { thirdParties: `stats${n}.example.com`, thirdPartiesDeclared: `stats${n}.example.com` }),
      policyUrl: 'https://www.example.go.jp/policy',
    })),
  };
}

/** Rows of a contract in which everything is as it ought to be on the day, siblings and references included. */
export function goodRows(place: Place): Readonly<Record<string, readonly RandomRow[]>> {
  return {
    acts: actRows(place),
    ...organisation(place),
    ...information(place),
    ...training(place),
    ...cloud(place),
    ...systems(place),
    ...publicPart(place),
  };
}

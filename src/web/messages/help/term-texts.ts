import type { Bilingual } from '../../../core/kernel/bilingual.ts';

/** A word of the form or of this product that not everybody knows. */
export interface TermText {
  /** How it is written, the usual way first; the other ways are found too. */
  readonly ja: readonly [string, ...string[]];
  readonly en: readonly [string, ...string[]];
  readonly meaning: Bilingual;
}

/** The one glossary of the screens: what is explained where it stands. */
export const termTexts = {
  confidential: {
    ja: ['要機密情報'],
    en: ['confidential information'],
    meaning: {
      ja: '漏れると困る情報として、省の決まりで扱い方が定められたもの。担当職員が示すほか、分からないときは聞いて決めます。',
      en: 'Information whose leak would do harm, for which the ministry’s rules say how it is handled. The official says what is; ask where in doubt.',
    },
  },
  termsOnly: {
    ja: ['約款型クラウド', '約款型'],
    en: ['terms-only cloud', 'terms-only'],
    meaning: {
      ja: '個別の契約を結ばず、利用規約に同意するだけで誰でも使えるクラウドサービス。有料のものもあります。要機密情報は置けません。',
      en: 'A cloud service that anyone may use by agreeing to its terms, free or paid, without a contract of one’s own. Nothing confidential may be kept there.',
    },
  },
  ismapLiu: {
    ja: ['ISMAP-LIU'],
    en: ['ISMAP-LIU'],
    meaning: {
      ja: 'ISMAPのうち、危険の小さい業務に使うサービスのための簡易な登録。使う前に、業務への影響を省と一緒に評価します。',
      en: 'A lighter registration for services of low risk. Before use, the impact is assessed together with the ministry.',
    },
  },
  ismap: {
    ja: ['ISMAP'],
    en: ['ISMAP'],
    meaning: {
      ja: '政府が安全性を評価したクラウドサービスの登録制度。リストには有効期間と、評価の対象になった範囲（言明対象範囲）があります。',
      en: 'The government’s scheme of assessed cloud services. Its list tells until when an entry is valid and what was assessed.',
    },
  },
  unintended: {
    ja: ['意図しない変更'],
    en: ['unintended change'],
    meaning: {
      ja: '発注した側が知らないうちに、機器やソフトウェアに手が加えられること。製造や開発の途中で仕掛けられる場合も含みます。',
      en: 'A change to equipment or software that the ministry doesn’t know of, also one made while it was produced.',
    },
  },
  reasonSheet: {
    ja: ['別葉'],
    en: ['reason sheet', 'separate sheet'],
    meaning: {
      ja: '報告書に付ける別の紙。未実施・該当なしの理由と、事項15の実施内容を書きます。この製品が自動で作ります。',
      en: 'The sheet that goes with the report and holds reasons, and the content of 15). It is made by itself.',
    },
  },
  subcontract: {
    ja: ['再々委託', '再委託'],
    en: ['subcontracting', 'subcontracts', 'subcontract'],
    meaning: {
      ja: '受けた仕事の一部を、さらに別の会社に頼むこと。頼んだ先でも同じ対策が要り、足りなければ受注者の回答が「未実施」になります。',
      en: 'A part of the work given on to another company. The same measures are owed there, and what is lacking there is lacking in the answer.',
    },
  },
  plan: {
    ja: ['確認書類', '遵守の方法'],
    en: ['compliance plan'],
    meaning: {
      ja: '事項１で契約の初めに出す、「どうやって守るか」を書いた計画。報告書の実施・未実施は、この計画に照らして答えます。',
      en: 'What is handed in first: how each duty will be met. The report’s answers are measured against it.',
    },
  },
  claim: {
    ja: ['実施状況'],
    en: ['status'],
    meaning: {
      ja: '様式の答え。「実施」「未実施」「該当なし」のどれか一つで、実施でないときは理由が要ります。',
      en: 'The form’s answer: implemented, not implemented or not applicable; anything but the first needs a reason.',
    },
  },
  notApplicable: {
    ja: ['該当なし'],
    en: ['not applicable'],
    meaning: {
      ja: 'この契約ではその仕事がないこと。「まだしていない」や「時期が来ていない」は該当なしではありません。',
      en: 'The contract has no such work. What is not done yet, or not due yet, is not “not applicable”.',
    },
  },
  evidence: {
    ja: ['証跡'],
    en: ['evidence'],
    meaning: {
      ja: '書いたことを後から確かめられるもの。記録の写し、写真、点検の結果、メールなど。',
      en: 'What lets others verify what was written: records, photographs, results of checks, mails.',
    },
  },
  official: {
    ja: ['担当職員'],
    en: ['official'],
    meaning: {
      ja: '省でこの契約を受け持つ職員。許可・承認・確認は、この人の行為です。',
      en: 'The ministry’s person in charge. Permission, approval and confirmation are this person’s acts.',
    },
  },
  eol: {
    ja: ['サポート期限', 'EOL'],
    en: ['support end', 'end of support'],
    meaning: {
      ja: '作った会社が修正を出さなくなる日。過ぎたものも、契約中に過ぎるものも使わないよう求められています。',
      en: 'The day after which its maker mends nothing. What is past it, or will be within the contract, may not be used.',
    },
  },
  sbom: {
    ja: ['SBOM'],
    en: ['SBOM'],
    meaning: {
      ja: 'ソフトウェアに入っている部品の一覧。取り込むと台帳の行になり、脆弱性やサポート期限と照らせます。',
      en: 'The list of a software’s components. Imported, it becomes rows that are held against vulnerabilities and support ends.',
    },
  },
  kev: {
    ja: ['KEV'],
    en: ['KEV'],
    meaning: {
      ja: '実際に攻撃に使われたと分かっている脆弱性の一覧（米国CISAが公表）。',
      en: 'The list of vulnerabilities known to be exploited, published by CISA.',
    },
  },
  edr: {
    ja: ['EDR'],
    en: ['EDR'],
    meaning: {
      ja: '機器の動きを見張り、感染したものを早く切り離すソフトウェア。様式が求めるのは導入の検討です。',
      en: 'Software that watches machines and cuts off infected ones. The form asks that it be considered.',
    },
  },
  spf: {
    ja: ['DMARC', 'DKIM', 'SPF'],
    en: ['DMARC', 'DKIM', 'SPF'],
    meaning: {
      ja: 'メールの送信元を偽られないための仕組み。ドメインのDNSに書いておくと、受け取る側が本物かどうかを確かめられます。',
      en: 'Means against forged senders: records in the DNS by which receivers tell what is genuine.',
    },
  },
  tls: {
    ja: ['TLS'],
    en: ['TLS'],
    meaning: {
      ja: '通信を暗号化し、相手が本物だと確かめる仕組み。今使ってよいのは 1.2 と 1.3 です。',
      en: 'Encryption of traffic with proof of whom one talks to; 1.2 and 1.3 are in use today.',
    },
  },
  gpki: {
    ja: ['政府認証基盤', 'GPKI'],
    en: ['GPKI'],
    meaning: {
      ja: '政府が運営する電子証明書の仕組み。使える場合は、その証明書で署名するよう求められています。',
      en: 'The government’s own certificates, to be used for signatures where that is possible.',
    },
  },
  diagnosis: {
    ja: ['プラットフォーム診断', 'ウェブアプリケーション診断'],
    en: ['platform diagnosis', 'web application diagnosis'],
    meaning: {
      ja: '弱点がないかを外から調べること。機器やOSが対象のもの（年1回以上）と、アプリが対象のもの（改修のたび）があります。',
      en: 'A search for weaknesses from outside: of machines (yearly) and of applications (at each change).',
    },
  },
  vulnerabilityPlan: {
    ja: ['脆弱性対策計画'],
    en: ['vulnerability plan'],
    meaning: {
      ja: '見つかった弱点を、いつまでに・どう直すかを書いたもの。担当職員の確認を受けてから直します。',
      en: 'By when and how a weakness is mended. The official confirms it first.',
    },
  },
  vulnerability: {
    ja: ['脆弱性'],
    en: ['vulnerability', 'vulnerabilities'],
    meaning: {
      ja: '攻撃に使われるおそれのある、ソフトウェアや設定の弱点。',
      en: 'A weakness of software or settings that an attack could use.',
    },
  },
  erasureProof: {
    ja: ['消去の証明', '消去証明'],
    en: ['proof of erasure'],
    meaning: {
      ja: 'どの媒体を、どの方法で、誰が、いつ消し、誰が立ち会ったかが分かる記録。証明書の紙だけでは足りません。',
      en: 'A record of which medium was erased by which method, by whom, when and before whom; a certificate alone is not enough.',
    },
  },
  population: {
    ja: ['母数'],
    en: ['population'],
    meaning: {
      ja: 'その義務で、そろっているはずの人や物。台帳のほかの行から数え、足りないものを名前で示します。',
      en: 'Who or what must be there for a duty, counted from other rows; those that are missing are named.',
    },
  },
  backing: {
    ja: ['裏付け'],
    en: ['backing'],
    meaning: {
      ja: '文が何によって支えられているか。申告だけか、証跡・担当職員・機械の点検があるか。',
      en: 'By what a sentence is borne out: the word alone, evidence, the official, or a machine’s check.',
    },
  },
  shareOfTier: {
    ja: ['履行体制図', '情報管理体制図'],
    en: ['organisation chart'],
    meaning: {
      ja: '誰が誰の下で何を受け持ち、どの情報を扱うかの図。台帳から描かれます。',
      en: 'Who works under whom and handles which information, drawn from the registers.',
    },
  },
} as const satisfies Readonly<Record<string, TermText>>;

import { defineRegister } from './declaration.ts';

/** 終了と抹消. */
export const retirements = defineRegister({
  name: 'retirements',
  label: { ja: '終了と抹消', en: 'Retirements' },
  purpose: {
    ja: '公開の終了告知と、ドメイン等の抹消を残します。',
    en: 'Closing notices and the removal of domains and the like.',
  },
  obligations: [15],
  titleField: 'target',
  sameWhen: ['target', 'mailDomain'],
  grid: true,
  fields: {
    target: { kind: 'reference', label: { ja: '対象のサイト', en: 'Site' }, register: 'sites' },
    mailDomain: {
      kind: 'reference',
      label: { ja: '対象のメールドメイン', en: 'Mail domain' },
      register: 'mailDomains',
      help: {
        ja: '電子メールのためのドメインを終えるときの対象。サイトと同じ名前なら、サイトとは別の行にします。',
        en: 'The domain of mail that is retired; a row of its own beside the site’s.',
      },
    },
    designatedOn: { kind: 'date', sense: 'planned', label: { ja: '指定期日', en: 'Designated day' } },
    vendorAbility: {
      kind: 'text',
      filler: 'warned',
      label: { ja: '期日に削除できることの確認', en: 'Ability of the provider' },
      help: {
        ja: '指定期日までに確実に抹消できる事業者であることを示す資料や約款の条項。',
        en: 'What shows that the provider removes it by the designated day: a document or a clause.',
      },
    },
    noticeFrom: { kind: 'date', sense: 'from', label: { ja: '終了告知の開始日', en: 'Notice from' } },
    noticeTo: { kind: 'date', sense: 'until', label: { ja: '終了告知の終了日', en: 'Notice to' } },
    domainDoneOn: { kind: 'date', sense: 'happened', label: { ja: 'ドメインの抹消', en: 'Domain removed' } },
    dnsDoneOn: { kind: 'date', sense: 'happened', label: { ja: 'DNSの抹消', en: 'DNS removed' } },
    cdnDoneOn: { kind: 'date', sense: 'happened', label: { ja: 'CDNの抹消', en: 'CDN removed' } },
    environmentDoneOn: { kind: 'date', sense: 'happened', label: { ja: '運用環境の削除', en: 'Environment removed' } },
    linksDoneOn: { kind: 'date', sense: 'happened', label: { ja: 'リンクの削除', en: 'Links removed' } },
    accountsDoneOn: {
      kind: 'date',
      sense: 'happened',
      label: { ja: 'SNSアカウントの削除', en: 'SNS accounts removed' },
    },
    absentSteps: {
      kind: 'choices',
      label: { ja: '使っていないもの', en: 'What there is not' },
      help: {
        ja: 'CDN や SNS などを使っていないときに選びます。誰が確かめたかを併せて書くと、その抹消は求めません。',
        en: 'What was never used, a CDN say. With who made sure of that, its removal is not asked for.',
      },
      choices: {
        dns: { ja: '独自のDNS', en: 'DNS of its own' },
        cdn: { ja: 'CDN', en: 'CDN' },
        environment: { ja: '運用環境', en: 'Environment of its own' },
        links: { ja: 'ドメインへのリンク', en: 'Links to the domain' },
        accounts: { ja: 'SNSアカウント', en: 'SNS accounts' },
      },
      choiceSynonyms: { SNS: 'accounts' },
    },
    absentSaidBy: {
      kind: 'text',
      label: { ja: '使っていないことを確かめた人', en: 'Who made sure of that' },
    },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});

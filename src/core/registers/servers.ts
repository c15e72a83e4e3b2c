import { defineRegister } from './declaration.ts';
import { ownershipFields } from './ownership-fields.ts';
import { portsField } from './ports-field.ts';

/** サーバの更新. */
export const servers = defineRegister({
  name: 'servers',
  label: { ja: 'サーバの更新', en: 'Servers' },
  purpose: {
    ja: '自社サーバ等の脆弱性情報の収集と修正の適用を残します。',
    en: 'Own servers: vulnerability watch and patches.',
  },
  obligations: [15],
  titleField: 'name',
  sameWhen: ['name'],
  grid: true,
  fields: {
    name: {
      kind: 'text',
      label: { ja: 'サーバ名', en: 'Server' },
      required: true,
      filler: 'refused',
      synonyms: ['ホスト名'],
    },
    system: { kind: 'reference', label: { ja: 'システム', en: 'System' }, register: 'systems' },
    os: { kind: 'text', label: { ja: 'OS', en: 'OS' }, required: true },
    middleware: { kind: 'text', label: { ja: 'ミドルウェア', en: 'Middleware' } },
    watchedOn: {
      kind: 'date',
      sense: 'happened',
      series: true,
      label: { ja: '脆弱性情報を収集した日', en: 'Watched on' },
    },
    patchReleasedOn: { kind: 'date', sense: 'happened', label: { ja: '修正の公開日', en: 'Patch released on' } },
    patchedOn: { kind: 'date', sense: 'happened', series: true, label: { ja: '修正の適用日', en: 'Patched on' } },
    responsibility: {
      kind: 'choice',
      label: { ja: '管理責任', en: 'Responsibility' },
      help: {
        ja: '15(6) は、受注者（再委託先を含む）が管理責任を有するサーバ等についての定めです。省など他者のものなら「他者」。',
        en: '15(6) is about servers of the contractor or a subcontractor; one of the ministry’s is “Others”.',
      },
      choices: {
        own: { ja: '受注者・再委託先', en: 'Contractor or subcontractor' },
        others: { ja: '他者', en: 'Others' },
      },
    },
    host: {
      kind: 'code',
      label: { ja: 'ホスト名・IPアドレス', en: 'Host name or address' },
      help: {
        ja: '自動点検で接続し、開いているポートと TLS を見ます。URL ではなく名前かアドレスだけを書きます。',
        en: 'Checks connect to it and look at open ports and TLS; a name or an address, not a URL.',
      },
    },
    ports: portsField,
    ...ownershipFields,
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});

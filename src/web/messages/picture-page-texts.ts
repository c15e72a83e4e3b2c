/** Texts of the pictures' page and of the links to it, loaded with them. {names} are filled in. */
export const picturePageTexts = {
  picturesTitle: { ja: '台帳から描いた図', en: 'Pictures from the registers' },
  picturesQuestion: {
    ja: 'だれの下にだれがいて、何がいつ終わるか。台帳から描き、同じことを文字でも示します。',
    en: 'Who is under whom, and what ends when. Drawn from the registers, and told in words too.',
  },
  picturePerformance: { ja: '履行体制図', en: 'Performance structure' },
  pictureInformation: { ja: '情報管理体制図', en: 'Information management structure' },
  pictureSupport: { ja: 'サポート期限図', en: 'Support end timeline' },
  pictureFiles: { ja: 'ファイル：', en: 'Files:' },
  pictureSheet: { ja: '{title}（{number}枚目）', en: '{title}, sheet {number}' },
  picturesHere: { ja: '台帳から描いた図：', en: 'Pictures from the registers:' },
  zoomIn: { ja: '拡大', en: 'Enlarge' },
  zoomInOf: { ja: '拡大：{label}', en: 'Enlarge: {label}' },
  zoomOut: { ja: '縮小', en: 'Reduce' },
  zoomOutOf: { ja: '縮小：{label}', en: 'Reduce: {label}' },
  zoomFit: { ja: '幅に合わせる', en: 'Fit the width' },
  zoomFitOf: { ja: '幅に合わせる：{label}', en: 'Fit the width: {label}' },
  zoomHint: {
    ja: '幅に合わせて縮めています。「拡大」で大きくするか、下の文字による説明をご覧ください。',
    en: 'Reduced to the width: enlarge it, or read the same in words below.',
  },
  zoomScroll: { ja: '図を選び、矢印キーで動かせます。', en: 'Focus the picture; arrow keys scroll it.' },
  openRegister: { ja: '台帳を開く', en: 'Open the register' },
} as const;

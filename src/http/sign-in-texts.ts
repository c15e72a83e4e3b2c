import type { Problem } from '../queries/read-models.ts';

/** The pages before the application: no script, no style of their own, so that the strict policy holds for them too. */
const page = (body: string): string =>
  `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>サインイン / Sign in — 遵守</title><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/sign-in.css"></head><body><main><h1><img src="/icon.svg" alt="" width="28" height="28">遵守</h1>${body}</main></body></html>`;

/** Asks for a press of the button: mail scanners and previews open links too, and must not spend them. `token` is base64url. */
export const signInPage = (token: string): string =>
  page(
    `<p>このリンクは一度だけ使えます。ボタンを押すと、このブラウザーでサインインします。</p><p lang="en">This link works once. The button signs you in with this browser.</p><form method="post" action="/sign-in"><input type="hidden" name="token" value="${token}"><button type="submit">サインイン <span lang="en">/ Sign in</span></button></form>`,
  );

export const spentLinkPage = page(
  '<p>このリンクは使用済みか、期限が切れています。サーバーの画面で <code>junshu sign-in-link</code>（npm で動かしているときは <code>npx junshu sign-in-link</code>）を実行してください。</p><p lang="en">This link is spent or too old: run <code>junshu sign-in-link</code> (with npm: <code>npx junshu sign-in-link</code>) on the server.</p>',
);

/** What stands in the way of signing in, in its own words. */
export const troublePage = ({ title, detail }: Pick<Problem, 'title' | 'detail'>): string =>
  page(`<p><strong>${title.ja}</strong>。${detail.ja}</p><p lang="en"><strong>${title.en}.</strong> ${detail.en}</p>`);

export const signInStyle = `:root{font-family:"Noto Sans JP Variable","Noto Sans JP",sans-serif;color:#1a1a1a;background:#fff;line-height:1.7}
body{margin:0}
main{max-width:36rem;margin:0 auto;padding:2rem 1rem}
h1{display:flex;align-items:center;gap:.5rem;font-size:1.5rem;color:#00118f}
button{min-height:44px;min-width:44px;padding:.5rem 1.5rem;font:inherit;font-weight:700;color:#fff;background:#0017c1;border:0;border-radius:.5rem;cursor:pointer}
button:hover{background:#00118f;text-decoration:underline}
button:focus-visible{outline:4px solid #000;outline-offset:2px;box-shadow:0 0 0 2px #ffd43d}
`;

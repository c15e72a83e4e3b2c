import type { Command } from 'commander';
import { withApi } from './api.ts';
import { print } from './console.ts';

async function signInLink(): Promise<void> {
  const { link } = await withApi((api) => api.send<{ link: string }>('POST', '/sign-in-links', {}));
  print(link);
}

export function addSignInLink(program: Command): void {
  program
    .command('sign-in-link')
    .description('一度だけ使えるサインイン用リンクを作る / make a one-time sign-in link')
    .action(signInLink);
}

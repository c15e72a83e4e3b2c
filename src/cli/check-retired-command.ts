import type { CheckCommand } from './check-command.ts';
import { typedDomain } from './check-mail-command.ts';

/** `junshu check retired <domain>`. */
export const checkRetiredCommand: CheckCommand = {
  name: 'retired',
  argument: '<domain>',
  description:
    '廃止した名前に残る DNS、応答、証明書、リンク / what is left of a retired name: DNS, answers, certificates, links',
  configure(command) {
    command.option('--page <url...>', 'リンクを探すページ / pages in which links are looked for');
  },
  async run(argument, { page }, kit) {
    const { checkRetired } = await import('../commands/check-retired.ts');
    const declared = Array.isArray(page) ? { pages: page.map(String) } : {};
    return [await checkRetired(typedDomain(argument), kit, { declared })];
  },
};

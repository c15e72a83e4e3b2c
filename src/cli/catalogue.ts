import type { Command } from 'commander';
import { catalogues, meti2023 } from '../core/catalogue/meti-2023.ts';
import { own } from '../core/kernel/own.ts';
import { CommandFailure, exitCodes, print, printJson, say } from './console.ts';

function show(name: string, options: { readonly json?: boolean }): void {
  const catalogue = own(catalogues, name);
  if (catalogue === undefined)
    throw new CommandFailure(exitCodes.notFound, [
      { ja: `様式「${name}」はありません。`, en: `There is no catalogue “${name}”.` },
    ]);
  if (options.json === true) {
    printJson(catalogue);
    return;
  }
  for (const obligation of catalogue.obligations) {
    print(`${obligation.number}) ${say(obligation.shortLabel)}`);
    for (const duty of obligation.duties) print(`    ${duty.id.padEnd(14)} ${duty.mark}${say(duty.label)}`);
  }
}

export function addCatalogue(program: Command): void {
  const catalogue = program.command('catalogue').description('様式と義務 / the form and its duties');
  catalogue
    .command('show')
    .argument('[id]', 'catalogue id', meti2023.id)
    .description('様式の文言と義務 / the form’s words and its duties')
    .option('--json', 'JSONで出す / as JSON')
    .action(show);
}

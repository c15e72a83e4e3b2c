import { Hono } from 'hono';
import { registerJsonSchema } from '../core/registers/register-schema.ts';
import { registerDeclarations, registerNamed } from '../core/registers/registers.ts';
import { registerView } from '../queries/register-view.ts';
import { rowLinks } from '../queries/row-links.ts';
import { searchRegisters } from '../queries/search-registers.ts';
import { contractOfMoment } from './moment.ts';
import { answer, contractOf, type Env, isAllowed, type Kit, type Request, refuse } from './server-kit.ts';

/** There is no register of that name. */
export const noRegister = (c: Request, name: string): Response =>
  refuse(c, { type: 'notFound', what: { ja: `台帳「${name}」`, en: `register “${name}”` } });

const noRow = (c: Request, id: string): Response =>
  refuse(c, { type: 'notFound', what: { ja: `行「${id}」`, en: `row “${id}”` } });

/** What is asked of registers without changing them: rows now or at a moment, search over all, schemas. */
export function registerQuestionRoutes(kit: Kit): Hono<Env> {
  return new Hono<Env>()
    .get('/register-schemas', (c) =>
      c.json(Object.fromEntries(registerDeclarations.map((one) => [one.name, registerJsonSchema(one)])) as object),
    )
    .get('/register-schemas/:register', (c) => {
      const declaration = registerNamed(c.req.param('register'));
      return declaration === undefined
        ? noRegister(c, c.req.param('register'))
        : c.json(registerJsonSchema(declaration) as object);
    })
    .get('/contracts/:number/search', async (c) =>
      answer(c, await contractOf(kit, c), (found) =>
        searchRegisters(found, (c.req.query('q') ?? '').slice(0, 200), kit.today(), isAllowed(c, 'seePersonal')),
      ),
    )
    .get('/contracts/:number/empty-registers', async (c) =>
      answer(c, await contractOf(kit, c), ({ state }) =>
        Object.fromEntries(
          (state.registers.emptyRegisters ?? []).map(({ id, revision, data }) => [id, { ...data, revision }]),
        ),
      ),
    )
    .get('/contracts/:number/registers/:register/entries/:id/links', async (c) => {
      const { register, id } = c.req.param();
      if (registerNamed(register) === undefined) return noRegister(c, register);
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      const links = rowLinks(found.value, register, id, kit.today(), isAllowed(c, 'seePersonal'));
      return links === null ? noRow(c, id) : c.json(links);
    })
    .get('/contracts/:number/registers/:register', async (c) => {
      const found = await contractOfMoment(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      const name = c.req.param('register');
      const view = registerView(found.value, name, kit.today(), isAllowed(c, 'seePersonal'));
      return view === null ? noRegister(c, name) : c.json(view);
    });
}

import { createServer } from 'node:net';
import { listenFault } from '../faults/system-fault.ts';
import { fault, fine, type Look } from './look.ts';

/** Listens for a moment. Rejects with what the system says. */
function listen(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve()));
  });
}

/** Whether the port of the settings can be listened on, or our own server does. */
export const port: Look = {
  name: 'port',
  needs: ['PORT', 'HOST'],
  async look({ settings: { PORT: number, HOST: host }, server }) {
    const place = `${host}:${number}`;
    if (server !== null && Number(new URL(server.url).port) === number)
      return fine(`${place}（動いているサーバー）`, `${place} (the running server)`);
    try {
      await listen(number, host);
    } catch (error) {
      const told = listenFault(error);
      if (told === null) throw error;
      return fault({ ja: `${place}：${told.what.ja}`, en: `${place}: ${told.what.en}` }, told.mend);
    }
    return fine(`${place}（空いています）`, `${place} (free)`);
  },
};

import { fault, fine, type Look } from './look.ts';

const oldest = 26;

/** The Node.js that runs us. */
export const runtime: Look = {
  name: 'node',
  look() {
    const [major = 0] = process.versions.node.split('.').map(Number);
    const text = { ja: `Node ${process.version}`, en: `Node ${process.version}` };
    if (major >= oldest) return fine(text.ja, text.en);
    return fault(text, {
      ja: `Node ${oldest} 以上が要ります。npm start か bin/junshu から動かすと、付属のものを使います。`,
      en: `Node ${oldest} or newer is needed: npm start and bin/junshu bring their own.`,
    });
  },
};

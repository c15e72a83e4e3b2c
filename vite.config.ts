import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The libraries of the frame, and the few parts of ours that stand on every page. */
const isOfEveryPage =
  /node_modules\/(?:react|react-dom|scheduler|use-sync-external-store|@tanstack)\/|src\/web\/(?:data\/(?:api|ime|language|queries)|parts\/(?:banner|button|chips|due|page))\.tsx?$/;

export default defineConfig({
  root: 'src/web',
  plugins: [react(), tailwindcss()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The policy of the server allows no inline anything, and small files are cached just as well.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // The names of what each further page needs would be carried by the first one; a page's scripts name it themselves, its styles don't.
      resolveDependencies: (_, names, { hostType }) =>
        hostType === 'html' ? names : names.filter((name) => name.endsWith('.css')),
    },
    manifest: true,
    rolldownOptions: {
      output: {
        // What every page needs lies in one file: ten small ones are compressed each by itself, which costs 2 % of the first load.
        codeSplitting: { groups: [{ name: 'common', test: isOfEveryPage }] },
      },
    },
  },
});

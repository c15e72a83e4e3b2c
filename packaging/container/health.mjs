// SPDX-License-Identifier: Apache-2.0
// Ends with 0 where the server of this container answers that all is well, or that it can still be read.
const answer = await fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/api/health`, {
  signal: AbortSignal.timeout(4000),
}).catch(() => undefined);
process.exit(answer?.ok === true ? 0 : 1);

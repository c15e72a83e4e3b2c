import { apexOne } from './apex-one.ts';
import type { EndpointConsole } from './console-export.ts';
import { crowdStrike } from './crowdstrike.ts';
import { esetProtect } from './eset-protect.ts';
import { microsoftDefender } from './microsoft-defender.ts';

/** Consoles whose exports are recognised. */
export const endpointConsoles: readonly EndpointConsole[] = [microsoftDefender, apexOne, esetProtect, crowdStrike];

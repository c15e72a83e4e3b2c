import { z } from 'zod';
import { contractSchema } from './contract.ts';

const { title, buyer, contractor, scope, settings } = contractSchema.shape;

/** What people set of a contract at any time, without a reason: its title, its parties, what it includes, its limits. */
export const contractSettingsPartSchema = z.strictObject({ title, buyer, contractor, scope, settings });
export type ContractSettingsPart = z.infer<typeof contractSettingsPartSchema>;

import axe, { type AxeResults } from 'axe-core';
import type { OpenVault } from './open-vault';

declare const window: { axe: typeof axe };

/** What axe finds wrong within a part of the page, in words. */
export async function findings(vault: OpenVault, part: string): Promise<string[]> {
	if (!(await vault.page.evaluate(() => 'axe' in window))) await vault.page.evaluate(axe.source);
	// Every rule is tried on everything; what passed is told of no more than needs be, because nobody reads it.
	const { violations } = await vault.page.evaluate(async (part): Promise<AxeResults> => window.axe.run(part, { resultTypes: ['violations'] }), part);
	return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`));
}

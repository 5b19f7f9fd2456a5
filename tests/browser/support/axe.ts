import axe, { type AxeResults } from 'axe-core';
import type { OpenVault } from './open-vault';

declare const window: { axe: typeof axe };

/** The violations that axe finds inside a part of the page, as sentences. */
export async function findings(vault: OpenVault, part: string): Promise<string[]> {
	if (!(await vault.page.evaluate(() => 'axe' in window))) await vault.page.evaluate(axe.source);
	// Axe runs every rule. It reports details of violations only, which keeps the answer small.
	const { violations } = await vault.page.evaluate(
		async (part): Promise<AxeResults> => window.axe.run(part, { resultTypes: ['violations'] }),
		part,
	);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
	);
}

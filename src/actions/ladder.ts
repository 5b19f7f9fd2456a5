/** The steps towards somebody you would like to know, in Port's order: be seen by them, say what you admire, be introduced. */
export const ladder = ['comment', 'admire', 'ask'] as const;

export type LadderStep = (typeof ladder)[number];

/** The step to take with somebody who was reached out to `times` times; the last one stays the last. */
export function ladderStep(times: number): LadderStep {
	return ladder[Math.min(times, ladder.length - 1)] ?? 'comment';
}

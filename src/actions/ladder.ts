/**
 * The steps towards a person the user would like to know, in Port's order: be seen, say what you admire, be introduced.
 */
export const ladder = ['comment', 'admire', 'ask'] as const;

export type LadderStep = (typeof ladder)[number];

/** The step after `times` outreaches; the last step repeats. */
export function ladderStep(times: number): LadderStep {
	return ladder[Math.min(times, ladder.length - 1)] ?? 'comment';
}

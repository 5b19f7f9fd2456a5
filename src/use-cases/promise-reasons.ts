import { isAction, type Plan } from '../actions/action';
import { message } from '../language/message';
import type { NotePath } from '../note-path';
import type { Routine } from '../routine';
import { firstPromise } from './promises';

/** The words of the promises that a plan names as reasons. A plan is made at once, and words have to be read. */
export class PromiseReasons {
	/** By person; null for somebody whose promises say nothing that can be read. */
	private readonly words = new Map<NotePath, string | null>();
	private readonly wanted = new Set<NotePath>();

	constructor(private readonly routine: Routine) {}

	/**
	 * The plan with the words of the promises as reasons; null where words have to be read first, of this plan or of
	 * one before.
	 */
	in(plan: Plan): Plan | null {
		const promised = plan
			.filter(isAction)
			.flatMap(({ isPromised, people: [person] }) =>
				isPromised === true && person !== undefined ? [person] : [],
			);
		for (const person of promised) if (!this.words.has(person)) this.wanted.add(person);
		if (this.wanted.size > 0) return null;
		return plan.map((planned) => {
			const words =
				isAction(planned) && planned.isPromised === true ? this.words.get(planned.people[0] ?? '') : null;
			return words === null || words === undefined
				? planned
				: { ...planned, reason: message('reason.promise', { words }) };
		});
	}

	/** Reads what a plan has asked for. Returns whether there was anything. */
	async read(): Promise<boolean> {
		const people = [...this.wanted];
		this.wanted.clear();
		for (const person of people) this.words.set(person, await firstPromise(person, this.routine));
		return people.length > 0;
	}
}

/**
 * Runs a job that plans until all words in its plan are read. It must not write while a plan lacks words: then `in`
 * gives null.
 */
export async function withPromiseReasons<Result>(
	routine: Routine,
	job: (reasons: PromiseReasons) => Promise<Result>,
): Promise<Result> {
	const reasons = new PromiseReasons(routine);
	for (;;) {
		const result = await job(reasons);
		if (!(await reasons.read())) return result;
	}
}

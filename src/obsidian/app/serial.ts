/** Runs jobs one after another, so that two of them never plan on the same state of the notes. */
export class Serial {
	#last: Promise<unknown> = Promise.resolve();

	/** Runs `job` after all that were given before it; one that fails does not hold up the next. */
	run<Value>(job: () => Promise<Value>): Promise<Value> {
		const result = this.#last.then(job, job);
		this.#last = result.catch(() => undefined);
		return result;
	}
}

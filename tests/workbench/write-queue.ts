/** Runs the jobs of one path one after another. Jobs of different paths do not wait for each other. */
export class WriteQueue {
	private readonly tails = new Map<string, Promise<unknown>>();

	run<T>(path: string, job: () => Promise<T>): Promise<T> {
		const before = this.tails.get(path) ?? Promise.resolve();
		const result = before.then(job, job);
		const tail = result
			.catch(() => undefined)
			.then(() => {
				if (this.tails.get(path) === tail) this.tails.delete(path);
			});
		this.tails.set(path, tail);
		return result;
	}

	get busy(): boolean {
		return this.tails.size > 0;
	}
}

import type { App } from 'obsidian';
import type { Day } from '../../day';
import type { NotePath } from '../../note-path';
import { asRecord } from '../../settings/unknown-record';

const storageKey = 'top-of-mind-rejected';

/** Whom the user did not want to be asked about on a day. Kept on the device: it is nothing about the person. */
export class RejectedToday {
	constructor(private readonly app: App) {}

	/** The people rejected on a day; none on any other than the last. */
	on(day: Day): ReadonlySet<NotePath> {
		const { day: of, people } = asRecord(this.app.loadLocalStorage(storageKey));
		return new Set(of === day && Array.isArray(people) ? people.filter((path) => typeof path === 'string') : []);
	}

	set(day: Day, people: Iterable<NotePath>): void {
		this.app.saveLocalStorage(storageKey, { day, people: [...people] });
	}
}

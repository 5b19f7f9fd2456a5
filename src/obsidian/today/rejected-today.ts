import type { App } from 'obsidian';
import type { Day } from '../../day';
import type { NotePath } from '../../note-path';
import { asRecord } from '../../settings/unknown-record';

const storageKey = 'top-of-mind-rejected';

/** The people whom the user rejected for a day. Stored on the device, because it is no property of a person. */
export class RejectedToday {
	constructor(private readonly app: App) {}

	/** The people rejected for a day; empty for any day but the last one stored. */
	on(day: Day): ReadonlySet<NotePath> {
		const { day: of, people } = asRecord(this.app.loadLocalStorage(storageKey));
		return new Set(of === day && Array.isArray(people) ? people.filter((path) => typeof path === 'string') : []);
	}

	set(day: Day, people: Iterable<NotePath>): void {
		this.app.saveLocalStorage(storageKey, { day, people: [...people] });
	}
}

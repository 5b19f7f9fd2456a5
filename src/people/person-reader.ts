import type { Message } from '../language/message';
import { comparePaths, type NotePath } from '../note-path';
import type { NoteProperties, Problem } from '../vault/note';
import { readPerson, type PersonNames, type PersonReading } from './read-person';
import { whyTemplate, type TemplatePlaces } from './templates';

/** Reads people from notes, and keeps in mind which of these notes are templates. */
export class PersonReader {
	/** Why notes that would describe a person are templates. */
	private readonly templatesByPath = new Map<NotePath, Message>();

	/** @param places where templates lie */
	constructor(
		private readonly names: PersonNames,
		private readonly places: TemplatePlaces,
	) {}

	/** Reads a person; null where the note describes none, or is a template. */
	read(note: NoteProperties): PersonReading | null {
		const reading = readPerson(note, this.names);
		const why = reading === null ? null : whyTemplate(note, this.names, this.places);
		if (why !== null) this.templatesByPath.set(note.path, why);
		else if (this.templatesByPath.size > 0) this.templatesByPath.delete(note.path);
		return why === null ? reading : null;
	}

	/** Forgets a note that was removed. */
	forget(path: NotePath): void {
		this.templatesByPath.delete(path);
	}

	/** Notes that are tagged like people and are templates, each with the reason, sorted by path. */
	templates(): Problem[] {
		return [...this.templatesByPath].map(([path, problem]) => ({ path, problem })).sort(comparePaths);
	}

	/** Why a note is a template, tagged or not; null where it is none. */
	whyTemplate(path: NotePath): Message | null {
		return this.templatesByPath.get(path) ?? this.places.why(path);
	}
}

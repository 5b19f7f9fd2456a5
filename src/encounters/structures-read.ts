import type { NotePath } from '../note-path';
import type { TextRange } from '../markdown/text-range';
import type { NoteStructure } from '../vault/note';
import { countedLinks } from './counted-links';
import { NoteOutline, type ItemRules } from './note-outline';
import { openTasks, type OpenTask } from './open-tasks';

/** What the metadata cache says of the structure of a note now. */
export interface Structures {
	/** Null where it says nothing. */
	structureOf(path: NotePath): NoteStructure | null;
}

/**
 * What the structure of a note tells: which links count, and which tasks are open. Read where a question asks for it,
 * and kept until the note changes.
 */
export class StructuresRead {
	private readonly counted = new Map<NotePath, readonly string[]>();
	private readonly tasks = new Map<NotePath, readonly OpenTask[]>();

	/** @param oursIn where lines of ours stand in a note, as far as that is known, in their order */
	constructor(
		private readonly structures: Structures,
		private readonly rules: ItemRules,
		private readonly oursIn: (path: NotePath) => readonly TextRange[] | undefined,
	) {}

	/** The targets of the links in a note that count. */
	countedIn(path: NotePath): readonly string[] {
		return this.read(this.counted, path, (structure, outline) => [...new Set(countedLinks(structure, outline))]);
	}

	/** The open tasks in a note. */
	tasksIn(path: NotePath): readonly OpenTask[] {
		return this.read(this.tasks, path, openTasks);
	}

	/** Has a note read anew at the next question. */
	forget(path: NotePath): void {
		this.counted.delete(path);
		this.tasks.delete(path);
	}

	private read<Value>(
		known: Map<NotePath, readonly Value[]>,
		path: NotePath,
		find: (structure: NoteStructure, outline: NoteOutline) => readonly Value[],
	): readonly Value[] {
		const held = known.get(path);
		if (held !== undefined) return held;
		const structure = this.structures.structureOf(path);
		const found =
			structure === null ? [] : find(structure, new NoteOutline(structure, this.rules, this.oursIn(path)));
		known.set(path, found);
		return found;
	}
}

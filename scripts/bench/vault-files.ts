import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addDays, type Day } from '../../src/day';
import type { NotePath } from '../../src/note-path';
import { today } from './a-vault';
import { numbersFrom } from './measure';

/** A note of a vault on disk. */
interface VaultFile {
	readonly path: NotePath;
	readonly text: string;
	/** How many days ago it was changed. */
	readonly age: number;
}

/** The notes of a vault are up to this old, in days. */
const oldest = 3_000;

/** What a vault for benchmarks is like. */
interface VaultKind {
	readonly files: number;
	/** At most a twentieth of the files. */
	readonly people: number;
	/** Whether all files have the age of today, as in a clone or a copy. */
	readonly isRecent?: boolean;
}

/**
 * Writes a vault for benchmarks: notes of people, and of twenty other files one daily note, one meeting, and else notes
 * of some kilobytes, half of them with properties.
 */
export function writeVaultFiles(folder: string, { files: count, people, isRecent = false }: VaultKind): void {
	const text = new TextOfNotes(count, people);
	const folders = new Set<string>();
	mkdirSync(join(folder, '.obsidian'), { recursive: true });
	writeFileSync(join(folder, '.obsidian/daily-notes.json'), '{"folder": "Journal", "format": "YYYY/YYYY-MM-DD"}');
	for (let index = 0; index < count; index += 1) {
		const { path, text: content, age } = text.fileOf(index);
		const file = join(folder, path);
		if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
		folders.add(dirname(file));
		writeFileSync(file, content);
		const changed = new Date(`${addDays(today, isRecent ? 0 : -age)}T09:00:00`);
		utimesSync(file, changed, changed);
	}
}

/** Makes up the notes of a vault of so many files, the same in every run. */
class TextOfNotes {
	private readonly random: () => number;
	private readonly topics: readonly string[];

	constructor(
		count: number,
		private readonly people: number,
	) {
		this.random = numbersFrom(count);
		this.topics = Array.from(
			{ length: 25 + Math.floor(this.people / 100) },
			(_, index) => `${wordOf(7 * index)} craft`,
		);
	}

	fileOf(index: number): VaultFile {
		const number = Math.floor(index / 20);
		if (index % 20 === 0 && number < this.people)
			return {
				path: `People/${number % 10}/${nameOf(number)}.md`,
				text: this.person(number),
				age: this.below(oldest),
			};
		if (index % 20 === 1) return this.dailyNote(addDays(today, -1 - number), 1 + number);
		if (index % 20 === 2)
			return {
				path: `Meetings/${addDays(today, -1 - number)} Meeting.md`,
				text: this.meeting(number),
				age: 1 + number,
			};
		return {
			path: `Notes/${Math.floor(index / 400)}/${this.word()} ${this.word()} ${wordOf(index)}.md`,
			text: this.note(),
			age: this.below(oldest),
		};
	}

	private person(number: number): string {
		const links = Array.from({ length: 3 }, () => `"[[${this.somebody()}]]"`).join(', ');
		const properties = [
			`tags: [${number % 6 === 0 ? 'list20' : 'network90'}]`,
			`lastTouched: ${addDays(today, -1 - this.below(120))}`,
			`interests: [${this.topic()}, ${this.topic()}]`,
			`knows: [${links}]`,
		];
		return `---\n${properties.join('\n')}\n---\n${this.prose(3)}\n- Met on [[${addDays(today, -1 - this.below(900))}]].\n\n${this.prose(2)}`;
	}

	private dailyNote(day: Day, age: number): VaultFile {
		const line = `- [x] Reach out to [[${this.somebody()}]] (not in touch yet) ^tom-${day.replaceAll('-', '')}-outreach`;
		const tasks = age % 3 === 0 ? `- [ ] Send [[${this.somebody()}]] the photos\n- [x] Water the plants\n` : '';
		const text = `# ${day}\n\n${this.prose(2)}\n## Log\n\n- Coffee with [[${this.somebody()}]] and [[${this.somebody()}|a friend]] #work\n${tasks}\n${age < 400 ? `## Top of mind\n\n${line}\n` : ''}`;
		return { path: `Journal/${day.slice(0, 4)}/${day}.md`, text, age };
	}

	private meeting(number: number): string {
		return `---\nattendees: ["[[${this.somebody()}]]"]\ntags: [meeting]\n---\n# Meeting ${number}\n\n${this.prose(4)}\nTalked about [[${this.word()}]].\n`;
	}

	private note(): string {
		const head =
			this.below(2) === 0
				? ''
				: `---\ntags:\n  - ${this.word()}\n  - note/${this.word()}\naliases: ["${this.word()} ${this.word()}"]\ncreated: 2026-01-0${1 + this.below(9)}\n---\n`;
		const body = Array.from(
			{ length: 1 + this.below(5) },
			() =>
				`## ${this.below(10) === 0 ? this.topic() : this.word()} ${this.word()}\n\n${this.prose(1 + this.below(6))}`,
		).join('\n');
		return `${head}# ${this.word()}\n\n${body}${this.below(12) === 0 ? '\n- [ ] read more\n' : ''}`;
	}

	private prose(paragraphs: number): string {
		const sentence = (): string =>
			`${Array.from({ length: 8 }, () => this.word()).join(' ')}${this.below(4) === 0 ? ` [[${this.word()}]]` : ''}${this.below(20) === 0 ? ` #${this.word()}` : ''}.`;
		return Array.from({ length: paragraphs }, () => `${sentence()} ${sentence()}\n`).join('\n');
	}

	private somebody(): string {
		return nameOf(this.below(this.people));
	}

	private topic(): string {
		return this.topics[this.below(this.topics.length)] ?? '';
	}

	private word(): string {
		return wordOf(this.below(3_000));
	}

	private below(limit: number): number {
		return Math.floor(this.random() * limit);
	}
}

const syllables = ['ba', 'de', 'fi', 'go', 'hu', 'ka', 'le', 'mi', 'no', 'pu', 'ra', 'se', 'ti', 'vo', 'wu', 'za'];

/** A word without digits: a number in a name could be a year, for which the names of its days are made. */
function wordOf(number: number): string {
	const first = syllables[number % 16] ?? '';
	return number < 16 ? `${first}n` : first + wordOf(Math.floor(number / 16));
}

/** The name of somebody, the same for the same number. */
export function nameOf(number: number): string {
	const [given, family] = [wordOf(number % 100), wordOf(100 + number)].map(
		(word) => word.slice(0, 1).toUpperCase() + word.slice(1),
	);
	return `${given} ${family}`;
}

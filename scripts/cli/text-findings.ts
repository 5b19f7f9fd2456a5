import { findActionLines } from '../../src/daily-note/action-block';
import type { DoneSigns } from '../../src/daily-note/done-signs';
import type { MentionRules, Mentions } from '../../src/encounters/mentions';
import type { NotePath } from '../../src/note-path';
import type { RecordedLine } from '../../src/record/line-record';
import { listNames } from '../../src/settings/lists';
import type { Settings } from '../../src/settings/settings';
import { changeProperties } from '../../src/sharing/shareable-note';
import type { NoteProperties } from '../../src/vault/note';
import type { NoteReader } from './folder-vault';
import { mayBeMeant } from './left-out';
import { mentionsInText } from './text-mentions';
import { yamlSearch } from './yaml-search';

/**
 * What the routine needs of the texts of all notes. It is taken down as each note is read, because the texts do not fit
 * into memory together.
 */
export class TextFindings implements NoteReader {
	readonly lines = new Map<NotePath, readonly RecordedLine[]>();
	readonly mentions = new Map<NotePath, Mentions>();
	/** Notes that may be meant for somebody, whether or not they are on a list. */
	readonly meant: NotePath[] = [];
	/** Notes whose properties may say when they were changed. */
	readonly dated = new Set<NotePath>();
	readonly mayMatter: (yaml: string) => boolean;
	private readonly saysChange = yamlSearch(changeProperties);

	constructor(
		private readonly settings: Pick<Settings, 'tags' | 'encounters'>,
		private readonly rules: MentionRules,
		private readonly doneSigns: DoneSigns,
	) {
		const { count, dateProperty, properties } = settings.encounters;
		const ofMeetings = count ? [dateProperty, ...properties].filter((name) => name !== '') : [];
		this.mayMatter = yamlSearch([...listNames.map((list) => settings.tags[list]), ...ofMeetings]);
	}

	onRead(note: NoteProperties, text: string, yaml: string): void {
		const { path } = note;
		const own = linesIn(text, this.doneSigns);
		if (own.length > 0) this.lines.set(path, own);
		const mentioned = this.settings.encounters.count ? mentionsInText(note, text, this.rules) : null;
		// A copy of its own: a part of a text keeps the whole text in memory.
		if (mentioned !== null) this.mentions.set(path, structuredClone(mentioned));
		if (mayBeMeant(text, yaml, this.settings)) this.meant.push(path);
		if (yaml !== '' && this.saysChange(yaml)) this.dated.add(path);
	}
}

function linesIn(text: string, signs: DoneSigns): RecordedLine[] {
	// A copy of its own: a part of a text keeps the whole text in memory.
	return findActionLines(text, '', signs).map(({ line: { id, done, mentions } }) =>
		structuredClone({ id, done, targets: mentions.map(({ target }) => target) }),
	);
}

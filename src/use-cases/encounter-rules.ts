import { parseActionId } from '../daily-note/action-line';
import { isSyncCopy, type CopyContext } from '../daily-note/daily-note-copies';
import { isDone, type DoneSigns } from '../daily-note/done-signs';
import type { DatedNoteSettings } from '../encounters/dated-notes';
import type { EncounterRules } from '../encounters/encounters';
import type { MentionRules } from '../encounters/mentions';
import type { TemplatePlaces } from '../people/templates';
import type { Links } from '../vault/vault';

/** The parts of a vault that decide which encounters count. */
export interface EncounterParts extends CopyContext {
	readonly vault: CopyContext['vault'] & Pick<Links, 'resolve'>;
	readonly settings: DatedNoteSettings;
	readonly doneSigns: DoneSigns;
	readonly templates: TemplatePlaces;
}

/** The rules by which a note's own content says which of its links count. */
export function mentionRules({
	dailyNotes,
	settings,
	doneSigns,
}: Pick<EncounterParts, 'dailyNotes' | 'settings' | 'doneSigns'>): MentionRules {
	return {
		settings,
		dailyDay: (path) => dailyNotes.dayOf(path),
		isDone: (mark) => isDone(mark, doneSigns),
		isOurs: (id) => parseActionId(id) !== null,
	};
}

/** The rules by which links count as encounters in a vault. */
export function encounterRules(parts: EncounterParts): EncounterRules {
	const { vault, dailyNotes, templates } = parts;
	return {
		...mentionRules(parts),
		dayOfLink(target, from) {
			const path = vault.resolve(target, from);
			return path === null ? dailyNotes.dayOfTarget(target) : dailyNotes.dayOf(path);
		},
		isLeftOut: (path) => templates.why(path) !== null || isSyncCopy(path, parts),
	};
}

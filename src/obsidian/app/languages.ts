import { getLanguage } from 'obsidian';
import { languageFor } from '../../language/dictionary';
import type { Language } from '../../language/language';
import { openLanguage } from '../../language/open-language';
import type { SettingsStore } from './settings-store';

/** The languages in use: the app's, in which the interface speaks, and that of the lines in notes. */
export class Languages {
	private constructor(
		/** The language of the interface. It stays as it is until the app starts again. */
		readonly ofApp: Language,
		private lines: Language,
		private readonly settings: SettingsStore,
	) {}

	static async open(settings: SettingsStore): Promise<Languages> {
		const ofApp = await openLanguage(languageFor(getLanguage()));
		const languages = new Languages(ofApp, ofApp, settings);
		await languages.follow();
		return languages;
	}

	/** The language of lines, as the settings have it. */
	get ofLines(): Language {
		return this.lines;
	}

	/** Takes over the language of lines from the settings. */
	async follow(): Promise<void> {
		const wanted = this.settings.current.lineLanguage || this.ofApp.code;
		if (wanted === this.lines.code) return;
		const opened = wanted === this.ofApp.code ? this.ofApp : await openLanguage(wanted);
		// The settings may have changed once more meanwhile.
		if (wanted === (this.settings.current.lineLanguage || this.ofApp.code)) this.lines = opened;
	}

	/**
	 * Puts the language of lines down in the settings, when the first lines are written: from then on every device writes
	 * the same, and so does the command-line program, whatever the language of the app.
	 */
	async settle(): Promise<void> {
		if (this.settings.current.lineLanguage === '' && !this.settings.isUnread) await this.settings.change({ lineLanguage: this.ofApp.code });
	}
}

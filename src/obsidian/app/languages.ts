import { getLanguage } from 'obsidian';
import { languageFor, type LocaleCode } from '../../language/dictionary';
import type { Language } from '../../language/language';
import { openLanguage } from '../../language/open-language';
import type { SettingsStore } from './settings-store';

/** The languages in use: the app's language for the interface, and the language of the lines in notes. */
export class Languages {
	private constructor(
		/** The language of the interface. It changes only when the app restarts. */
		readonly ofApp: Language,
		private lines: Language,
		private readonly settings: SettingsStore,
	) {}

	static async open(settings: SettingsStore): Promise<Languages> {
		const ofApp = (await openLanguage(languageFor(getLanguage()))).inInterface();
		const languages = new Languages(ofApp, ofApp.plain, settings);
		await languages.loadLineLanguage();
		return languages;
	}

	/** The language of lines in notes. */
	get ofLines(): Language {
		return this.lines;
	}

	/** Loads the language of lines that the settings name. */
	async loadLineLanguage(): Promise<void> {
		const { wanted } = this;
		if (wanted === this.lines.locale) return;
		const opened = wanted === this.ofApp.locale ? this.ofApp.plain : await openLanguage(wanted);
		// The settings may have changed while the language was loading.
		if (wanted === this.wanted) this.lines = opened;
	}

	/**
	 * Stores the language of lines in the settings when the first lines are written. From then on every device and the
	 * command-line program write the same language, whatever the language of the app.
	 */
	async storeLineLanguage(): Promise<void> {
		if (this.settings.current.lineLanguage === '' && !this.settings.isUnreadable)
			await this.settings.change({ lineLanguage: this.ofApp.locale });
	}

	/** The language of lines by the settings; that of the app before the first lines. */
	private get wanted(): LocaleCode {
		return this.settings.current.lineLanguage || this.ofApp.locale;
	}
}

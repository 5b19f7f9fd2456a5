import { Plugin, TFile, type TAbstractFile } from 'obsidian';
import type { Workbench } from '../workbench/workbench';

/** The settings of Templater that decide about new notes. */
export interface TemplaterSettings {
	readonly data_version?: number;
	readonly trigger_on_file_creation?: boolean;
	readonly trigger_on_file_creation_mode?: 'none' | 'folder' | 'regex';
	readonly enable_folder_templates?: boolean;
	readonly templates_folder?: string;
	readonly folder_templates?: readonly { folder: string; template: string }[];
	readonly file_templates?: readonly { regex: string; template: string }[];
	readonly ignore_folders_on_creation?: readonly { folder: string }[];
}

/**
 * Templater 2.25.0, as far as it fills in new notes (seen in its source). It looks at a new note after 300 ms. An empty
 * one gets the template of the deepest folder behind what is there by the time at which all commands have run. Any
 * other is read then, and written whole when its commands have run. Meanwhile it lists the note as pending. Of commands
 * it knows `<% day %>`, and `<% ask %>`, which waits for an answer of the user.
 */
export interface OpenTemplater {
	/** Answers the questions that are open and those to come. */
	readonly answer: (words: string) => void;
	/** The notes that it has been through with. */
	readonly filled: readonly string[];
}

/** Enables Templater in an open vault. It runs its commands only where it is switched on for the device. */
export async function openTemplater(
	bench: Workbench,
	settings: TemplaterSettings,
	isOnDevice = true,
): Promise<OpenTemplater> {
	let answer: (words: string) => void = () => undefined;
	const answered = new Promise<string>((resolve) => (answer = resolve));
	const filled: string[] = [];
	const { vault } = bench.app;
	if (isOnDevice) bench.app.saveLocalStorage('templater-local-settings', { trigger_on_file_creation: true });

	class Templater extends Plugin {
		override readonly settings = settings;
		readonly templater = { files_with_pending_templates: new Set<string>() };

		override onload(): void {
			this.registerEvent(vault.on('create', (file) => void this.fillIn(file).catch(() => undefined)));
		}

		private async fillIn(file: TAbstractFile): Promise<void> {
			const isOn = settings.data_version === 2 ? isOnDevice : settings.trigger_on_file_creation === true;
			if (!isOn || !(file instanceof TFile) || file.extension !== 'md' || this.leavesAlone(file.path)) return;
			await new Promise((resolve) => window.setTimeout(resolve, 300));
			const read = await vault.read(file);
			const pending = this.templater.files_with_pending_templates;
			const isByFolder =
				settings.trigger_on_file_creation_mode === 'folder' || settings.enable_folder_templates === true;
			if (read.replace(/^---\n[^]*?\n---\n?/, '') === '' && isByFolder) {
				const template = vault.getFileByPath(this.templateFor(file.parent?.path ?? '/'));
				if (template === null) return;
				pending.add(file.path);
				const words = await run(await vault.read(template));
				await vault.process(file, (text) => text + words);
			} else {
				pending.add(file.path);
				await vault.modify(file, await run(read));
			}
			pending.delete(file.path);
			filled.push(file.path);
		}

		private leavesAlone(path: string): boolean {
			const folder = settings.templates_folder ?? '';
			return (
				(folder !== '' && path.includes(folder)) ||
				(settings.ignore_folders_on_creation ?? []).some((one) => path.startsWith(one.folder))
			);
		}

		private templateFor(folder: string): string {
			const own = settings.folder_templates?.find((one) => one.folder === folder)?.template ?? '';
			if (own !== '' || folder === '/') return own;
			return this.templateFor(folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '/');
		}
	}

	async function run(text: string): Promise<string> {
		const words = text.replaceAll('<% day %>', 'Monday');
		return words.includes('<% ask %>') ? words.replaceAll('<% ask %>', await answered) : words;
	}

	await bench.loadPlugin(Templater, {
		id: 'templater-obsidian',
		name: 'Templater',
		author: 'SilentVoid',
		version: '2.25.0',
		minAppVersion: '1.13.0',
		description: 'Fills in templates.',
	});
	return { answer: (words) => answer(words), filled };
}

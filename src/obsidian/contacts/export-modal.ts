import { Modal, Setting, type App, type ButtonComponent } from 'obsidian';
import { exportContacts, type ExportedContacts, type ExportFormat } from '../../use-cases/export-contacts';
import { listNames, type ListName } from '../../settings/lists';
import type { AppContext } from '../app/app-context';
import type { ChangeReports } from '../app/change-reports';
import { listOptions } from '../modals/list-options';
import { submitOnEnter } from '../modals/submit-on-enter';

/** How many values that cannot be read are named. */
const mostNamed = 10;

/** Opens the dialog in which people are exported, once every note is indexed. */
export async function openExport(app: App, context: AppContext, reports: ChangeReports): Promise<void> {
	await context.indexed;
	new ExportModal(app, context, reports).open();
}

/**
 * Exports people into a file in the vault, where the user keeps attachments. A download would ask for less, but the
 * app's web view on phones offers none, and a file in the vault can be shared, synced and deleted like any other.
 */
class ExportModal extends Modal {
	private format: ExportFormat = 'vcf';
	private list: ListName | null = null;

	constructor(
		app: App,
		private readonly context: AppContext,
		private readonly reports: ChangeReports,
	) {
		super(app);
	}

	override onOpen(): void {
		const { contentEl, context } = this;
		const { t } = context.language;
		this.setTitle(t('export.title'));
		contentEl.createEl('p', { text: t('export.about') });
		new Setting(contentEl).setName(t('export.format')).addDropdown((dropdown) => {
			dropdown.selectEl.setAttr('aria-label', t('export.format'));
			dropdown.addOptions({ vcf: t('export.vcf'), ics: t('export.ics') }).onChange((format) => {
				this.format = format === 'ics' ? 'ics' : 'vcf';
				redraw();
			});
		});
		new Setting(contentEl).setName(t('export.who')).addDropdown((dropdown) => {
			dropdown.selectEl.setAttr('aria-label', t('export.who'));
			dropdown
				.addOption('', t('export.everybody'))
				.addOptions(listOptions(context.language))
				.onChange((list) => {
					this.list = listNames.find((one) => one === list) ?? null;
					redraw();
				});
		});
		const counts = contentEl.createDiv({ attr: { role: 'status' } });
		let start: ButtonComponent | null = null;
		new Setting(contentEl).addButton((button) => {
			start = button
				.setButtonText(t('export.write'))
				.setCta()
				.onClick(() => void this.write());
		});
		const redraw = (): void => {
			const exported = this.exported();
			counts.empty();
			this.drawCounts(counts, exported);
			start?.setDisabled(this.isEmpty(exported));
		};
		submitOnEnter(contentEl);
		redraw();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private drawCounts(el: HTMLElement, exported: ExportedContacts): void {
		const { t } = this.context.language;
		if (exported.people === 0) el.createEl('p', { text: t('export.nobody') });
		else if (this.isEmpty(exported)) el.createEl('p', { text: t('export.noDays') });
		else
			el.createEl('p', {
				text:
					this.format === 'vcf'
						? t('export.people', { number: exported.people })
						: t('export.days', { number: exported.days }),
			});
		if (exported.problems.length === 0) return;
		el.createEl('p', { text: t('export.unread') });
		const list = el.createEl('ul');
		for (const { path, problem } of exported.problems.slice(0, mostNamed))
			list.createEl('li', { text: t('problem.ofNote', { note: { note: path }, problem }) });
		const more = exported.problems.length - mostNamed;
		if (more > 0) list.createEl('li', { text: t('export.more', { number: more }) });
	}

	private isEmpty({ people, days }: ExportedContacts): boolean {
		return people === 0 || (this.format === 'ics' && days === 0);
	}

	private exported(): ExportedContacts {
		const { context } = this;
		return exportContacts(
			{ format: this.format, list: this.list },
			context.routine(),
			(path) => context.vault.propertiesOf(path),
			context.language,
		);
	}

	private async write(): Promise<void> {
		const { context, app } = this;
		const { language } = context;
		const day = context.clock.today();
		const { text } = this.exported();
		const name = language.plain.t(this.format === 'vcf' ? 'export.contactsFile' : 'export.daysFile', { day });
		this.close();
		await context.attemptQueued(async () => {
			const path = await app.fileManager.getAvailablePathForAttachment(`${name}.${this.format}`, '');
			await context.vault.create(path, text);
			this.reports.offer(language.t('export.written', { path }), { created: [{ path, text }] });
		});
	}
}

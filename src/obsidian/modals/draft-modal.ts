import { Modal, Platform, Setting, type App, type ButtonComponent } from 'obsidian';
import { mailLink, messageLink, type DraftLink } from '../../drafts/draft-links';
import type { Draft } from '../../drafts/drafts';
import type { NotePath } from '../../note-path';
import type { AppContext } from '../app/app-context';
import { showLastTime } from './last-time';
import { addNoteButton } from './note-button';

/** Shows drafts, the best fitting one first. Does nothing without drafts. */
export function showDrafts(app: App, [first, ...others]: readonly Draft[], context: AppContext): void {
	if (first !== undefined) new DraftModal(app, [first, ...others], context).open();
}

/** Shows a draft to read, change, copy, or open in the program that sends it. The plugin sends nothing. */
export class DraftModal extends Modal {
	private chosen: Draft;
	private subject = '';
	private body = '';

	/** @param drafts at least one, the best fitting one first */
	constructor(
		app: App,
		private readonly drafts: readonly [Draft, ...Draft[]],
		private readonly context: AppContext,
	) {
		super(app);
		this.chosen = drafts[0];
	}

	override onOpen(): void {
		const { t } = this.context.language;
		this.setTitle(t('menu.say'));
		this.modalEl.addClass('top-of-mind-draft-modal');
		const fields = this.contentEl.createDiv();
		if (this.drafts.length > 1) {
			const titles = Object.fromEntries(this.drafts.map(({ title }, index) => [String(index), title]));
			new Setting(fields).setName(t('say.which')).addDropdown((dropdown) => {
				dropdown.selectEl.setAttr('aria-label', t('say.which'));
				dropdown
					.addOptions(titles)
					.onChange((index) => this.choose(this.drafts[Number(index)] ?? this.chosen, text));
			});
		}
		const text = fields.createDiv();
		this.choose(this.chosen, text);
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private choose(draft: Draft, el: HTMLElement): void {
		this.chosen = draft;
		this.subject = draft.subject;
		this.body = draft.body;
		el.empty();
		this.addLastTimes(el.createDiv({ cls: 'top-of-mind-last-times' }), draft);
		if (draft.subject !== '') this.addSubject(el);
		const area = el.createEl('textarea', {
			cls: 'top-of-mind-draft-text',
			attr: { 'aria-label': this.context.language.t('say.text'), rows: '12' },
		});
		area.value = this.body;
		area.addEventListener('input', () => {
			this.body = area.value;
			this.drawLinks(links);
		});
		const buttons = new Setting(el).addButton((button) => this.asCopyButton(button));
		const links = buttons.controlEl.createDiv({ cls: 'top-of-mind-draft-links' });
		this.drawLinks(links);
		if (this.drafts.length === 1) area.focus();
	}

	private addLastTimes(el: HTMLElement, { people }: Draft): void {
		const addLink = (line: HTMLElement, words: string, path: NotePath): void =>
			addNoteButton(line, words, path, this);
		for (const person of people.flatMap((path) => this.context.people.roster.get(path) ?? [])) {
			void showLastTime(el.createDiv(), person, this.context, { isNamed: people.length > 1, addLink });
		}
	}

	private addSubject(el: HTMLElement): void {
		const label = this.context.language.t('template.subjectMark');
		new Setting(el)
			.setName(label)
			.setClass('top-of-mind-draft-subject')
			.addText((field) => {
				field.inputEl.setAttr('aria-label', label);
				field.setValue(this.subject).onChange((subject) => {
					this.subject = subject;
					this.drawLinks(el.find('.top-of-mind-draft-links'));
				});
			});
	}

	private asCopyButton(button: ButtonComponent): void {
		button.setButtonText(this.context.language.t('say.copy')).setCta();
		button.onClick(() => void this.copy('say.copied'));
	}

	/** Draws links instead of buttons, because the app opens them like any link to a mail or a message. */
	private drawLinks(el: HTMLElement | null): void {
		if (el === null) return;
		el.empty();
		const text = { subject: this.subject, body: this.body };
		const { emails, phone } = this.chosen;
		const { t } = this.context.language;
		if (emails.length > 0) this.addLink(el, t('say.mail'), mailLink(emails, text));
		if (phone !== null)
			this.addLink(el, t('say.message'), messageLink(phone, text, Platform.isIosApp || Platform.isMacOS));
	}

	private addLink(el: HTMLElement, label: string, { href, holdsText }: DraftLink): void {
		const link = el.createEl('a', {
			text: label,
			href,
			cls: 'top-of-mind-draft-link',
			attr: { target: '_blank', rel: 'noopener nofollow' },
		});
		if (!holdsText) link.addEventListener('click', () => void this.copy('say.tooLong'));
	}

	private async copy(done: 'say.copied' | 'say.tooLong'): Promise<void> {
		const { notices, language } = this.context;
		try {
			await navigator.clipboard.writeText(this.body);
			notices.say(language.t(done));
		} catch {
			notices.say(language.t('say.notCopied'));
		}
	}
}

import { anyBirthday, type DateOrder } from '../../contacts/birthdays';
import type { Language } from '../../language/language';
import { encodingWords } from '../../use-cases/encoding-words';
import type { ImportFile } from '../../use-cases/import-file';
import type { ImportSession } from '../../use-cases/import-session';
import { nameOfFile } from '../../use-cases/import-words';
import { ColumnQuestions } from './column-questions';
import { drawRadioGroup } from './radio-group';

const dateOrders: readonly (readonly [order: DateOrder, key: 'import.dayFirst' | 'import.monthFirst'])[] = [
	['day first', 'import.dayFirst'],
	['month first', 'import.monthFirst'],
];

/** What only the user can say about the files: how their bytes, their dates and their columns are to be read. */
export class ReviewQuestions {
	private readonly columns: ColumnQuestions;

	constructor(
		private readonly el: HTMLElement,
		private readonly session: ImportSession,
		private readonly language: Language,
		private readonly answered: () => void,
	) {
		this.columns = new ColumnQuestions(session, language, answered);
	}

	/** Draws the questions anew. The focus stays where it was. */
	draw(): void {
		const focused = this.el.doc.activeElement;
		const question = this.el.contains(focused) ? focused?.getAttribute('data-question') : null;
		this.el.empty();
		this.session.files.forEach((file, at) => {
			this.askEncoding(file, at);
			this.askDates(file, at);
		});
		this.columns.draw(this.el);
		if (question == null) return;
		const questions = [...this.el.querySelectorAll<HTMLElement>('[data-question]')];
		// A file that is read in another encoding may have nothing more to ask.
		(questions.find((one) => one.getAttribute('data-question') === question) ?? questions[0])?.focus();
	}

	private askEncoding(file: ImportFile, at: number): void {
		const { encoding, close } = file.encodings;
		if (close.length < 2) return;
		const options = close.map((one) => ({
			value: one.encoding,
			words: encodingWords(one.encoding, this.language),
			examples: one.sample,
		}));
		const group = {
			id: `encoding-${at}`,
			question: this.language.t('import.encodingAsk'),
			more: this.fileIfSeveral(file),
			options,
			value: encoding,
		};
		drawRadioGroup(this.el, group, (chosen) => {
			this.session.chooseEncoding(file, chosen);
			this.answered();
		});
	}

	private askDates(file: ImportFile, at: number): void {
		const { t } = this.language;
		const sample = file.unsureDate;
		if (sample === null) return;
		const options = dateOrders.map(([value, key]) => ({
			value,
			words: t('import.option', { words: t(key), detail: anyBirthday(sample, value) ?? sample }),
			examples: [],
		}));
		const more = [this.fileIfSeveral(file), file.dateOrder === null ? t('import.datesLeft') : '']
			.filter((words) => words !== '')
			.join(' · ');
		drawRadioGroup(
			this.el,
			{ id: `dates-${at}`, question: t('import.datesAsk', { sample }), more, options, value: file.dateOrder },
			(order) => {
				this.session.chooseDateOrder(file, order);
				this.answered();
			},
		);
	}

	private fileIfSeveral(file: ImportFile): string {
		return this.session.files.length > 1 ? nameOfFile(file, this.language) : '';
	}
}

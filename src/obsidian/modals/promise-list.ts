import { message } from '../../language/message';
import { noteName, type NotePath } from '../../note-path';
import type { Person } from '../../people/person';
import { readPromises, type WrittenPromise } from '../../use-cases/promises';
import { lineWithMark } from '../../use-cases/task-items';
import type { AppContext } from '../app/app-context';
import type { PersonActions } from '../today/person-actions';

/** The parts that the list of promises uses. */
export interface PromiseListParts {
	readonly context: AppContext;
	readonly people: Pick<PersonActions, 'markPromise'>;
	/** Adds a link to a note. */
	readonly addLink: (el: HTMLElement, text: string, path: NotePath) => void;
}

/**
 * Reads the open promises to a person, and shows each with a checkbox that ticks the task in its own note. Shows
 * nothing where there are none.
 */
export async function showPromises(el: HTMLElement, person: Person, parts: PromiseListParts): Promise<void> {
	const { language } = parts.context;
	const { promises, failures } = await readPromises(person, parts.context.routine());
	if (promises.length + failures.length === 0) return;
	el.createEl('h4', { text: language.t('history.promises') });
	const list = el.createEl('ul', { cls: 'top-of-mind-promises' });
	for (const promise of promises)
		addPromise(
			list.createEl('li'),
			{ ...promise, words: promise.words === '' ? person.name : promise.words },
			parts,
		);
	for (const { path, problem } of failures)
		el.createEl('p', { text: language.say(message('problem.ofNote', { note: { note: path }, problem })) });
}

function addPromise(el: HTMLElement, promise: WrittenPromise, { context, people, addLink }: PromiseListParts): void {
	const label = el.createEl('label');
	const box = label.createEl('input', { type: 'checkbox', cls: 'task-list-item-checkbox' });
	label.createSpan({ text: promise.words });
	const place = el.createDiv({ cls: 'top-of-mind-promise-place' });
	if (promise.due !== null)
		place.createSpan({
			text: `${context.language.t('history.due', { day: { day: promise.due, today: context.clock.today() } })} · `,
		});
	addLink(place, noteName(promise.note), promise.note);

	let isTicked = false;
	let isBusy = false;
	const show = (ticked: boolean): void => {
		isTicked = ticked;
		box.checked = ticked;
	};
	const lineOf = (ticked: boolean): string =>
		ticked ? (lineWithMark(promise.text, 'x') ?? promise.text) : promise.text;
	const flip = async (): Promise<void> => {
		const [was, wanted] = [isTicked, !isTicked];
		isBusy = true;
		const isDone = await people.markPromise({ ...promise, text: lineOf(was) }, wanted ? 'x' : promise.mark, () =>
			show(was),
		);
		isBusy = false;
		show(isDone ? wanted : was);
	};
	box.addEventListener('change', () => {
		// A second press meanwhile would tick what is about to be ticked.
		if (isBusy) box.checked = !box.checked;
		else void flip();
	});
}

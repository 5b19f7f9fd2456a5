// @vitest-environment happy-dom
import { FuzzySuggestModal } from 'obsidian';
import { expect, it } from 'vitest';
import { openNotes } from './open-notes';

class Names extends FuzzySuggestModal<string> {
	readonly told: string[] = [];

	getItems(): string[] {
		return ['Ben Franklin', 'Ada Lovelace', 'Adam Smith'];
	}

	getItemText(name: string): string {
		return name;
	}

	onChooseItem(name: string): void {
		this.told.push(name);
	}

	override onClose(): void {
		this.told.push('closed');
	}
}

async function openNames(): Promise<Names> {
	const { bench } = await openNotes({});
	const names = new Names(bench.app);
	names.open();
	return names;
}

function type(modal: Names, text: string): void {
	modal.inputEl.value = text;
	modal.inputEl.dispatchEvent(new Event('input'));
}

const shown = (modal: Names): (string | null)[] =>
	[...modal.resultContainerEl.querySelectorAll('.suggestion-item')].map(({ textContent }) => textContent);

it('offers everything, then what fits, best first', async () => {
	const names = await openNames();
	expect(shown(names)).toHaveLength(3);
	type(names, 'al');
	expect(shown(names)).toEqual(['Ada Lovelace', 'Ben Franklin']);
	type(names, 'ada');
	expect(shown(names)).toEqual(['Ada Lovelace', 'Adam Smith']);
	type(names, 'zz');
	expect(names.resultContainerEl.textContent).toBe('No results found.');
});

it('closes before it tells what was chosen with a click', async () => {
	const names = await openNames();
	names.resultContainerEl.querySelectorAll<HTMLElement>('.suggestion-item')[1]?.click();
	expect(names.told).toEqual(['closed', 'Ada Lovelace']);
});

it('can be used with the keyboard alone', async () => {
	const names = await openNames();
	for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter'])
		document.dispatchEvent(new KeyboardEvent('keydown', { key }));
	expect(names.told).toEqual(['closed', 'Ada Lovelace']);
});

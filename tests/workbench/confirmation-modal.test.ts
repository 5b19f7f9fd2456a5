// @vitest-environment happy-dom
import { ConfirmationModal } from 'obsidian';
import { expect, it } from 'vitest';
import { openNotes } from './open-notes';

async function ask(): Promise<ConfirmationModal> {
	const { bench } = await openNotes({});
	return new ConfirmationModal(bench.app).setTitle('Really?');
}

/** Long enough for a handler that has resolved to close its dialog. */
const pass = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const isOpen = (modal: ConfirmationModal): boolean => modal.containerEl.isConnected;
const buttons = (modal: ConfirmationModal): HTMLButtonElement[] => [
	...modal.buttonContainerEl.querySelectorAll('button'),
];

it('closes after the handler of a button has resolved', async () => {
	let finish: (answer: unknown) => void = () => undefined;
	const modal = (await ask()).addButton((button) =>
		button.setButtonText('Yes').onClick(() => new Promise((resolve) => (finish = resolve))),
	);
	modal.open();
	buttons(modal)[0]?.click();
	await pass();
	expect(isOpen(modal)).toBe(true);
	finish(undefined);
	await pass();
	expect(isOpen(modal)).toBe(false);
});

it('stays open where a handler answers with something truthy', async () => {
	const modal = (await ask()).addButton((button) => button.setButtonText('Yes').onClick(() => 'not yet'));
	modal.open();
	buttons(modal)[0]?.click();
	await pass();
	expect(isOpen(modal)).toBe(true);
	modal.close();
});

it('starts on the button that was marked last', async () => {
	const modal = await ask();
	for (const text of ['One', 'Two', 'Three'])
		modal.addButton((button) => (text === 'Three' ? button : button.setInitialFocus()).setButtonText(text));
	modal.open();
	expect(document.activeElement?.textContent).toBe('Two');
	modal.close();
});

it('has a button to cancel, which does nothing but close it', async () => {
	const modal = (await ask()).addCancelButton().addCancelButton('No');
	modal.open();
	expect(buttons(modal).map(({ textContent }) => textContent)).toEqual(['Cancel', 'No']);
	buttons(modal)[1]?.click();
	await pass();
	expect(isOpen(modal)).toBe(false);
});

it('tells of its checkbox', async () => {
	const told: boolean[] = [];
	const modal = (await ask()).addCheckbox('Do not ask again', (value) => told.push(value));
	modal.open();
	modal.containerEl.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
	expect(told).toEqual([true]);
	modal.close();
});

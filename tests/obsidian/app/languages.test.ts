// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fewPeople, openPlugin, todaysNote } from '../../support/open-plugin';

const dataFile = '.obsidian/plugins/top-of-mind/data.json';

describe('lines in notes', () => {
	it.each([
		['pt', 'pt-PT', '- [ ] Entrar em contacto com [[Grace Hopper]] (ainda sem contacto)'],
		['pt-BR', 'pt', '- [ ] Entre em contato com [[Grace Hopper]] (ainda sem contato)'],
	])('are written in the variant that the app means by %s, and settings keep it', async (language, stored, line) => {
		const { run, pass, text } = await openPlugin({ ...fewPeople(), [todaysNote]: '' }, { language });
		run('write-today');
		await pass(200);
		expect(text(todaysNote)).toContain(line);
		expect(JSON.parse(text(dataFile))).toMatchObject({ lineLanguage: stored });
	});

	it('that another variant has written are shown on cards without the last touch in parentheses', async () => {
		const line =
			'- [ ] Entre em contato com [[Grace Hopper]] (ainda sem contato) · escreva ^tom-20261123-outreach\n';
		const { run, pass } = await openPlugin(
			{ ...fewPeople(), [todaysNote]: line, [dataFile]: '{"lineLanguage":"pt-PT"}' },
			{ language: 'pt' },
		);
		run('open-panel');
		await pass(200);
		const panel = document.querySelector('.top-of-mind-panel')?.textContent;
		expect(panel).toContain('Entre em contato com Grace Hopper');
		expect(panel).not.toContain('(ainda sem contato)');
	});
});

import { describe, expect, it } from 'vitest';
import { ask } from '../../support/ask-program';
import { textOf, vaultFolder } from '../../support/vault-folder';

const today = '2026-11-23';
const note = `${today}.md`;
const person = '---\ntags: [network90]\n---\nHello\n';
const people = { 'Nora Winter.md': person, 'Paul Sommer.md': person, 'Rosa Herbst.md': person };

describe('a line that was wrapped at 60 columns, ticked', () => {
	it.each(['\n', '\r\n'])('is applied, and the day gets no second line of its kind (line ends %j)', async (eol) => {
		const line = [
			'- [x] Call or write [[Nora Winter]] (not in touch yet) · you have',
			'  not been in touch yet ^tom-20261123-compassion',
			'',
		].join(eol);
		const root = await vaultFolder({ ...people, [note]: `## Top of mind${eol}${line}` });
		await ask(root, 'apply');
		expect(await textOf(root, 'Nora Winter.md')).toBe(
			person.replace('\n---\nHello', `\nlastTouched: ${today}\n---\nHello`),
		);
		expect(await textOf(root, note)).toBe(`## Top of mind${eol}${line}`);
		await ask(root, 'today');
		const written = await textOf(root, note);
		expect(written).toContain(line);
		expect(written.match(/tom-20261123-compassion/g)).toHaveLength(1);
		expect(written.match(/tom-20261123-/g)).toHaveLength(4);
	});
});

describe('a line with a sign glued to its id, ticked', () => {
	it.each(['📅 2026-11-25', '<br>', '\\'])('is applied, and the id goes back to its end: %s', async (sign) => {
		const words = '- [x] Call or write [[Nora Winter]] (not in touch yet) · you have not been in touch yet';
		const root = await vaultFolder({ ...people, [note]: `${words} ^tom-20261123-compassion${sign}\n` });
		await ask(root, 'apply');
		expect(await textOf(root, 'Nora Winter.md')).toContain(`lastTouched: ${today}`);
		expect(await textOf(root, note)).toBe(`${words} ${sign} ^tom-20261123-compassion\n`);
		await ask(root, 'today');
		expect((await textOf(root, note)).match(/tom-20261123-compassion/g)).toHaveLength(1);
	});

	it('was completed on the day beside the sign, in the digits of any language', async () => {
		const root = await vaultFolder({
			...people,
			[note]: '- [x] Call or write [[Nora Winter]] (not in touch yet) ^tom-20261123-compassion ✅ ٢٠٢٦-١١-٢٢\n',
		});
		await ask(root, 'apply');
		expect(await textOf(root, 'Nora Winter.md')).toContain('lastTouched: 2026-11-22');
	});
});

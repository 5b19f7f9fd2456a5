import { describe, expect, it } from 'vitest';
import { formOf } from '../../src/contacts/name-form';

describe('the form of a name', () => {
	it.each([
		['Muster, Ida', 'ida muster', ''],
		['Dr. med. Ida Muster', 'ida muster', ''],
		['Frau Prof. Dr. Ida Muster', 'ida muster', ''],
		['Muster, Dr. Ida', 'ida muster', ''],
		['Ida Muster, Ph.D.', 'ida muster', ''],
		['Ida Muster M.D.', 'ida muster', ''],
		['ÍDA MÚSTER', 'ida muster', ''],
		['Ｉｄａ Muster', 'ida muster', ''],
		['I\u0301da Mu\u0301ster', 'ida muster', ''],
		['Ida\u200E Mu\u00ADster\u200F', 'ida muster', ''],
		['Nuala D’Arcy', 'nuala darcy', ''],
		['Karl Muster Jr.', 'karl muster', 'jr'],
		['Karl Muster, Jr.', 'karl muster', 'jr'],
		['Muster, Karl, Jr.', 'karl muster', 'jr'],
		['Karl Muster jun.', 'karl muster', 'jr'],
		['Karl Muster the Younger', 'karl muster', 'jr'],
		['Karl Muster d. Ä.', 'karl muster', 'sr'],
		['Карл Мустер мл.', 'карл мустер', 'jr'],
		['Karl Muster (Senior)', 'karl muster', 'sr'],
		['Karl Muster III', 'karl muster', '3'],
		['Karl V.', 'karl v', ''],
		['Karl Muster V', 'karl muster', '5'],
		['Junior', 'junior', ''],
		['Herr Muster', 'herr muster', ''],
		['Sr. Karl Muster', 'karl muster', ''],
		['Jack Ma', 'jack ma', ''],
		['张 伟', '张伟', ''],
		['Étienne Père', 'etienne', 'sr'],
		['👻', '👻', ''],
		['???', '', ''],
	])('of %j', (name, words, suffix) => {
		expect(formOf(name)).toMatchObject({ words: words === '' ? [] : words.split(' '), suffix });
	});

	it('keeps Japanese voiced letters and Indian vowel signs', () => {
		expect(formOf('がが').words).not.toEqual(formOf('かか').words);
		expect(formOf('मीना').words).not.toEqual(formOf('मना').words);
	});
});

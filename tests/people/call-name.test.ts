import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callName } from '../../src/people/call-name';
import { runs } from '../support/runs';

const table: Readonly<Record<string, readonly (readonly [name: string, called: string])[]>> = {
	'of one word': [['Ada', 'Ada'], ['Mum', 'Mum'], ['O’Brien', 'O’Brien'], ['', '']],
	'of a given and a family name': [['Ada Lovelace', 'Ada'], ['Zoë Van den Broeck', 'Zoë'], ['Bram de Wit', 'Bram'], ['Orla D’Arcy', 'Orla'], ['Γιώργος Παπαδάκης', 'Γιώργος'], ['Мария Соколова', 'Мария'], ['ليلى حداد', 'ليلى'], ['נועה לוי', 'נועה']],
	'with a hyphen': [['Jean-Paul Martin', 'Jean-Paul'], ['Min-jun Kim', 'Min-jun']],
	'with the family name first, before a comma': [['Lovelace, Ada', 'Ada'], ['García Márquez, Gabriel', 'Gabriel'], ['حداد، ليلى', 'ليلى'], ['Muster, Dr. Ida', 'Dr. Ida'], ['Martin Luther King, Jr.', 'Martin'], ['Ada Lovelace, PhD', 'Ada']],
	'in scripts that put the family name first': [['山田太郎', '山田太郎'], ['山田 太郎', '山田 太郎'], ['王 小明', '王 小明'], ['김 민준', '김 민준']],
	'of languages that put the family name first': [['Nguyễn Văn An', 'Nguyễn Văn An'], ['Wang Wei', 'Wang Wei'], ['Park Min-jun', 'Park Min-jun'], ['Nagy István', 'Nagy István'], ['Kovács Anna', 'Kovács Anna']],
	'with the family name first, in capitals': [['DUPONT Marie', 'DUPONT Marie'], ['ADA LOVELACE', 'ADA']],
	'with a title': [['Dr. Ida Muster', 'Dr. Ida Muster'], ['Dr Ida Muster', 'Dr Ida Muster'], ['Frau Muster', 'Frau Muster'], ['Tante Ida', 'Tante Ida'], ['Mme Curie', 'Mme Curie'], ['Don Pedro', 'Don Pedro'], ['الدكتور أحمد زويل', 'الدكتور أحمد زويل'], ['د. أحمد زويل', 'د. أحمد زويل'], ['тётя Маша', 'тётя Маша']],
	'with initials': [['J. R. R. Tolkien', 'J. R. R. Tolkien'], ['B Franklin', 'B Franklin']],
	'with a particle alone': [['van Dijk', 'van Dijk'], ['de Souza', 'de Souza'], ['von der Leyen', 'von der Leyen'], ['Van Morrison', 'Van']],
	'that begin with servant, father, mother or son of': [
		['عبد الرحمن الكواكبي', 'عبد الرحمن'],
		['أبو بكر', 'أبو بكر'],
		['أبو بكر السعيد', 'أبو بكر'],
		['أم كلثوم', 'أم كلثوم'],
		['ابن سينا', 'ابن سينا'],
		['Abd al-Rahman Hassan', 'Abd al-Rahman'],
		['Abd al Rahman Hassan', 'Abd al Rahman'],
		['Abdul Rahman Khan', 'Abdul Rahman'],
		['Abu Bakr Siddiq', 'Abu Bakr'],
		['Umm Kulthum', 'Umm Kulthum'],
	],
	'that end in of the faith or of God': [['صلاح الدين الأيوبي', 'صلاح الدين'], ['نصر الله صفير', 'نصر الله'], ['Salah ad-Din Yusuf', 'Salah ad-Din'], ['Salah al Din Yusuf', 'Salah al Din'], ['Nour Eddine Alaoui', 'Nour Eddine'], ['Seif al-Islam Haddad', 'Seif al-Islam']],
	'of two given names that are one': [['Jean Paul Martin', 'Jean Paul'], ['Jean Paul', 'Jean'], ['Juan Carlos Ruiz', 'Juan Carlos'], ['María José Núñez', 'María José'], ['María del Carmen López', 'María del Carmen'], ['María de los Ángeles López', 'María de los Ángeles'], ['Maria de Souza', 'Maria']],
	'of two people': [['Ida & Karl Muster', 'Ida & Karl Muster'], ['Ida und Karl Muster', 'Ida und Karl Muster']],
	'that begin with a sign': [['🌿 Ida Muster', '🌿 Ida Muster'], ['(Ida) Muster', '(Ida)']],
};

describe.each(Object.entries(table))('names %s', (_, cases) => {
	it.each(cases)('%s is called %s', (name, called) => {
		expect(callName(name)).toBe(called);
	});
});

describe('what anybody is called', () => {
	it('is words of their name, in its order, and never empty where the name is not', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('Ada', 'abd', 'al', 'van', 'Dr.', 'María', 'del', 'Carmen', '山田', ',', '&', 'J', 'DUPONT', 'عبد', 'الدين'), { minLength: 1, maxLength: 6 }), (words) => {
				const name = words.join(' ');
				const called = callName(name);
				expect(called).not.toBe('');
				expect(name.replace(/\s+/g, ' ')).toContain(called);
			}),
			{ numRuns: runs(300) },
		);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callName } from '../../src/people/call-name';
import { runs } from '../support/runs';

const table: Readonly<Record<string, readonly (readonly [name: string, called: string])[]>> = {
	'of one word': [
		['Ada', 'Ada'],
		['Mum', 'Mum'],
		['O’Brien', 'O’Brien'],
		['', ''],
	],
	'of a given and a family name': [
		['Ada Lovelace', 'Ada'],
		['Zoë Van den Broeck', 'Zoë'],
		['Bram de Wit', 'Bram'],
		['Orla D’Arcy', 'Orla'],
		['Γιώργος Παπαδάκης', 'Γιώργος'],
		['Мария Соколова', 'Мария'],
		['ليلى حداد', 'ليلى'],
		['נועה לוי', 'נועה'],
	],
	'with a hyphen': [
		['Jean-Paul Martin', 'Jean-Paul'],
		['Min-jun Kim', 'Min-jun'],
	],
	'with the family name first, before a comma': [
		['Lovelace, Ada', 'Ada'],
		['García Márquez, Gabriel', 'Gabriel'],
		['حداد، ليلى', 'ليلى'],
		['Muster, Dr. Ida', 'Dr. Ida'],
		['Martin Luther King, Jr.', 'Martin'],
		['Ada Lovelace, PhD', 'Ada'],
	],
	'with a comma': [
		['DE WIT, BO', 'BO'],
		['Lovelace, ADA', 'ADA'],
		['Lovelace, A', 'Lovelace, A'],
		['Lovelace, A.', 'Lovelace, A.'],
		[', Ada', ', Ada'],
		['Ada Lovelace,', 'Ada Lovelace,'],
		['Ada Lovelace,, PhD', 'Ada Lovelace,, PhD'],
	],
	'with blanks around and amid it': [
		['  Ada Lovelace ', 'Ada'],
		['María   José  Núñez', 'María José'],
	],
	'of somebody who is only told by another': [
		['Mum of Tim', 'Mum of Tim'],
		['Friend of Tim', 'Friend of Tim'],
		['Tim’s friend', 'Tim’s friend'],
		['D’Souza Maria', 'D’Souza'],
	],
	'of two scripts': [['ليلى Haddad', 'ليلى']],
	'whose second word only begins like that of two': [
		['Kim Van Houten', 'Kim'],
		['Kim Houten Van', 'Kim'],
		['Abd al', 'Abd al'],
		['Habib ur', 'Habib'],
		['Zayn al Haddad', 'Zayn'],
		['Zayn al Din', 'Zayn al Din'],
	],
	'in scripts that put the family name first': [
		['山田太郎', '山田太郎'],
		['山田 太郎', '山田 太郎'],
		['王 小明', '王 小明'],
		['김 민준', '김 민준'],
	],
	'of languages that put the family name first': [
		['Nguyễn Văn An', 'Nguyễn Văn An'],
		['Wang Wei', 'Wang Wei'],
		['Park Min-jun', 'Park Min-jun'],
		['Nagy István', 'Nagy István'],
		['Kovács Anna', 'Kovács Anna'],
	],
	'with the family name first, in capitals': [
		['DUPONT Marie', 'DUPONT Marie'],
		['ADA LOVELACE', 'ADA'],
	],
	'with a title': [
		['Dr. Ida Muster', 'Dr. Ida Muster'],
		['Dr Ida Muster', 'Dr Ida Muster'],
		['Frau Muster', 'Frau Muster'],
		['Tante Ida', 'Tante Ida'],
		['Mme Curie', 'Mme Curie'],
		['Don Pedro', 'Don Pedro'],
		['الدكتور أحمد زويل', 'الدكتور أحمد زويل'],
		['د. أحمد زويل', 'د. أحمد زويل'],
		['тётя Маша', 'тётя Маша'],
	],
	'with initials': [
		['J. R. R. Tolkien', 'J. R. R. Tolkien'],
		['B Franklin', 'B Franklin'],
	],
	'with a particle alone': [
		['van Dijk', 'van Dijk'],
		['de Souza', 'de Souza'],
		['von der Leyen', 'von der Leyen'],
		['Van Morrison', 'Van'],
	],
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
	'that end in of the faith or of God': [
		['صلاح الدين الأيوبي', 'صلاح الدين'],
		['نصر الله صفير', 'نصر الله'],
		['Salah ad-Din Yusuf', 'Salah ad-Din'],
		['Salah al Din Yusuf', 'Salah al Din'],
		['Nour Eddine Alaoui', 'Nour Eddine'],
		['Seif al-Islam Haddad', 'Seif al-Islam'],
	],
	'of two given names that are one': [
		['Jean Paul Martin', 'Jean Paul'],
		['Jean Paul', 'Jean'],
		['Juan Carlos Ruiz', 'Juan Carlos'],
		['María José Núñez', 'María José'],
		['María del Carmen López', 'María del Carmen'],
		['María de los Ángeles López', 'María de los Ángeles'],
		['Maria de Souza', 'Maria'],
	],
	'that begin with the name of God, or with servant or son of': [
		['Allah Ditta Khan', 'Allah Ditta'],
		['Khuda Bakhsh Soomro', 'Khuda Bakhsh'],
		['Nabi Bakhsh Khan', 'Nabi Bakhsh'],
		['Ghulam Nabi Khan', 'Ghulam Nabi'],
		['غلام علي خان', 'غلام علي'],
		['God Bless Okafor', 'God Bless'],
		['Wolde Mariam Tadesse', 'Wolde Mariam'],
		['Haile Selassie Bekele', 'Haile Selassie'],
		['Bat Sheva Cohen', 'Bat Sheva'],
		['Habib ur Rahman Khan', 'Habib ur Rahman'],
	],
	'that are abbreviated, or titles in other languages': [
		['Md Rahim Uddin', 'Md Rahim Uddin'],
		['Mohd Faizal Ahmad', 'Mohd Faizal Ahmad'],
		['Syed Ahmed Khan', 'Syed Ahmed Khan'],
		['Kumari Selja', 'Kumari Selja'],
		['Daw Khin Kyi', 'Daw Khin Kyi'],
		['Khun Somchai Jaidee', 'Khun Somchai Jaidee'],
		['Kuya Jun', 'Kuya Jun'],
		['Chief Obi', 'Chief Obi'],
		['Lama Zopa', 'Lama Zopa'],
		['Dra Ana Ruiz', 'Dra Ana Ruiz'],
		['Ing Pavel Novák', 'Ing Pavel Novák'],
		['Fco Javier Gómez', 'Fco Javier Gómez'],
		['Mzee Kamau', 'Mzee Kamau'],
		['Pak Budi', 'Pak Budi'],
		['Chị Lan', 'Chị Lan'],
		['คุณ มานี', 'คุณ มานี'],
		['הרב יעקב לוי', 'הרב יעקב לוי'],
		['مولاي الحسن', 'مولاي الحسن'],
		['خالتي مريم', 'خالتي مريم'],
	],
	'that say what somebody is': [
		['Fat Tony', 'Fat Tony'],
		['Big Mike', 'Big Mike'],
		['Old Tom Parr', 'Old Tom Parr'],
		['My Dad', 'My Dad'],
		['The Rock', 'The Rock'],
		['Coach Carter', 'Coach Carter'],
		['Mother Teresa', 'Mother Teresa'],
		['Schwester Maria', 'Schwester Maria'],
		['Familie Schulz', 'Familie Schulz'],
		['Tom’s Mum', 'Tom’s Mum'],
		['Mum of Tim', 'Mum of Tim'],
	],
	'in Latin letters or Cyrillic with the family name first': [
		['Li Wei', 'Li Wei'],
		['Ma Jun', 'Ma Jun'],
		['Kim Min-jun', 'Kim Min-jun'],
		['Kim Min Jun', 'Kim Min Jun'],
		['Lee Jae-yong', 'Lee Jae-yong'],
		['Son Heung-min', 'Son Heung-min'],
		['Oh Se-hoon', 'Oh Se-hoon'],
		['Tanaka Hiroshi', 'Tanaka Hiroshi'],
		['Vũ Văn Hùng', 'Vũ Văn Hùng'],
		['Le Van Anh', 'Le Van Anh'],
		['Петрова Анна Сергеевна', 'Петрова Анна Сергеевна'],
		['Шевченко Тарас Григорович', 'Шевченко Тарас Григорович'],
		['Kim Miller', 'Kim'],
		['Lee Smith', 'Lee'],
		['Анна Сергеевна Петрова', 'Анна'],
	],
	'with several commas, letters of a profession, or a form of company': [
		['Lovelace, Ada, PhD', 'Ada'],
		['Ada Lovelace, PhD, CPA', 'Ada'],
		['Jane Doe, RN', 'Jane'],
		['DOE, JANE', 'JANE'],
		['Acme Tools, Inc.', 'Acme'],
		['Doe, A.', 'Doe, A.'],
		['Doe, Ann, Bee', 'Doe, Ann, Bee'],
	],
	'that begin with an article or a particle in capitals': [
		['La Toya Jackson', 'La Toya Jackson'],
		['De Shawn Jackson', 'De Shawn Jackson'],
		['Le Roy Brown', 'Le Roy Brown'],
		['Te Aroha Ngata', 'Te Aroha'],
	],
	'of two English or German given names that are one': [
		['Mary Ann Smith', 'Mary Ann'],
		['Billy Bob Muster', 'Billy Bob'],
		['Karl Heinz Muster', 'Karl Heinz'],
		['Anne Marie Dupont', 'Anne Marie'],
		['Yom Tov Cohen', 'Yom Tov'],
	],
	'of two people': [
		['Ida & Karl Muster', 'Ida & Karl Muster'],
		['Ida und Karl Muster', 'Ida und Karl Muster'],
	],
	'that begin with a sign': [
		['🌿 Ida Muster', '🌿 Ida Muster'],
		['(Ida) Muster', '(Ida)'],
	],
};

describe.each(Object.entries(table))('names %s', (_, cases) => {
	it.each(cases)('%s is called %s', (name, called) => {
		expect(callName(name)).toBe(called);
	});
});

describe('what anybody is called', () => {
	it('is words of their name, in its order, and never empty where the name is not', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.constantFrom(
						'Ada',
						'abd',
						'al',
						'van',
						'Dr.',
						'María',
						'del',
						'Carmen',
						'山田',
						',',
						'&',
						'J',
						'DUPONT',
						'عبد',
						'الدين',
					),
					{ minLength: 1, maxLength: 6 },
				),
				(words) => {
					const name = words.join(' ');
					const called = callName(name);
					expect(called).not.toBe('');
					expect(name.replace(/\s+/g, ' ')).toContain(called);
				},
			),
			{ numRuns: runs(300) },
		);
	});
});

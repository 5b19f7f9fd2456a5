/**
 * What lines of notes said in earlier versions, by language and key. A line that has lost its id is recognised by its words, so what was
 * written once is read for good. A text of `lines.ts` that is changed leaves its former words here.
 */
export const formerLines: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
	en: { 'line.never': ['never touched'] },
	de: { 'line.visit': ['Geh hin und sei da für {person}'] },
	fr: {
		'line.outreach': ['Fais signe à {person}'],
		'line.introduction': ['Présente {first} à {second}'],
		'line.sharing': ['Partage quelque chose d’utile avec {person}'],
		'line.visit': ['Va passer un moment auprès de {person}', 'Aller passer un moment auprès de {person}'],
		'line.last': ['dernier contact {day}'],
		'line.never': ['pas encore de contact'],
	},
	ja: { 'line.introduction': ['{first} を {second} に紹介する'] },
	zh: { 'line.outreach': ['主动联络 {person}'], 'line.compassion': ['打个电话或写几句话给 {person}'] },
};

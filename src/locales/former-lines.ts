/**
 * What lines of notes said in earlier versions, by language and key. A line that has lost its id is recognised by its
 * words, so what was written once is read for good. A text of `lines.ts` that is changed leaves its former words here.
 * A former reason is one that says nothing of what a touch was about.
 */
export const formerLines: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
	en: { 'line.never': ['never touched'], 'reason.never': ['you have not been in touch yet'] },
	de: { 'line.visit': ['Geh hin und sei da für {person}'], 'reason.never': ['ihr hattet noch keinen Kontakt'] },
	es: { 'reason.never': ['aún no ha habido contacto'] },
	fr: {
		'line.outreach': ['Fais signe à {person}'],
		'line.introduction': ['Présente {first} à {second}'],
		'line.sharing': ['Partage quelque chose d’utile avec {person}'],
		'line.visit': ['Va passer un moment auprès de {person}', 'Aller passer un moment auprès de {person}'],
		'line.last': ['dernier contact {day}'],
		'line.never': ['pas encore de contact'],
		'reason.never': ['vous n’avez pas encore échangé'],
	},
	pt: { 'reason.never': ['ainda não houve contato'] },
	'pt-PT': { 'reason.never': ['ainda não houve contacto'] },
	ru: { 'reason.never': ['вы ещё не общались'] },
	zh: {
		'line.outreach': ['主动联络 {person}'],
		'line.compassion': ['打个电话或写几句话给 {person}'],
		'reason.never': ['你们还没联系过'],
	},
	'zh-TW': { 'reason.never': ['你們還沒聯絡過'] },
	ja: { 'line.introduction': ['{first} を {second} に紹介する'], 'reason.never': ['まだ連絡したことがない'] },
	ar: { 'reason.never': ['لا تواصل بينكما بعد'] },
};

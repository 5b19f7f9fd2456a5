/** What a Japanese name ends in where no honorific can follow: one of its own, a title, or what children say. */
const ownHonorifics = (
	'さん さま ちゃん くん 様 君 殿 氏 先生 せんせい 先輩 教授 博士 師匠 監督 コーチ ママ パパ じいじ ばあば ' +
	'社長 会長 部長 課長 係長 店長 院長 園長 校長 所長 専務 常務 議員 弁護士 医師 牧師 神父 住職 和尚 師範'
).split(' ');

/** Given names that are titles, too: behind a family name and a space, somebody is called so. */
const givenNames = /[\s\u3000](?:博士|君|殿)$/u;

const ending = new RegExp(`(?:${ownHonorifics.join('|')}|-(?:san|sama|sensei|kun|chan))$`, 'iu');
const titleBefore = /^(?:dr|prof|mr|mrs|ms|mx)\.?\s/iu;

/**
 * A text whose people carry one honorific each. Templates in Japanese have さん or 様 behind every name, and some notes
 * are named with one, such as 田中先生: behind such a name it is left out.
 *
 * @param names the names that may stand in the text
 */
export function honouredOnce(text: string, names: readonly string[]): string {
	return names
		.filter(isHonoured)
		.reduce(
			(words, name) =>
				['さん', '様'].reduce((rest, honorific) => rest.replaceAll(name + honorific, () => name), words),
			text,
		);
}

function isHonoured(name: string): boolean {
	return titleBefore.test(name) || (ending.test(name) && !givenNames.test(name));
}

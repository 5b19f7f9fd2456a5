/** The digits from one on, by their characters. */
const values: Readonly<Record<string, number>> = {
	一: 1,
	二: 2,
	两: 2,
	兩: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9,
};

const run = /[一二两兩三四五六七八九十百千零〇]+/gu;
const upTo99 = /^(?:([一二三四五六七八九])?(十))?([一二两兩三四五六七八九])?$/u;

/**
 * A text with the numbers that are written in Chinese characters in digits, from 1 to 99: 二十一 as 21. Others stay, and
 * 两三 too, which is *two or three*.
 */
export function withHanNumbers(text: string): string {
	return text.replace(run, (number) => {
		const parts = upTo99.exec(number);
		if (parts === null) return number;
		const [, tens = '一', ten, ones = ''] = parts;
		return String((ten === undefined ? 0 : 10 * (values[tens] ?? 0)) + (values[ones] ?? 0));
	});
}

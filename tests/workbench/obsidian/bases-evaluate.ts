import type { Formula } from './bases-formula';

/** A day, or a moment of one. */
export class BaseDate {
	constructor(
		readonly moment: Date,
		readonly hasTime: boolean,
	) {}

	/** `2026-11-23`, or with a time behind a space or a `T`; null for other text. */
	static read(text: string): BaseDate | null {
		const [, year, month, day, hour, minute, second] =
			/^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text) ?? [];
		if (year === undefined) return null;
		return new BaseDate(
			new Date(
				Number(year),
				Number(month) - 1,
				Number(day),
				Number(hour ?? 0),
				Number(minute ?? 0),
				Number(second ?? 0),
			),
			hour !== undefined,
		);
	}

	get day(): BaseDate {
		const { moment } = this;
		return new BaseDate(new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()), false);
	}

	toString(): string {
		const two = (part: number): string => String(part).padStart(2, '0');
		const { moment } = this;
		return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}${this.hasTime ? ` ${two(moment.getHours())}:${two(moment.getMinutes())}` : ''}`;
	}
}

/** What a formula comes to. */
export type BaseValue = string | number | boolean | null | RegExp | BaseDate | readonly BaseValue[];

/** What the formulas of a base read of one file. */
export interface FormulaScope {
	note(name: string): BaseValue;
	file(name: string): BaseValue;
	hasTag(tags: readonly string[]): boolean;
	formula(name: string): BaseValue;
}

/**
 * Computes a formula for a file. A function, an operator or a value that the workbench does not know throws with its
 * name.
 */
export function evaluate(formula: Formula, scope: FormulaScope): BaseValue {
	switch (formula.kind) {
		case 'literal':
			return formula.value;
		case 'name':
			return scope.note(formula.name);
		case 'member':
			return member(formula.of, formula.name, scope);
		case 'unary':
			return formula.sign === '!'
				? !isTruthy(evaluate(formula.of, scope))
				: -toNumber(evaluate(formula.of, scope));
		case 'binary':
			return binary(formula.sign, formula.left, formula.right, scope);
		case 'call':
			return call(formula.callee, formula.args, scope);
	}
}

export function isTruthy(value: BaseValue): boolean {
	return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function member(of: Formula, name: string, scope: FormulaScope): BaseValue {
	if (of.kind === 'name' && of.name === 'note') return scope.note(name);
	if (of.kind === 'name' && of.name === 'formula') return scope.formula(name);
	if (of.kind === 'name' && of.name === 'file') return scope.file(name);
	const value = evaluate(of, scope);
	if (value instanceof BaseDate && name === 'month') return value.moment.getMonth() + 1;
	return unknownIn(`.${name}`);
}

function binary(sign: string, left: Formula, right: Formula, scope: FormulaScope): BaseValue {
	const a = evaluate(left, scope);
	if (sign === '&&') return isTruthy(a) && isTruthy(evaluate(right, scope));
	if (sign === '||') return isTruthy(a) || isTruthy(evaluate(right, scope));
	const b = evaluate(right, scope);
	if (sign === '==') return comparable(a) === comparable(b);
	if (sign === '!=') return comparable(a) !== comparable(b);
	// Nothing compares with an empty value.
	if (/^[<>]/.test(sign) && (a === null || b === null)) return false;
	const [x, y] = [toNumber(a), toNumber(b)];
	switch (sign) {
		case '<':
			return x < y;
		case '<=':
			return x <= y;
		case '>':
			return x > y;
		case '>=':
			return x >= y;
		case '+':
			return x + y;
		case '-':
			return x - y;
		case '*':
			return x * y;
		case '/':
			return x / y;
		default:
			return unknownIn(sign);
	}
}

function call(callee: Formula, args: readonly Formula[], scope: FormulaScope): BaseValue {
	const value = (index: number): BaseValue => (args[index] === undefined ? null : evaluate(args[index], scope));
	if (callee.kind === 'name') {
		switch (callee.name) {
			case 'if':
				return isTruthy(value(0)) ? value(1) : value(2);
			case 'number':
				return toNumber(value(0));
			case 'date':
				return toDate(value(0));
			case 'today':
				return new BaseDate(new Date(), true).day;
			default:
				return unknownIn(`${callee.name}()`);
		}
	}
	if (callee.kind !== 'member') return unknownIn('a call');
	if (callee.of.kind === 'name' && callee.of.name === 'file' && callee.name === 'hasTag')
		return scope.hasTag(args.map((_, index) => String(value(index))));
	return method(
		evaluate(callee.of, scope),
		callee.name,
		args.map((_, index) => value(index)),
	);
}

function method(of: BaseValue, name: string, [first, second]: readonly BaseValue[]): BaseValue {
	if (name === 'toString') return textOf(of);
	if (name === 'isType' && first === 'date') return of instanceof BaseDate;
	if (of instanceof RegExp && name === 'matches') return new RegExp(of.source, of.flags).test(String(first));
	if (of instanceof BaseDate && name === 'date') return of.day;
	if (typeof of === 'number' && name === 'round')
		return Math.round(of * 10 ** toNumber(first ?? 0)) / 10 ** toNumber(first ?? 0);
	if (typeof of === 'string' && name === 'slice')
		return of.slice(toNumber(first ?? 0), toNumber(second ?? of.length));
	if (typeof of === 'string' && name === 'lower') return of.toLowerCase();
	if (typeof of === 'string' && name === 'replace' && first instanceof RegExp)
		return of.replace(first, String(second));
	return unknownIn(`.${name}() of ${textOf(of)}`);
}

export function textOf(value: BaseValue): string {
	if (value === null) return '';
	return Array.isArray(value) ? value.map((one: BaseValue) => textOf(one)).join(', ') : String(value);
}

function comparable(value: BaseValue): unknown {
	return value instanceof BaseDate ? value.moment.getTime() : value;
}

function toNumber(value: BaseValue): number {
	if (typeof value === 'number') return value;
	if (typeof value === 'boolean') return Number(value);
	if (value instanceof BaseDate) return value.moment.getTime();
	if (typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value))) return Number(value);
	return unknownIn(`the number of ${textOf(value)}`);
}

function toDate(value: BaseValue): BaseDate {
	if (value instanceof BaseDate) return value;
	return (typeof value === 'string' ? BaseDate.read(value) : null) ?? unknownIn(`the date of ${textOf(value)}`);
}

function unknownIn(what: string): never {
	throw new Error(`The workbench does not know ${what} in a formula of a base.`);
}

import type * as Obsidian from 'obsidian';
import { strict } from '../strict';
import { BaseDate, isTruthy, textOf, type BaseValue } from './bases-evaluate';

/** A value that a base hands to a view. The workbench knows its words; to compare or to render it throws. */
export abstract class Value {
	abstract toString(): string;
	abstract isTruthy(): boolean;

	equals(_other: this): boolean {
		return refuse('equals');
	}

	looseEquals(_other: Obsidian.Value): boolean {
		return refuse('looseEquals');
	}

	renderTo(_el: HTMLElement, _ctx: Obsidian.RenderContext): void {
		refuse('renderTo');
	}
}

function refuse(name: string): never {
	throw new Error(`The workbench does not know Value.${name}.`);
}

export abstract class NotNullValue extends Value {}

export abstract class PrimitiveValue<T> extends NotNullValue {
	readonly #value: T;

	constructor(value: T) {
		super();
		this.#value = value;
	}

	toString(): string {
		return String(this.#value);
	}

	isTruthy(): boolean {
		return Boolean(this.#value);
	}
}

export class StringValue extends PrimitiveValue<string> {}
export class NumberValue extends PrimitiveValue<number> {}
export class BooleanValue extends PrimitiveValue<boolean> {}

export class NullValue extends Value {
	static value = new NullValue();

	toString(): string {
		return '';
	}

	isTruthy(): boolean {
		return false;
	}
}

/** Stands for the app's values of dates, links and lists, of which the workbench knows the words alone. */
class WordsValue extends NotNullValue {
	readonly #value: BaseValue;

	constructor(value: BaseValue) {
		super();
		this.#value = value;
	}

	toString(): string {
		return textOf(this.#value);
	}

	isTruthy(): boolean {
		return isTruthy(this.#value);
	}
}

/** The value as views get it. A member that the workbench does not have throws with its name. */
export function valueFor(value: BaseValue): Value {
	return strict(wrapped(value), 'Value');
}

function wrapped(value: BaseValue): Value {
	if (value === null) return NullValue.value;
	if (typeof value === 'string') return new StringValue(value);
	if (typeof value === 'number') return new NumberValue(value);
	if (typeof value === 'boolean') return new BooleanValue(value);
	return new WordsValue(value);
}

/** The value of a property of a note: text that is a day or a moment is one. */
export function valueOfProperty(property: unknown): BaseValue {
	if (Array.isArray(property)) return property.map((one: unknown) => valueOfProperty(one));
	if (typeof property === 'string') return BaseDate.read(property) ?? property;
	return typeof property === 'number' || typeof property === 'boolean' ? property : null;
}

/** The whole form: needed fields first, the rest folded in named sections. */

import { labelOf } from "./form_control.js";
import { drawEither, drawGroup } from "./form_groups.js";
import { drawInput } from "./form_inputs.js";
import { drawList, drawMapping } from "./form_lists.js";
import { drawTexts } from "./form_texts.js";
import { element } from "./slots.js";

/** @import { Group, Value } from "./entry_value.js" */
/** @import { Context, Control, Naming } from "./form_control.js" */
/** @import { Field, Path } from "./form_field.js" */

/** @typedef {{ label: string, fields: string[], open: boolean }} Section */

/**
 * @param {Context} context
 * @param {Field} field
 * @param {Value | undefined} given
 * @param {string} path
 * @param {Naming} naming
 * @returns {Control}
 */
export function drawField(context, field, given, path, naming) {
  const draw = { list: drawList, mapping: drawMapping, group: drawGroup, either: drawEither, line: drawTexts, markdown: drawTexts }[field.kind];
  return (draw ?? drawInput)(context, field, given, path, naming);
}

export class EntryForm {
  /**
   * @param {Context} context
   * @param {HTMLElement} place
   * @param {readonly Section[]} sections
   */
  constructor(context, place, sections) {
    this.context = context;
    this.place = place;
    this.sections = sections;
    /** @type {Map<string, Control>} */
    this.controls = new Map();
    /** @type {Group} what stands in the entry under names that the form does not know */
    this.unknown = {};
  }

  /** @param {Group} fields what the entry says */
  draw(fields) {
    const byName = new Map(this.context.form.fields.map((field) => [field.name, field]));
    this.controls = new Map();
    this.unknown = Object.fromEntries(Object.entries(fields).filter(([name]) => !byName.has(name)));
    this.place.replaceChildren(...this.sections.map((section) => this.section(section, byName, fields)));
  }

  /**
   * @param {Section} section
   * @param {Map<string, Field>} byName
   * @param {Group} fields
   * @returns {HTMLElement}
   */
  section(section, byName, fields) {
    const outer = section.open ? element("section", "", { class: "form-part" }) : element("details", "", { class: "form-part" });
    const heading = element("h2", section.label);
    if (section.open) outer.append(heading);
    else {
      const summary = element("summary");
      summary.append(heading);
      outer.append(summary);
    }
    for (const name of section.fields) {
      const field = byName.get(name);
      if (!field) continue;
      const control = drawField(this.context, field, fields[name], name, { label: labelOf(this.context, name, field) });
      this.controls.set(name, control);
      outer.append(control.element);
    }
    return outer;
  }

  /** @returns {Group} what is filled in */
  read() {
    /** @type {Group} */
    const fields = {};
    for (const [name, control] of this.controls) {
      const value = control.read();
      if (value !== undefined) fields[name] = value;
    }
    return { ...fields, ...this.unknown };
  }

  /**
   * @param {Path} path
   * @returns {Control | undefined} the innermost control on the way
   */
  find(path) {
    const [name, ...steps] = path;
    let found = this.controls.get(String(name));
    for (const step of steps) found = found?.part(step) ?? found;
    return found;
  }

  /**
   * @param {Path} path
   * @returns {string} what the field at its beginning is called
   */
  name(path) {
    const field = this.context.form.fields.find(({ name }) => name === path[0]);
    return field ? labelOf(this.context, field.name, field) : String(path[0]);
  }

  /** @param {Path} path where somebody wants to write */
  visit(path) {
    const control = this.find(path);
    if (!control) return;
    for (let outer = control.element.parentElement; outer; outer = outer.parentElement) {
      if (outer instanceof HTMLDetailsElement) outer.open = true;
    }
    const input = control.element.querySelector("input, select, textarea, button");
    control.element.scrollIntoView({ block: "center" });
    if (input instanceof HTMLElement) input.focus({ preventScroll: true });
  }
}
